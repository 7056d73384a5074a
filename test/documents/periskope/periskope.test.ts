import { isObject } from '../../vendors/json';
import { listVendorFiles, readVendorFile } from '../../vendors/folder';
import { describeDocuments } from '../describeDocuments';
import { pick, withTexts } from '../json';
import type { Documented } from '../shape';
import { shapes } from './shapes';

const folder = 'periskope/examples';

/** Webhooks are the trigger's: it creates them when its workflow is activated. */
const ofTheTrigger = ['webhook.create'];

describeDocuments({
	name: 'periskope',
	provider: 'periskope',
	call: 'POST /message/send',
	shapes,
	common: (body) => ({
		sender: { __rl: true, mode: 'id', value: '' },
		recipient: pick(body, 'chat_id'),
		options: { replyTo: pick(body, 'reply_to') },
	}),
	always: [],
	standsFor: [
		{
			reason: 'a file is abbreviated, which no decoder can read',
			apply: (body) => withTexts(body, (text) => text.replace(/^(JVBERi0xLjQK)\.\.\.$/, '$1')),
		},
	],
	vendor: () =>
		Object.fromEntries(
			listVendorFiles(folder, /\.request\.json$/)
				.map(
					(file) =>
						[file.replace('.request.json', ''), readVendorFile(`${folder}/${file}`)] as const,
				)
				.filter(([name]) => !ofTheTrigger.includes(name))
				.map(([name, body]): [string, Documented] => [
					name,
					{
						call: name === 'broadcast' ? 'POST /message/broadcast' : undefined,
						body: isObject(body) ? body : {},
					},
				]),
		),
});
