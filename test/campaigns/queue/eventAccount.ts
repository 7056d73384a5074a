import type { AcceptedMessage } from '../../../simulator/contract';
import type { Report } from './collector';
import { ANSWER, type Event, type Manner } from './events';

// Compares the webhook calls that were made with the executions that report on them.

export interface EventAccount {
	events: number;
	/** Deliveries that n8n answered with 200, repetitions included. */
	deliveries: number;
	/** Events that n8n never took. */
	refused: number;
	/** Events that no execution came to report, although n8n took them. */
	lost: number;
	/** By the manner of delivery: how many were repeated, and how many of those ran twice. */
	repeated: Record<Exclude<Manner, 'single'>, { events: number; ranTwice: number }>;
	/** Delivered once, run twice. */
	ranTwiceWithoutReason: number;
	/** How many events the provider took one answer to, more than one, and none: a worker is killed meanwhile. */
	answers: { once: number; twice: number; never: number };
}

/** Compares what was delivered with what the executions report. */
export function accountOfEvents(
	events: readonly Event[],
	reports: readonly Report[],
	accepted: readonly AcceptedMessage[],
): EventAccount {
	const executions = new Map<string, Set<string>>();
	for (const { messageId, executionId } of reports) {
		const known = executions.get(messageId) ?? new Set();
		executions.set(messageId, known.add(executionId));
	}
	const runsOf = ({ messageId }: Event) => executions.get(messageId)?.size ?? 0;
	const of = (manner: Manner) => events.filter((event) => event.manner === manner);
	const ranTwice = (manner: Manner) => of(manner).filter((event) => runsOf(event) > 1).length;
	const repeated = (manner: Manner) => ({ events: of(manner).length, ranTwice: ranTwice(manner) });
	const answers = answersIn(accepted);
	const answered = (is: (count: number) => boolean) =>
		events.filter(({ messageId }) => is(answers.get(messageId) ?? 0)).length;
	return {
		events: events.length,
		deliveries: events.reduce((sum, { taken }) => sum + taken, 0),
		refused: events.filter(({ taken }) => taken === 0).length,
		lost: events.filter((event) => event.taken > 0 && runsOf(event) === 0).length,
		repeated: {
			againToTheSame: repeated('againToTheSame'),
			againToTheOther: repeated('againToTheOther'),
			againAtOnce: repeated('againAtOnce'),
		},
		ranTwiceWithoutReason: ranTwice('single'),
		answers: {
			once: answered((count) => count === 1),
			twice: answered((count) => count > 1),
			never: answered((count) => count === 0),
		},
	};
}

/** How many answers the provider took, by the message that they answer. */
function answersIn(accepted: readonly AcceptedMessage[]): Map<string, number> {
	const answers = new Map<string, number>();
	for (const { request } of accepted) {
		const [, messageId] = new RegExp(`${ANSWER}([^,"]+),`).exec(JSON.stringify(request)) ?? [];
		if (messageId !== undefined) answers.set(messageId, (answers.get(messageId) ?? 0) + 1);
	}
	return answers;
}
