import type { z } from 'zod/v4';
import type { Address } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { decimal } from '../../core/number';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { graphText, noPolls } from '../graphContent';
import { type Encoders, type SendContext, unsupported } from '../provider';
import { type Account, graphUrl } from './account';
import { locationBody, textBody } from './body';
import type { Options } from './options';

type Context = SendContext<Account, Options>;

export const encoders: Encoders<Account, Options> = {
	text: (content, context) => send(textBody, context, graphText(content)),
	location: ({ latitude, longitude, ...rest }, context) =>
		send(locationBody, context, {
			type: 'location',
			location: { latitude: decimal(latitude), longitude: decimal(longitude), ...rest },
		}),
	poll: unsupported(noPolls),
};

const send = <Body extends Record<string, unknown>>(
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
): Outcome<HttpRequest> => {
	const sender = phoneNumberId(context.sender);
	if (!sender.ok) return sender;
	const recipient = recipientFields(context.to);
	if (!recipient.ok) return recipient;
	const body = parseInput(schema, {
		messaging_product: 'whatsapp',
		...recipient.value,
		...(context.replyTo !== undefined && { context: { message_id: context.replyTo } }),
		...(context.correlationId !== undefined && {
			biz_opaque_callback_data: context.correlationId,
		}),
		...content,
	});
	if (!body.ok) return body;
	return succeed({
		method: 'POST',
		url: graphUrl(context.account, sender.value, 'messages'),
		body: body.value,
	});
};

const phoneNumberId = (sender: string | undefined): Outcome<string> => {
	if (sender === undefined) {
		return fail(invalidInput("'Sender' is empty", 'Choose the phone number that sends'));
	}
	if (/^\d+$/.test(sender)) return succeed(sender);
	return fail(
		invalidInput(
			`'Sender' must be a phone number ID, but is ${sender}`,
			'Choose the number from the list, or copy its Phone Number ID (digits only) from the API set-up page of your Meta app',
		),
	);
};

/**
 * Without `+`, Meta puts the business number's own country code in front, and the message goes
 * astray; so the `+` is always sent.
 */
const recipientFields = (to: Address): Outcome<Record<string, string>> => {
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
						? 'Enter the group ID that the Groups API gave, or send through Periskope or Wawp'
						: 'Enter a phone number or a business-scoped user ID, or send through Wawp',
				),
			);
	}
};
