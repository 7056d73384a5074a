import { invalidInput } from '../../../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType } from '../../../../nodes/WhatsAppHub/messages';
import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { wawp } from '../../../../nodes/WhatsAppHub/providers/wawp';
import { yCloud } from '../../../../nodes/WhatsAppHub/providers/yCloud';
import { messageEncoder } from '../encode';
import { withoutPlaces } from '../places';

// Takes a filled-in form to a body in Meta's format, in either dialect.

type Values = Readonly<Record<string, unknown>>;

const encoders = {
	cloudApi: messageEncoder(
		cloudApi,
		{
			baseUrl: 'https://graph.facebook.com',
			apiVersion: 'v25.0',
			businessAccountId: '300000000000001',
		},
		{ sender: '300000000000100' },
		{},
	),
	yCloud: messageEncoder(
		yCloud,
		{ baseUrl: 'https://api.ycloud.com/v2', apiKey: 'unused here' },
		{ sender: '+12025550110' },
		{ sendMode: 'enqueue' },
	),
	wawp: messageEncoder(wawp, { baseUrl: 'https://api.wawp.net' }, {}, {}),
};

/** What the document says of the message alone, as each provider's body holds it. */
const partOf: Readonly<Record<keyof typeof encoders, readonly string[]>> = {
	cloudApi: ['messaging_product', 'recipient_type', 'to'],
	yCloud: ['from', 'to'],
	wawp: ['chatId'],
};

/** The body that a filled form leads to, without its envelope; or the sentence of a refusal. */
export const bodyFrom = (
	provider: keyof typeof encoders,
	type: MessageType,
	parameters: Values,
	options: Values = {},
): unknown => {
	const message = messages[type].parse({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		file: () => fail(invalidInput('The item has no file')),
	});
	if (!message.ok) return withoutPlaces(message.failure.message);
	const request = encoders[provider](message.value);
	if (typeof request === 'string') return withoutPlaces(request);
	const body: unknown = JSON.parse(JSON.stringify(request.body));
	return Object.fromEntries(
		Object.entries(body as object).filter(([name]) => !partOf[provider].includes(name)),
	);
};

/** Two limits that are the same in both documents. */
export const bothDialects = ['cloudApi', 'yCloud'] as const;

/** So many characters, of which some are emoji: JavaScript's length says more. */
export const characters = (count: number): string => `😀${'a'.repeat(count - 2)}👍`;
