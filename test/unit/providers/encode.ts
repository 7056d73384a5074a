import type { Address } from '../../../nodes/WhatsAppHub/core/address';
import type { ContentOf, Message } from '../../../nodes/WhatsAppHub/messages';
import type { Envelope } from '../../../nodes/WhatsAppHub/operations/envelope';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';

// Encodes messages by a provider in unit tests.

export const recipients: Readonly<
	Record<'phone' | 'user' | 'group' | 'chatGroup' | 'newsletter' | 'lid', Address>
> = {
	phone: { kind: 'phone', digits: '12025550143' },
	user: { kind: 'user', id: 'US.13491208655302741918' },
	group: { kind: 'group', id: 'Y2FwaV9ncm91cDoxMjAyNTU1MDE0MzoxMjAz' },
	chatGroup: { kind: 'chat', id: '120363000000000001@g.us', server: 'g.us' },
	newsletter: { kind: 'chat', id: '120363000000000002@newsletter', server: 'newsletter' },
	lid: { kind: 'chat', id: '123456789012345@lid', server: 'lid' },
};

export interface Sample {
	readonly content?: ContentOf['text'];
	readonly envelope?: Partial<Envelope>;
	readonly options?: Readonly<Record<string, unknown>>;
}

/** Encodes a message with a provider's credentials; a request, or the sentence of a refusal. */
export const messageEncoder =
	(provider: Provider, credentials: unknown, envelope: Partial<Envelope>, options: unknown) =>
	(message: Message, sample: Omit<Sample, 'content'> = {}) => {
		const connection = provider.connect(credentials);
		if (!connection.ok) return connection.failure.message;
		const request = connection.value.encode(
			message,
			{
				to: recipients.phone,
				sender: undefined,
				replyTo: undefined,
				correlationId: undefined,
				...envelope,
				...sample.envelope,
			},
			sample.options ?? options,
		);
		return request.ok ? request.value : request.failure.message;
	};

export const textEncoder = (...args: Parameters<typeof messageEncoder>) => {
	const encode = messageEncoder(...args);
	return ({ content = { body: 'Hello' }, ...sample }: Sample = {}) =>
		encode({ type: 'text', content }, sample);
};
