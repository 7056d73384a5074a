import type { z } from 'zod/v4';
import { type Address, chatIdOf, parsePhone } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Encoders, type SendContext, unsupported } from '../provider';
import { type Account, apiUrl } from './account';
import { pollBody, textBody } from './body';
import type { Options } from './options';

type Context = SendContext<Account, Options>;

export const encoders: Encoders<Account, Options> = {
	text: (content, context) =>
		send(textBody, context, {
			message: content.body,
			...(content.linkPreview !== undefined && {
				options: { hide_url_preview: !content.linkPreview },
			}),
		}),
	location: unsupported(
		'Its API has no locations: send a text with a link to a map, or use Cloud API, YCloud or Wawp',
	),
	poll: ({ question, options, multipleAnswers, pollId }, context) =>
		send(pollBody, context, {
			poll: {
				pollName: question,
				pollOptions: options,
				...((multipleAnswers !== undefined || pollId !== undefined) && {
					options: { allowMultipleAnswers: multipleAnswers, pollId },
				}),
			},
		}),
};

const send = <Body extends Record<string, unknown>>(
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
): Outcome<HttpRequest> => {
	const chat = chatId(context.to);
	if (!chat.ok) return chat;
	const phone = phoneHeader(context.sender ?? context.account.defaultPhone);
	if (!phone.ok) return phone;
	const body = parseInput(schema, {
		chat_id: chat.value,
		...(context.replyTo !== undefined && { reply_to: context.replyTo }),
		...content,
	});
	if (!body.ok) return body;
	return succeed({
		method: 'POST',
		url: apiUrl(context.account, 'message', 'send'),
		headers: { 'x-phone': phone.value },
		body: body.value,
	});
};

/** `x-phone` takes the number's bare digits, or the phone's id. */
const phoneHeader = (phone: string | undefined): Outcome<string> => {
	if (!phone?.trim()) {
		return fail(
			invalidInput(
				"'Sender' is empty and the credential has no 'Default Phone'",
				'Fill in one of the two: Periskope must know which of your phones sends',
			),
		);
	}
	if (/^phone-[\w-]+$/.test(phone.trim())) return succeed(phone.trim());
	const number = parsePhone(phone.replace(/@c\.us$/, ''), 'Sender');
	return number.ok ? succeed(number.value.digits) : number;
};

const chatId = (to: Address): Outcome<string> => {
	if (to.kind === 'phone') return succeed(chatIdOf(to));
	// Undocumented: the page names @c.us and @g.us only, but Periskope's own contacts carry @lid ids
	// (periskope-client 1.1.3, contact_lid) and incoming chats may have one: it is passed on.
	if (to.kind === 'chat' && to.server !== 'newsletter') return succeed(to.id);
	return fail(
		unsupportedInput(
			`Periskope cannot send to ${to.id} ('Recipient')`,
			to.kind === 'chat'
				? 'It addresses people and groups only; channels (@newsletter) can be reached through Wawp'
				: 'Enter a phone number, or a group ID that ends in @g.us',
		),
	);
};
