import { z } from 'zod/v4';
import { type Address, chatIdOf, requireAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { parseOwnPhone } from '../../core/phone/own';
import type { Encoder, SendContext } from '../contract/provider';
import { type Account, apiUrl } from './account';
import type { Options } from './options';

// Puts chat and quote around a message's content, and makes the request of it.

export type Context = SendContext<Account, Options>;

/** The request that sends a content to the chat. */
export const send = <Body extends Record<string, unknown>>(
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
): Outcome<HttpRequest> => {
	const chat = chatId(context.to);
	if (!chat.ok) return chat;
	const headers = phoneHeader(context);
	if (!headers.ok) return headers;
	const body = parseInput(schema, {
		chat_id: chat.value,
		...(context.replyTo !== undefined && { reply_to: context.replyTo }),
		...content,
	});
	if (!body.ok) return body;
	return succeed({
		method: 'POST',
		url: apiUrl(context.account, 'message', 'send'),
		headers: headers.value,
		body: body.value,
		...waiting(context, body.value),
	});
};

/** How long Periskope waits unless a send says otherwise. */
const USUAL_WAIT_SECONDS = 20;
/** What the network and the queue may take beside. */
const REST_MS = 40_000;

/**
 * The same request to the endpoint that answers when WhatsApp has the message.
 *
 * Docs: https://docs.periskope.app/api-reference/message/send-message-sync (read 2026-11-20, v1)
 *
 * Undocumented: whether sync_timeout stands in the body or in the query; every other parameter of
 * the page stands in the body.
 */
const waiting = (
	{ account, options: { waitForSent, syncTimeout } }: Context,
	body: Record<string, unknown>,
): Partial<HttpRequest> =>
	waitForSent === true
		? {
				url: apiUrl(account, 'message', 'send-sync'),
				body: { ...body, ...(syncTimeout !== undefined && { sync_timeout: syncTimeout }) },
				timeoutMs: (syncTimeout ?? USUAL_WAIT_SECONDS) * 1000 + REST_MS,
			}
		: {};

/** The request that sends a body of the person's own, unchecked. */
export const sendRaw: Encoder<'raw', Account, Options> = ({ body }, context) =>
	send(z.looseObject({}), context, body);

/**
 * The request that does something to a message, by whose ID Periskope finds the chat.
 *
 * Docs: the vendor's SDK (periskope-client 1.1.3, types): react and pin take a message_id or a
 * queue_id in the path (read 2026-11-20).
 */
export const toMessage = (
	action: 'react' | 'pin',
	messageId: string,
	context: Context,
	body: Readonly<Record<string, unknown>>,
): Outcome<HttpRequest> => {
	if (context.replyTo !== undefined) {
		return fail(
			unsupportedInput(
				"'Reply to Message ID' has no place here",
				"Leave it out: 'Message ID' names the message",
			),
		);
	}
	const headers = phoneHeader(context);
	if (!headers.ok) return headers;
	return succeed({
		method: 'POST',
		url: apiUrl(context.account, 'message', messageId, action),
		headers: headers.value,
		body,
	});
};

/** `x-phone` takes the number's bare digits, or the phone's id. */
export const phoneHeader = ({
	sender,
	account,
}: {
	readonly sender: string | undefined;
	readonly account: Account;
}): Outcome<{ 'x-phone': string }> => {
	const phone = (sender ?? account.defaultPhone)?.trim();
	if (!phone) {
		return fail(
			invalidInput(
				"'Sender' is empty and the credential has no 'Default Phone'",
				'Fill in one of the two: Periskope must know which of your phones sends',
			),
		);
	}
	if (isPhoneId(phone)) return succeed({ 'x-phone': phone });
	const number = parseOwnPhone(phone.replace(/@c\.us$/, ''), 'Sender');
	return number.ok ? succeed({ 'x-phone': number.value }) : number;
};

/** Periskope's own ID of a phone. */
export const isPhoneId = (written: string): boolean => /^phone-[\w-]+$/.test(written);

/** A recipient as Periskope names a chat. */
export const chatId = (address: Address | undefined): Outcome<string> => {
	const required = requireAddress(address);
	if (!required.ok) return required;
	const to = required.value;
	if (to.kind === 'phone') return succeed(chatIdOf(to));
	// Undocumented: the page names @c.us and @g.us only, but Periskope's own contacts carry @lid ids
	// (periskope-client 1.1.3, contact_lid) and incoming chats may have one: it is passed on.
	if (to.kind === 'chat' && to.server !== 'newsletter') return succeed(to.id);
	return fail(
		unsupportedInput(
			`Periskope cannot send to ${to.id} ('Recipient')`,
			to.kind === 'chat'
				? 'It addresses people and groups only: enter a phone number, or a group ID that ends in @g.us'
				: 'Enter a phone number, or a group ID that ends in @g.us',
		),
	);
};
