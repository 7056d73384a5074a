import type { z } from 'zod/v4';
import { type Address, chatIdOf, requireAddress } from '../../core/address';
import { unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Encoder, SendContext } from '../contract/provider';
import { type Account, apiUrl } from './account';
import type { Options } from './options';

// Puts chat and quote around a message's content, and makes the request of it.

export type Context = SendContext<Account, Options>;

/** The request that sends a content to the chat. */
export const send = <Body extends Record<string, unknown>>(
	endpoint: string,
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
	method: 'POST' | 'PUT' = 'POST',
): Outcome<HttpRequest> => {
	const chat = chatId(context.to);
	if (!chat.ok) return chat;
	const body = parseInput(schema, {
		chatId: chat.value,
		...(context.replyTo !== undefined && { reply_to: context.replyTo }),
		...content,
	});
	if (!body.ok) return body;
	return succeed({
		method,
		url: apiUrl(context.account, 'send', ...endpoint.split('/')),
		body: body.value,
	});
};

/**
 * The request that sends a body of the person's own, unchecked.
 *
 * Docs: https://api.wawp.net/en/docs/v2/send/reaction, the one send endpoint with PUT (read 2026-11-20, v2)
 */
export const sendRaw: Encoder<'raw', Account, Options> = ({ body }, context) => {
	const { rawEndpoint: endpoint = 'send/text' } = context.options;
	const chat = chatId(context.to);
	if (!chat.ok) return chat;
	return succeed({
		method: endpoint === 'send/reaction' ? 'PUT' : 'POST',
		url: apiUrl(context.account, ...endpoint.split('/')),
		body: {
			chatId: chat.value,
			...(context.replyTo !== undefined && { reply_to: context.replyTo }),
			...body,
		},
	});
};

/** A recipient as Wawp names a chat. */
export const chatId = (address: Address | undefined): Outcome<string> => {
	const required = requireAddress(address);
	if (!required.ok) return required;
	const to = required.value;
	return to.kind === 'phone' || to.kind === 'chat'
		? succeed(chatIdOf(to))
		: fail(
				unsupportedInput(
					`Wawp cannot send to ${to.id} ('Recipient')`,
					'Enter a phone number, or a chat ID that ends in @c.us, @g.us, @newsletter or @lid',
				),
			);
};
