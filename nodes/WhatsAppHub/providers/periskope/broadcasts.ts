import { z } from 'zod/v4';
import { addressKey, showAddress } from '../../core/address';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { InputOf } from '../../operations';
import type { OperationContext, ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { type ChatOf, chatsOf } from './messageActions';

// Sends one message to many chats, with values for each.

/** What goes around the content, which has passed the schema of a send. */
const broadcastBody = z.lazy(() =>
	z.looseObject({
		chat_ids: z.array(z.string()).min(1),
		/** Seconds; 1 without it. */
		delay: z.number().min(0).optional(),
		/** ISO 8601 in UTC. */
		scheduled_at: z.iso.datetime().optional(),
		variables: z
			.array(z.strictObject({ chat_id: z.string(), values: z.record(z.string(), z.string()) }))
			.optional(),
	}),
);

const accepted = z.lazy(() => z.object({ broadcast_id: z.string().min(1) }));

/** Docs: https://docs.periskope.app/api-reference/message/broadcast-message (read 2026-11-20, v1) */
export const broadcast: ProviderOperation<'broadcast', Account> = {
	asks: { sender: true, recipient: false },
	run: (input, context) => {
		const chats = chatsOf(input.recipients);
		if (!chats.ok) return chats;
		const content = contentOf(context, input.recipients[0]);
		if (!content.ok) return content;
		const variables = variablesOf(input, chats.value);
		if (!variables.ok) return variables;
		const scheduledAt = input.scheduledAt?.toISOString();
		const { headers, body: message } = content.value;
		const body = parseInput(broadcastBody, {
			chat_ids: chats.value.map(({ id }) => id),
			...message,
			...(input.delay !== undefined && { delay: input.delay }),
			...(scheduledAt !== undefined && { scheduled_at: scheduledAt }),
			...(variables.value.length > 0 && { variables: variables.value }),
		});
		if (!body.ok) return body;
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(context.account, 'message', 'broadcast'),
					...(headers && { headers }),
					body: body.value,
				},
				({ status, body: answer }, now) => {
					const parsed = accepted.safeParse(answer).data;
					if (parsed === undefined) return fail(unexpectedResponse('Periskope', status));
					return succeed({
						broadcastId: parsed.broadcast_id,
						status: 'queued' as const,
						recipients: chats.value.map(({ shown }) => shown),
						scheduledAt: scheduledAt ?? null,
						occurredAt: now.toISOString(),
					});
				},
			),
		);
	},
};

/** The message as a send would have it, without its chat. */
const contentOf = (
	{ message, encode }: OperationContext<Account>,
	to: Parameters<typeof encode>[1],
) => {
	if (message === undefined) return fail(invalidInput("'Message Type' is empty"));
	const request = encode(message, to);
	if (!request.ok) return request;
	const { headers, body } = request.value;
	const rest = Object.entries(body ?? {}).filter(([name]) => name !== 'chat_id');
	return succeed({ headers, body: Object.fromEntries(rest) });
};

/** The values of each chat; those of a chat that gets nothing are a slip. */
const variablesOf = (
	{ variables = [], variableTable = [] }: InputOf['broadcast'],
	chats: readonly ChatOf[],
): Outcome<Array<{ chat_id: string; values: Record<string, string> }>> => {
	const byChat = new Map<string, Record<string, string>>();
	for (const { recipient, name, value } of [...variables, ...variableTable]) {
		const key = addressKey(recipient);
		const chat = chats.find((each) => each.key === key)?.id;
		if (chat === undefined) {
			return fail(
				invalidInput(
					`'Variables' has values for ${showAddress(recipient)}, who is not in 'Recipients'`,
					"Add the recipient to 'Recipients', or take the values out",
				),
			);
		}
		byChat.set(chat, { ...byChat.get(chat), [name]: value });
	}
	return succeed([...byChat].map(([id, values]) => ({ chat_id: id, values })));
};
