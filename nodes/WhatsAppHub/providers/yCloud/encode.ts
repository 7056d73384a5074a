import type { z } from 'zod/v4';
import { type Address, parsePhone } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { graphText, noPolls } from '../graphContent';
import { type Encoders, type SendContext, unsupported } from '../provider';
import { type Account, apiUrl } from './account';
import { locationBody, textBody } from './body';
import type { Options } from './options';

type Context = SendContext<Account, Options>;

export const encoders: Encoders<Account, Options> = {
	text: (content, context) => send(textBody, context, graphText(content)),
	location: (location, context) => send(locationBody, context, { type: 'location', location }),
	poll: unsupported(noPolls),
};

const send = <Body extends Record<string, unknown>>(
	schema: z.ZodType<Body>,
	context: Context,
	content: Record<string, unknown>,
): Outcome<HttpRequest> => {
	if (context.sender === undefined) {
		return fail(invalidInput("'Sender' is empty", 'Choose the phone number that sends'));
	}
	const from = parsePhone(context.sender, 'Sender');
	if (!from.ok) return from;
	const recipient = recipientFields(context.to);
	if (!recipient.ok) return recipient;
	const { sendMode, ...filters } = context.options;
	const direct = sendMode === 'sendDirectly';
	const body = parseInput(schema, {
		from: `+${from.value.digits}`,
		...recipient.value,
		...(context.replyTo !== undefined && { context: { message_id: context.replyTo } }),
		...(context.correlationId !== undefined && { externalId: context.correlationId }),
		...(!direct && filters),
		...content,
	});
	if (!body.ok) return body;
	const path = direct ? ['whatsapp', 'messages', 'sendDirectly'] : ['whatsapp', 'messages'];
	return succeed({ method: 'POST', url: apiUrl(context.account, ...path), body: body.value });
};

const recipientFields = (to: Address): Outcome<Record<string, string>> => {
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
