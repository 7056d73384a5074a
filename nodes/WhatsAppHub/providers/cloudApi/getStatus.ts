import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import { lookUp } from '../../core/lookUp';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { MessageStatus } from '../../core/status';
import { lastStep } from '../../core/step';
import { firstTime, isoTime } from '../../core/time';
import type { StatusReport } from '../../operations/getStatus';
import type { ProviderOperation } from '../contract/provider';
import { metaEventFailure } from '../meta/errors/failure';
import type { Account } from './account';
import { phoneNumberId } from './envelope';
import { unknownMessage } from './failure';
import {
	type HistoryEntry,
	type HistoryEvent,
	historyRequest,
	readHistory,
} from './messageHistory';

// Looks up how far a message got in the history of the number that sent it.

export const getStatus: ProviderOperation<'getStatus', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ messageId }, { account, sender }) => {
		const from = phoneNumberId(sender);
		if (!from.ok) return from;
		return succeed(
			lastStep(historyRequest(account, from.value, { message_id: messageId }), (response, now) => {
				const entries = readHistory(response);
				if (!entries.ok) return entries;
				// A filter that the server does not know would yield other messages.
				const own = entries.value.filter((entry) => entry.messageId === messageId);
				const [first] = own;
				if (first === undefined) return fail(unknownMessage(messageId));
				return reportOf(
					first,
					own.flatMap(({ events }) => events),
					response.status,
					now,
				);
			}),
		);
	},
};

type Stage = 'sent' | 'delivered' | 'read' | 'failed';

const stageOf: Readonly<Record<string, Stage>> = {
	SENT: 'sent',
	DELIVERED: 'delivered',
	READ: 'read',
	FAILED: 'failed',
};

/** What failed has failed, whatever device had got it before. */
const furthestFirst: readonly Stage[] = ['failed', 'read', 'delivered', 'sent'];

const reportOf = (
	{ id, messageId }: HistoryEntry,
	events: readonly HistoryEvent[],
	httpStatus: number,
	now: Date,
): Outcome<StatusReport> => {
	const at = (stage: Stage) =>
		events.filter(({ delivery_status: word }) => lookUp(stageOf, word) === stage);
	const reached = furthestFirst.find((stage) => at(stage).length > 0);
	const status = reached ?? statusWithoutStage(events);
	if (status === undefined) return fail(unexpectedResponse('Cloud API', httpStatus));
	return succeed({
		messageId,
		status,
		recipient: null,
		correlationId: messageId,
		occurredAt: firstTime(now, reached && earliest(at(reached))),
		timestamps: {
			queued: null,
			sent: earliest(at('sent')),
			delivered: earliest(at('delivered')),
			read: earliest(at('read')),
		},
		error: status === 'failed' ? failureOf(at('failed')) : null,
		ids: givenIds({ id, message_id: messageId }),
	});
};

/**
 * Undocumented: whether a message is on record before its first stage, and what DELETED tells. A message that
 * was deleted had been sent; how far it had got only the other stages say.
 */
const statusWithoutStage = (events: readonly HistoryEvent[]): MessageStatus | undefined => {
	if (events.length === 0) return 'queued';
	return events.some(({ delivery_status: word }) => word === 'DELETED') ? 'sent' : undefined;
};

/** Each app that hears of a stage, and each member of a group, has an event of its own. */
const earliest = (events: readonly HistoryEvent[]): string | null =>
	events.flatMap(({ timestamp }) => isoTime(timestamp) ?? []).sort()[0] ?? null;

const failureOf = (events: readonly HistoryEvent[]) => ({
	...metaEventFailure({
		message: events.find(({ error_description: words }) => words)?.error_description,
	}),
	hint: "Meta names the code of the error by webhook alone: 'Message Failed' of the WhatsApp Hub Trigger says what it means",
});
