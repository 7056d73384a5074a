import { type Address, requireAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { GraphMessage } from '../meta/dialect';
import { apiSetUpPage } from '../meta/errors/places';
import { directSendMismatch } from '../meta/messages/directSend';
import { overEnvelope } from '../meta/messages/raw';
import type { Encoder, SendContext } from '../contract/provider';
import { type Account, graphUrl } from './account';
import { messageBody } from './body';
import type { Options } from './options';

// Puts recipient, quote and correlation ID around a message's content, and makes the request of it.

export type Context = SendContext<Account, Options>;

/**
 * Seconds.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send/api-reference (dated 2026-07-31, read 2026-11-30)
 */
const LONGEST_AUTHENTICATION = 900;

/** The request that sends a content to the recipient. */
export const send = (message: GraphMessage, context: Context): Outcome<HttpRequest> => {
	const { type, content } = message;
	const mismatch = directSendMismatch(context.options, type, LONGEST_AUTHENTICATION);
	if (mismatch !== undefined) return fail(mismatch);
	const to = destination(context);
	if (!to.ok) return to;
	if (context.to?.kind === 'group' && !typesInGroups.includes(type)) return fail(notInGroups);
	const body = parseInput(messageBody(message), {
		...to.value.envelope,
		type,
		[type]: content,
	});
	return body.ok ? succeed({ method: 'POST', url: to.value.url, body: body.value }) : body;
};

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/groups-messaging (read 2026-11-20, v25.0)
 */
const typesInGroups: readonly string[] = [
	'text',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'template',
	'pin',
];

const notInGroups = unsupportedInput(
	"'Recipient' is a group, and Cloud API groups take texts, media and templates only",
	'Send a text or a medium, or write to the members one by one',
);

/** The request that sends a body of the person's own, unchecked. */
export const sendRaw: Encoder<'raw', Account, Options> = ({ body }, context) => {
	const to = destination(context);
	if (!to.ok) return to;
	const { url, envelope } = to.value;
	return succeed({ method: 'POST', url, body: overEnvelope(envelope, body) });
};

/** Where messages are posted, and what surrounds them there. */
export const destination = (context: Context, endpoint = 'messages') => {
	const sender = phoneNumberId(context.sender);
	if (!sender.ok) return sender;
	const recipient = recipientFields(context.to);
	if (!recipient.ok) return recipient;
	const { directSendCategory, directSendLifetime, directSendTemplateName } = context.options;
	return succeed({
		url: graphUrl(context.account, sender.value, endpoint),
		envelope: {
			messaging_product: 'whatsapp',
			...recipient.value,
			...(context.replyTo !== undefined && { context: { message_id: context.replyTo } }),
			...(context.correlationId !== undefined && {
				biz_opaque_callback_data: context.correlationId,
			}),
			...(directSendCategory !== undefined && { category: directSendCategory }),
			...(directSendLifetime !== undefined && { ttl_seconds: directSendLifetime }),
			...(directSendTemplateName !== undefined && {
				direct_send_config: { template_name: directSendTemplateName },
			}),
			...(context.options.identityKeyHash !== undefined && {
				recipient_identity_key_hash: context.options.identityKeyHash,
			}),
		},
	});
};

/** The number that sends, by the ID that stands in every path. */
export const phoneNumberId = (sender: string | undefined): Outcome<string> => {
	if (sender === undefined) {
		return fail(invalidInput("'Sender' is empty", 'Choose the phone number that sends'));
	}
	if (/^\d+$/.test(sender)) return succeed(sender);
	return fail(
		invalidInput(
			`'Sender' must be a phone number ID, but is ${sender}`,
			`Choose the number from the list, or copy its Phone Number ID (digits only) from ${apiSetUpPage}`,
		),
	);
};

/**
 * Without `+`, Meta puts the business number's own country code in front, and the message goes
 * astray; so the `+` is always sent.
 */
const recipientFields = (address: Address | undefined): Outcome<Record<string, string>> => {
	const required = requireAddress(address);
	if (!required.ok) return required;
	const to = required.value;
	switch (to.kind) {
		case 'phone':
			return succeed({ recipient_type: 'individual', to: `+${to.digits}` });
		case 'user':
			return succeed({ recipient_type: 'individual', recipient: to.id });
		case 'group':
			return succeed({ recipient_type: 'group', to: to.id });
		case 'chat':
			return fail(
				unsupportedInput(
					`Cloud API has no chats such as ${to.id} ('Recipient')`,
					to.server === 'g.us'
						? 'Enter the group ID that the Groups API gave'
						: 'Enter a phone number or a business-scoped user ID',
				),
			);
	}
};
