import type { IExecuteFunctions } from 'n8n-workflow';
import { addressKey, recipientKey, showAddress, type Address } from '../../core/address';
import { showCount } from '../../core/count';
import type { Failure } from '../../core/failure';
import { parseInput, wholeNumberInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { senderKey } from '../../core/phone/own';
import { chatNames } from '../../inbound/said';
import { type AnswersInARow, onceARun } from '../../outbound/answersInARow';
import { mostRounds } from '../../outbound/answersPerMinute';
import { answeredRounds, automaticAnswers, hear } from '../automaticAnswers';
import { brakeField } from '../optionFields';
import type { Fields } from './fields';
import type { Starter } from './starter';

/** Whom a message goes to, and from whom. */
export interface Going {
	readonly provider: string;
	readonly sender: string | undefined;
	/** None for a message that goes by another message's ID. */
	readonly to: readonly Address[];
	readonly messageId: string | undefined;
}

/** What ends a workflow that answers itself. */
export interface Brake {
	/**
	 * Counts a message that goes to the chat of the event which started the workflow, and yields what
	 * takes it back; a failure where there were too many without a word from there, or within a minute.
	 */
	readonly pass: (going: Going) => Outcome<() => void>;
}

/** Sends what may go, and takes it back where it has certainly not gone. */
export const behindBrake = async <T>(
	{ run }: { readonly run: { readonly brake: Brake } },
	going: Going,
	send: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
	const passed = run.brake.pass(going);
	if (!passed.ok) return passed;
	let sent: Outcome<T> | undefined;
	try {
		sent = await send();
		return sent;
	} finally {
		// What n8n throws here it throws before anything has been sent.
		if (sent === undefined || (!sent.ok && sent.failure.accepted === 'no')) passed.value();
	}
};

export const startBrake = (
	context: IExecuteFunctions,
	fields: Fields,
	starter: () => Starter | undefined,
): Brake => {
	let opened: Outcome<Road | undefined> | undefined;
	return {
		pass: (going) => {
			opened ??= openRoad(context, fields, starter());
			if (!opened.ok) return opened;
			return opened.value === undefined ? succeed(() => undefined) : opened.value(going);
		},
	};
};

type Road = (going: Going) => Outcome<() => void>;

/** Undefined where nothing is counted: without a trigger, and where the person wants no brake. */
const openRoad = (
	context: IExecuteFunctions,
	fields: Fields,
	starter: Starter | undefined,
): Outcome<Road | undefined> => {
	if (starter === undefined || starter.events.length === 0) return succeed(undefined);
	const most = readMost(fields);
	if (!most.ok) return most;
	if (most.value === 0) return succeed(undefined);
	const scope = scopeOf(context);
	const counted = onceARun(automaticAnswers);
	const named = starter.events.map((event) => ({ event, names: chatNames(event) }));
	for (const { event } of named) {
		hear(event, event.eventId ?? context.getExecutionId(), scope);
	}
	const chats = new Map(
		named.flatMap(({ names }) => names).map((name) => [recipientKey(name), name] as const),
	);
	const chatOfMessage = (messageId: string | undefined): string[] => {
		const about = named.find(({ event }) => messageId && event.messageId === messageId);
		return (about?.names ?? (chats.size === 1 ? [...chats.values()] : [])).slice(0, 1);
	};
	return succeed(({ provider, sender = '', to, messageId }) => {
		const reached = new Map(
			to.length === 0
				? chatOfMessage(messageId).map((name) => [recipientKey(name), name] as const)
				: to
						.map((address) => [addressKey(address), showAddress(address)] as const)
						.filter(([key]) => chats.has(key)),
		);
		return countAll(counted, {
			chats: [...reached].map(([key, shown]) => ({ shown, key: scope + key })),
			sender: `${provider}|${senderKey(sender)}`,
			most: most.value,
			execution: context.getExecutionId(),
		});
	});
};

/** Who tries something in the editor runs it again and again: there each execution counts alone. */
const scopeOf = (context: IExecuteFunctions): string =>
	context.getMode() === 'manual' ? `${context.getExecutionId()}|` : '';

interface Reached {
	readonly chats: ReadonlyArray<{ readonly shown: string; readonly key: string }>;
	readonly sender: string;
	readonly most: number;
	readonly execution: string;
}

/** All of them, or none. */
const countAll = (
	inARow: Pick<AnswersInARow, 'count'>,
	{ chats, sender, most, execution }: Reached,
): Outcome<() => void> => {
	const counted: Array<() => void> = [];
	const takeBack = () => {
		for (const each of counted) each();
	};
	const now = performance.now();
	const withinAMinute = mostRounds(most);
	for (const { shown, key: chat } of chats) {
		const answer = inARow.count({ chat, sender, most, now });
		if (answer !== undefined) counted.push(answer);
		const round =
			answer && answeredRounds.count({ chat, sender, execution, most: withinAMinute, now });
		if (round === undefined) {
			takeBack();
			return fail(
				answer === undefined ? answersItself(shown, most) : answersTooFast(shown, withinAMinute),
			);
		}
		counted.push(round);
	}
	return succeed(takeBack);
};

const answersItself = (chat: string, most: number): Failure =>
	looksLikeALoop(
		`${showCount(most)} answers have gone to ${chat} within 24 hours, and nobody there has said a word in between: this looks like a workflow that answers itself`,
		'See that neither a status nor a message of your own leads to another message to the same chat',
	);

const answersTooFast = (chat: string, most: number): Failure =>
	looksLikeALoop(
		`${showCount(most)} executions have answered ${chat} within a minute, faster than anybody types: this looks like two bots that answer each other`,
		"See who writes there: a bot is left out by the trigger's option 'Not From'",
	);

const looksLikeALoop = (message: string, remedy: string): Failure => ({
	category: 'invalidRequest',
	message,
	hint: `${remedy}. If so many are meant, raise the option '${brakeField.label}', or set it to 0 for no limit`,
	transient: false,
	accepted: 'no',
	origin: 'input',
});

const readMost = (fields: Fields): Outcome<number> => {
	const { label, name, usual, ...range } = brakeField;
	// By its path, as other options that are about the execution.
	const given = fields.read(`options.${name}`, 0);
	if (given === undefined || given === '') return succeed(usual);
	return parseInput(wholeNumberInput(label, range), given);
};
