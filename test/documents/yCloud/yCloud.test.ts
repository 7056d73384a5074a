import { isObject } from '../../vendors/json';
import { readVendorFile } from '../../vendors/folder';
import { describeDocuments } from '../describeDocuments';
import { objectAt, pick } from '../json';
import { templateOf } from '../graph/templates';
import type { Documented } from '../shape';
import { interactiveShapes } from './interactive';
import { messageShapes } from './messages';
import { templateShapes } from './templates';
import { judgeOfYCloud } from '../../vendors/yCloud';

describeDocuments({
	name: 'ycloud',
	provider: 'yCloud',
	call: 'POST /whatsapp/messages',
	shapes: { ...messageShapes, ...interactiveShapes, ...templateShapes },
	common: (body) => ({
		sender: { __rl: true, mode: 'id', value: pick(body, 'from') },
		recipient: pick(body, 'to') ?? pick(body, 'recipient'),
		options: {
			replyTo: pick(body, 'context.message_id'),
			correlationId: pick(body, 'externalId'),
		},
	}),
	always: [],
	standsFor: [
		{
			reason: 'the sender is the number of the simulated account',
			apply: (body) => ({ ...body, from: '+12025550110' }),
		},
	],
	vendor: () => {
		const file = readVendorFile('ycloud/message-request-examples.json');
		return Object.fromEntries(
			Object.keys(objectAt(file, 'requests')).map((name): [string, Documented] => [
				name,
				{ call: undefined, body: objectAt(file, `requests.${name}`) },
			]),
		);
	},
	prepare: (simulator, body) => {
		if (isObject(body.template)) simulator.addTemplate('yCloud', templateOf(body));
		return body;
	},
	judge: judgeOfYCloud,
});
