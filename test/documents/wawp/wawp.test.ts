import { isObject } from '../../vendors/json';
import { readVendorFile } from '../../vendors/folder';
import { postWawp } from '../../../simulator/testing/callProviders';
import { describeDocuments } from '../describeDocuments';
import { listAt, pick, textAt, withTexts } from '../json';
import type { Documented, Shape } from '../shape';
import { sentMessage, shapes } from './shapes';

/** Every endpoint by whose page something is sent to a person, or done to what was sent. */
const isSend = (path: string): boolean => /^\/v2\/(auth\/list\/)?(send|messages)/.test(path);

/** Where a shape says nothing else, its name is its path. */
const called: Readonly<Record<string, Shape>> = Object.fromEntries(
	Object.entries<Shape>(shapes).map(([name, shape]) => [
		name,
		{ call: `POST /v2/${name}`, ...shape },
	]),
);

const list = {
	chatId: '12025550143@c.us',
	title: 'Was it you?',
	item1: 'Yes',
	item2: 'No',
	button: 'Answer',
};

describeDocuments({
	name: 'wawp',
	provider: 'wawp',
	call: 'POST',
	shapes: {
		...called,
		'auth/list/send': {
			call: 'POST /v2/auth/list/send',
			// It is the question of a login, of which the form has no type of its own.
			form: (body) => ({
				operation: 'send',
				messageType: 'raw',
				rawEndpoint: 'auth/list/send',
				rawBody: JSON.stringify({ ...body, chatId: undefined }),
			}),
			own: list,
		},
	},
	common: (body) => ({
		recipient: pick(body, 'chatId'),
		options: { replyTo: pick(body, 'reply_to') },
	}),
	always: [
		{
			reason: 'the credential adds its two fields',
			apply: (body) => ({
				...body,
				instance_id: 'SIMULATED001',
				access_token: 'simulated-wawp-access-token',
			}),
		},
		{
			reason: 'a number is written as a chat ID, as the pages’ own rules have it',
			apply: (body) => ({
				...body,
				chatId: textAt(body, 'chatId').replace(/^\d+$/, '$&@c.us'),
			}),
		},
	],
	standsFor: [
		{
			reason: 'links and message IDs are abbreviated',
			apply: (body) =>
				withTexts(body, (text) =>
					text
						.replace('https://…/', 'https://example.com/')
						.replace('false_111...AAAA', 'false_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA')
						.replace('true_..._...', 'true_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA'),
				),
		},
	],
	/** Only of a message that was sent is there something to get. */
	prepare: async (simulator, body) => {
		if (textAt(body, 'messageId') !== sentMessage) return body;
		await postWawp(simulator, '/v2/send/text', { chatId: body.chatId, message: 'Good morning' });
		return { ...body, messageId: simulator.messages()[0]?.id };
	},
	vendor: () =>
		Object.fromEntries(
			listAt(readVendorFile('wawp/v2-endpoints.json'), 'endpoints')
				.filter((endpoint) => isSend(textAt(endpoint, 'path')))
				.map((endpoint): [string, Documented] => {
					const path = textAt(endpoint, 'path');
					const example = isObject(endpoint) ? endpoint.example_body : undefined;
					return [
						path.replace('/v2/', ''),
						{
							call: `${textAt(endpoint, 'methods.0')} ${path}`,
							// Some pages have no example: our own has to do.
							body: isObject(example) ? example : undefined,
						},
					];
				}),
		),
});
