import { invalidInput } from '../../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../../nodes/WhatsAppHub/core/outcome';
import { type Message, messages, type MessageType } from '../../../nodes/WhatsAppHub/messages';
import type { Envelope } from '../../../nodes/WhatsAppHub/operations/envelope';
import { findProvider } from '../../../nodes/WhatsAppHub/providers';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';
import { messageEncoder } from './encode';
import { withoutPlaces } from './places';

// Takes a filled-in form to a message and to its request in unit tests.

type Values = Readonly<Record<string, unknown>>;

const set = {
	cloudApi: {
		credentials: {
			baseUrl: 'https://graph.facebook.com',
			apiVersion: 'v25.0',
			businessAccountId: '300000000000001',
		},
		envelope: { sender: '300000000000100' },
		options: {},
	},
	yCloud: {
		credentials: { baseUrl: 'https://api.ycloud.com/v2' },
		envelope: { sender: '+12025550110' },
		options: { sendMode: 'enqueue' },
	},
	periskope: {
		credentials: { baseUrl: 'https://api.periskope.app/v1', defaultPhone: '+12025550120' },
		envelope: {},
		options: {},
	},
	wawp: { credentials: { baseUrl: 'https://api.wawp.net' }, envelope: {}, options: {} },
} as const;

export const providerOf = (id: keyof typeof set): Provider => {
	const provider = findProvider(id);
	if (provider === undefined) throw new Error(`there is no provider ${id}`);
	return provider;
};

/** A filled form as a message, or the sentence that refuses it. */
export const messageFrom = (
	type: MessageType,
	parameters: Values,
	options: Values = {},
	timeZone?: string,
): Message | string => {
	const message = messages[type].parse({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		...(timeZone !== undefined && { timezone: () => timeZone }),
		file: () => fail(invalidInput('The item has no file')),
	});
	return message.ok ? message.value : withoutPlaces(message.failure.message);
};

/** The whole request that a filled form leads to, or the sentence of a refusal. */
export const requestFrom = (
	id: keyof typeof set,
	type: MessageType,
	parameters: Values,
	{ envelope, options }: { envelope?: Partial<Envelope>; options?: Values } = {},
) => {
	const message = messageFrom(type, parameters);
	if (typeof message === 'string') return message;
	const given = set[id];
	const encode = messageEncoder(providerOf(id), given.credentials, given.envelope, given.options);
	const request = encode(message, {
		...(envelope !== undefined && { envelope }),
		...(options !== undefined && { options }),
	});
	return typeof request === 'string' ? withoutPlaces(request) : request;
};
