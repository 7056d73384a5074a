import type { z } from 'zod/v4';
import { type Address, chatIdOf } from '../../core/address';
import { unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { decimal } from '../../core/number';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Encoders, SendContext } from '../provider';
import { type Account, apiUrl } from './account';
import { linkPreviewBody, locationBody, pollBody, textBody } from './body';
import type { Options } from './options';

type Context = SendContext<Account, Options>;

export const encoders: Encoders<Account, Options> = {
	text: ({ body, customPreview }, context) =>
		customPreview === undefined
			? send('text', textBody, context, { message: body })
			: send('link-preview', linkPreviewBody, context, { text: body, ...customPreview }),
	location: ({ latitude, longitude, name, address }, context) =>
		send('location', locationBody, context, {
			latitude: decimal(latitude),
			longitude: decimal(longitude),
			title: name,
			message: address,
		}),
	poll: ({ question, options, multipleAnswers = false }, context) =>
		send('poll', pollBody, context, { poll: { name: question, options, multipleAnswers } }),
};

const send = <Body extends Record<string, unknown>>(
	endpoint: string,
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
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
		method: 'POST',
		url: apiUrl(context.account, 'send', endpoint),
		body: body.value,
	});
};

const chatId = (to: Address): Outcome<string> =>
	to.kind === 'phone' || to.kind === 'chat'
		? succeed(chatIdOf(to))
		: fail(
				unsupportedInput(
					`Wawp cannot send to ${to.id} ('Recipient')`,
					'Enter a phone number, or a chat ID that ends in @c.us, @g.us, @newsletter or @lid',
				),
			);
