import { type Address, requireAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { parseOwnPhone } from '../../core/phone/own';
import type { GraphMessage } from '../meta/dialect';
import { directSendMismatch } from '../meta/messages/directSend';
import { overEnvelope } from '../meta/messages/raw';
import type { Encoder, SendContext } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { messageBody } from './body';
import type { Options } from './options';

// Puts numbers, quote and correlation ID around a message's content, and makes the request of it.

export type Context = SendContext<Account, Options>;

/** The request that sends a content to the recipient. */
export const send = (message: GraphMessage, context: Context): Outcome<HttpRequest> => {
	const { type, content } = message;
	const mismatch = directSendMismatch(context.options, type);
	if (mismatch !== undefined) return fail(mismatch);
	const to = destination(context);
	if (!to.ok) return to;
	const body = parseInput(messageBody(message), {
		...to.value.envelope,
		type,
		[type]: content,
	});
	return body.ok ? succeed({ method: 'POST', url: to.value.url, body: body.value }) : body;
};

/** The request that sends a body of the person's own, unchecked. */
export const sendRaw: Encoder<'raw', Account, Options> = ({ body }, context) => {
	const to = destination(context);
	if (!to.ok) return to;
	const { url, envelope } = to.value;
	return succeed({ method: 'POST', url, body: overEnvelope(envelope, body) });
};

/** Where messages are posted, and what surrounds them there. */
const destination = (context: Context) => {
	const from = senderNumber(context.sender);
	if (!from.ok) return from;
	const recipient = recipientFields(context.to);
	if (!recipient.ok) return recipient;
	const { sendMode, filterBlocked, filterUnsubscribed, customerProfile } = context.options;
	const { directSendCategory, directSendLifetime, useDirectSend } = context.options;
	const direct = sendMode === 'sendDirectly';
	const path = direct ? ['whatsapp', 'messages', 'sendDirectly'] : ['whatsapp', 'messages'];
	return succeed({
		url: apiUrl(context.account, ...path),
		envelope: {
			from: from.value,
			...recipient.value,
			...(context.replyTo !== undefined && { context: { message_id: context.replyTo } }),
			...(context.correlationId !== undefined && { externalId: context.correlationId }),
			...(!direct && { filterBlocked, filterUnsubscribed }),
			...(customerProfile !== undefined && { customerProfile }),
			...(directSendCategory !== undefined && { category: directSendCategory }),
			...(directSendLifetime !== undefined && { ttlSeconds: directSendLifetime }),
			...(useDirectSend !== undefined && { useDirectSend }),
		},
	});
};

/** The number that sends, in the form of all examples: `+` and digits. */
export const senderNumber = (sender: string | undefined): Outcome<string> => {
	if (sender === undefined) {
		return fail(invalidInput("'Sender' is empty", 'Choose the phone number that sends'));
	}
	const number = parseOwnPhone(sender, 'Sender');
	return number.ok ? succeed(`+${number.value}`) : number;
};

const recipientFields = (address: Address | undefined): Outcome<Record<string, string>> => {
	const required = requireAddress(address);
	if (!required.ok) return required;
	const to = required.value;
	switch (to.kind) {
		case 'phone':
			return succeed({ to: `+${to.digits}` });
		case 'user':
			return succeed({ recipient: to.id });
		case 'group':
		case 'chat':
			// Undocumented: YCloud's product page says that its Messages API cannot send to a group, its
			// groups guide says that it can, and no schema has a field for it (both read 2026-11-20).
			return fail(
				unsupportedInput(
					`YCloud cannot send to a group, channel or chat ID ('Recipient': ${to.id})`,
					'Enter a phone number or a business-scoped user ID, or send through another provider',
				),
			);
	}
};
