import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { parseInput } from '../../core/input';
import { lenientText } from '../../core/lenient';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { isoTime } from '../../core/time';
import type { Repetition } from '../../operations/repetitionFields';
import type { ScheduledMessage } from '../../operations/schedule';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { phoneHeader } from './envelope';
import { offsetPages } from './pages';

// Schedules messages, lists them and cancels them.

/**
 * What goes around the content, which has passed the schema of a send.
 *
 * Undocumented: the page's request beyond chat_id and scheduled_at was not seen; the rule of
 * repetition has the names of the answer and of the vendor's SDK (periskope-client 1.1.3, types).
 */
const scheduleBody = z.lazy(() =>
	z.looseObject({
		chat_id: z.string(),
		scheduled_at: z.iso.datetime(),
		is_repeat: z.literal(true).optional(),
		repeat_config: z
			.strictObject({
				repeat_interval: z.enum(['day', 'week', 'month']),
				repeat_value: z.int().min(1),
				repeat_days: z.array(z.string()).optional(),
				repeat_ends: z.iso.datetime().optional(),
				timezone: z.string().optional(),
			})
			.optional(),
	}),
);

const row = z.lazy(() =>
	z.object({
		scheduled_id: z.string().min(1),
		org_phone: lenientText,
		chat_id: lenientText,
		message_payload: z.unknown(),
		scheduled_at: lenientText,
		is_repeat: z.unknown(),
		repeat_config: z.unknown(),
		status: lenientText,
		created_at: lenientText,
	}),
);

/** Docs: https://docs.periskope.app/api-reference/scheduled-messages/schedule-message (read 2026-11-20, v1) */
export const schedule: ProviderOperation<'schedule', Account> = {
	asks: { sender: true, recipient: true },
	run: ({ scheduledAt, repetition }, { account, message, encode, to }) => {
		if (message === undefined) return fail(invalidInput("'Message Type' is empty"));
		const request = encode(message, to);
		if (!request.ok) return request;
		const body = parseInput(scheduleBody, {
			...request.value.body,
			scheduled_at: scheduledAt.toISOString(),
			...(repetition && { is_repeat: true, repeat_config: repeatConfig(repetition) }),
		});
		if (!body.ok) return body;
		const { headers } = request.value;
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(account, 'message', 'scheduled'),
					...(headers && { headers }),
					body: body.value,
				},
				({ status, body: answer }) => {
					const parsed = row.safeParse(answer).data;
					return parsed === undefined
						? fail(unexpectedResponse('Periskope', status))
						: succeed(shown(parsed));
				},
			),
		);
	},
};

const repeatConfig = ({ interval, every = 1, weekdays = [], ends, timeZone }: Repetition) => ({
	repeat_interval: interval,
	repeat_value: every,
	...(weekdays.length > 0 && { repeat_days: weekdays }),
	...(ends && { repeat_ends: ends.toISOString() }),
	...(timeZone !== undefined && { timezone: timeZone }),
});

/**
 * Docs: https://docs.periskope.app/api-reference/scheduled-messages/list-scheduled-messages (read 2026-11-20, v1)
 *
 * Undocumented: the page's parameters were not seen; its answer has the bounds of the other lists.
 */
export const getScheduled: ProviderOperation<'getScheduled', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ limit }, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		return succeed(
			offsetPages(
				{
					method: 'GET',
					url: apiUrl(account, 'message', 'scheduled'),
					headers: headers.value,
				},
				{ name: 'scheduled_messages', row, limit },
				shown,
			),
		);
	},
};

/** Docs: https://docs.periskope.app/api-reference/scheduled-messages/delete-scheduled-message (read 2026-11-20, v1) */
export const cancelScheduled: ProviderOperation<'cancelScheduled', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ scheduledId }, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		return succeed(
			lastStep(
				{
					method: 'DELETE',
					url: apiUrl(account, 'message', 'scheduled', scheduledId),
					headers: headers.value,
				},
				() => succeed({ deleted: true as const, scheduledId }),
			),
		);
	},
};

const shown = (message: z.output<typeof row>): ScheduledMessage => ({
	scheduledId: message.scheduled_id,
	status: message.status || null,
	recipient: message.chat_id ? showRecipient(message.chat_id) : null,
	sender: message.org_phone ? showRecipient(message.org_phone) : null,
	scheduledAt: isoTime(message.scheduled_at) ?? null,
	repetition: message.is_repeat === true ? (message.repeat_config ?? null) : null,
	content: message.message_payload ?? null,
	createdAt: isoTime(message.created_at) ?? null,
	ids: givenIds({ scheduled_id: message.scheduled_id }),
});
