import { isObject } from '../../vendors/json';
import { readVendorFile } from '../../vendors/folder';
import { describeDocuments } from '../describeDocuments';
import { objectAt, pick, textAt, withTexts } from '../json';
import { templateOf } from '../graph/templates';
import type { Documented } from '../shape';
import { interactiveShapes } from './interactive';
import { messageShapes } from './messages';
import { templateShapes } from './templates';
import { judgeOfMeta } from '../../vendors/cloudApi';

describeDocuments({
	name: 'cloud',
	provider: 'cloudApi',
	call: 'POST /messages',
	shapes: { ...messageShapes, ...interactiveShapes, ...templateShapes },
	common: (body, { accounts }) => ({
		sender: { __rl: true, mode: 'id', value: accounts.cloudApi.phoneNumberId },
		recipient: pick(body, 'to') ?? pick(body, 'recipient'),
		options: {
			replyTo: pick(body, 'context.message_id'),
			correlationId: pick(body, 'biz_opaque_callback_data'),
		},
	}),
	always: [],
	standsFor: [
		{
			reason: 'a group’s ID is abbreviated, and short of what groups have',
			apply: (body) =>
				withTexts(body, (text) => text.replace(/^(Y2FwaV9ncm91cDox)\.\.\.$/, '$1MjAyNTU1MDE0Mw==')),
		},
	],
	vendor: () => {
		const examples = objectAt(readVendorFile('cloud/send_examples.json'), 'examples');
		return Object.fromEntries(
			Object.entries(examples).map(([name, example]): [string, Documented] => [
				name,
				{
					call: textAt(example, 'endpoint').replace('/{version}/{phone-number-id}', ''),
					body: objectAt(example, 'body'),
				},
			]),
		);
	},
	prepare: (simulator, body) => {
		if (isObject(body.template)) simulator.addTemplate('cloudApi', templateOf(body));
		return body;
	},
	judge: judgeOfMeta,
});
