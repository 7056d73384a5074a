import type { EventAccount } from './eventAccount';
import type { QuestionAccount } from './questions';
import type { SendAccount } from './sendAccount';
import type { Offers } from './sendOnce';

/** The executions of one workflow, by n8n's word for their state. */
export interface Executions {
	name: string;
	states: Readonly<Record<string, number>>;
}

export interface Findings {
	offers: Offers;
	sends: readonly SendAccount[];
	events: EventAccount;
	questions: QuestionAccount;
	executions: readonly Executions[];
	/** How many executions n8n has begun for events. */
	eventExecutions: number;
}

/** What n8n itself cannot promise, and neither can we. */
const beyondUs = [
	'n8n ends the executions of a killed worker in an error, and runs none of them again by itself.',
	'Whoever orders them again sends twice what they had sent already, unless by Send Once: that leaves out',
	'what they had sent, and reports as not confirmed what they had only been about to send.',
	"A delivery that is repeated to another webhook process may start a second execution: n8n's store of a",
	'trigger is read and written back whole, by each process for itself, so that the last to write wins.',
] as const;

/** What the package promises, and did not keep. */
export function brokenPromises(findings: Findings): string[] {
	const { offers, sends, events, eventExecutions, questions } = findings;
	const taken = events.events - events.refused;
	const broken = sends.flatMap((send) => [
		send.twiceWithoutReason > 0 &&
			`${send.sender}: ${send.twiceWithoutReason} messages were sent twice by one order`,
		send.untrue > 0 && `${send.sender}: ${send.untrue} items contradict the provider`,
		send.sender === 'once' &&
			send.twice > 0 &&
			`${send.twice} messages were sent twice in spite of Send Once`,
		send.neverNorTold > 0 &&
			`${send.sender}: ${send.neverNorTold} messages were never sent, and nobody was told`,
	]);
	return [
		...broken,
		eventExecutions < taken &&
			`${taken} events were taken, but only ${eventExecutions} executions begun`,
		offers.sendOnce &&
			events.answers.twice > 0 &&
			`${events.answers.twice} events were answered twice in spite of Send Once`,
		offers.once && events.ranTwiceWithoutReason > 0 && 'events delivered once have run twice',
		questions.right < questions.asked &&
			`${questions.asked} questions were asked, and ${questions.right} went on with the right answer`,
		questions.startedBeside > 0 && `${questions.startedBeside} answers started a workflow`,
	].filter((text) => typeof text === 'string');
}

/** The account as lines of text. */
export function describeFindings(findings: Findings): string[] {
	const { sends, events, executions, eventExecutions, offers, questions } = findings;
	const { againToTheSame, againToTheOther, againAtOnce } = events.repeated;
	const stopped = events.deliveries - eventExecutions;
	return [
		'Sends',
		row('', [
			'planned',
			'once',
			'twice',
			'never',
			'never nor told',
			'ordered again',
			'skipped',
			'not confirmed',
		]),
		...sends.map((send) =>
			row(
				send.sender === 'once' ? 'with Send Once' : 'without Send Once',
				[
					send.planned,
					send.once,
					send.twice,
					send.never,
					send.neverNorTold,
					send.repeatedBatches,
					send.skipped,
					send.unconfirmed,
				].map(String),
			),
		),
		...(offers.sendOnce ? [] : ['  The packed node has no option Send Once.']),
		'',
		'Events',
		row('', ['events', 'taken', 'begun', 'stopped', 'lost']),
		row(
			'in all',
			[events.events, events.deliveries, eventExecutions, stopped, events.lost].map(String),
		),
		repetition('again later, to the same process', againToTheSame),
		repetition('again later, to the other process', againToTheOther),
		repetition('twice at once, to both processes', againAtOnce),
		`  answered by Reply with Send Once: ${events.answers.once} once, ${events.answers.twice} twice, ${events.answers.never} never`,
		...(offers.once ? [] : ['  The packed trigger has no option that stops repetitions.']),
		'',
		'Questions, with a worker killed and the main process started again while they sleep',
		`  asked: ${questions.asked}, right: ${questions.right}, wrong: ${questions.wrong}, asleep: ${questions.asleep}, started beside: ${questions.startedBeside}`,
		'',
		'Executions by state',
		...executions.map(({ name, states }) => {
			const words = Object.entries(states).map(([state, count]) => `${count} ${state}`);
			return `  ${name}: ${words.join(', ')}`;
		}),
		'',
		'Beyond what n8n promises',
		...beyondUs.map((line) => `  ${line}`),
	];
}

const repetition = (how: string, { events, ranTwice }: { events: number; ranTwice: number }) =>
	`  delivered ${how}: ${events} events, of which ran twice: ${ranTwice}`;

const row = (label: string, values: readonly string[]): string =>
	[`  ${label.padEnd(20)}`, ...values.map((value) => value.padStart(16))].join('');
