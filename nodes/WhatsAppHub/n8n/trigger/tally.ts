import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../core/keepLatest';
import { findProvider } from '../../providers';
import { haveWritten, offer } from './staticData';
import { keyOf } from './key';
import { offerMemory } from './memory';

/** What has come in at one trigger. */
export interface TriggerTally extends Counts {
	readonly workflow: string;
	readonly node: string;
}

const counts = z.lazy(() =>
	z.object({
		/** ISO 8601: when the counting began. */
		since: z.string(),
		/** ISO 8601: when a call came last that was the provider's own. */
		lastCallAt: z.string().nullable(),
		/** Calls that were the provider's own. */
		calls: z.number(),
		/** Calls that were not, or that nobody could read. */
		refused: z.number(),
		/** Why the last of these was. What an earlier version has written lacks it. */
		refusal: z.string().nullable().default(null),
		/** Events that were handed over. */
		events: z.number(),
		/** Events that the form does not let through are in none of these; these were handed over before. */
		repeated: z.number(),
		/** Statuses after a later one of their message, left out or marked. */
		late: z.number(),
		/** Answers to questions, which started nothing. What an earlier version has written lacks it. */
		answers: z.number().default(0),
		/** Calls answered with 503, as n8n was still at work on an earlier delivery of the same event. */
		postponed: z.number(),
	}),
);
type Counts = z.output<typeof counts>;

interface Tally {
	counts: Counts;
	credentialId: string | undefined;
	workflow: string;
	node: string;
	/** What n8n was given to keep last, and when. */
	kept: unknown;
	keptAt: number;
}

/** Triggers that one process counts for; of more, those that were silent longest are read again. */
const MAX_TRIGGERS = 200;

/** A count alone is worth no more than one writing a minute; with what is written anyway it always goes. */
const KEEP_EVERY_MS = 60_000;

const tallies = new Map<string, Tally>();

/** What has come in, of every trigger with this credential that this process knows. */
export const tallyOf = (credentialId: string): TriggerTally[] =>
	[...tallies.values()]
		.filter((tally) => tally.credentialId === credentialId)
		.map(({ workflow, node, counts: given }) => ({ workflow, node, ...given }));

/** Brings back what was counted before n8n was started. Called when the trigger is activated. */
export const rememberTally = (context: IHookFunctions): void => {
	tallyFor(context);
};

type Increase = Partial<
	Record<'calls' | 'refused' | 'events' | 'repeated' | 'late' | 'answers' | 'postponed', number>
>;

/** Counts what a call came to, and keeps why it was refused. */
export const count = (
	context: IWebhookFunctions,
	now: Date,
	increase: Increase,
	refusal?: string,
): void => {
	// Somebody who tries the trigger out is no proof that the provider reaches it.
	if (context.getMode() === 'manual') return;
	const tally = tallyFor(context);
	const known = tally.counts;
	const { calls = 0, refused = 0, events = 0, repeated = 0, late = 0, answers = 0 } = increase;
	const { postponed = 0 } = increase;
	tally.counts = {
		since: known.since,
		lastCallAt: calls > 0 ? now.toISOString() : known.lastCallAt,
		calls: known.calls + calls,
		refused: known.refused + refused,
		refusal: refusal ?? known.refusal,
		events: known.events + events,
		repeated: known.repeated + repeated,
		late: known.late + late,
		answers: known.answers + answers,
		postponed: known.postponed + postponed,
	};
	keep(context, tally);
};

const keep = (context: IWebhookFunctions, tally: Tally): void => {
	const staticData = context.getWorkflowStaticData('node');
	offer(staticData, {
		tally: () => {
			tally.keptAt = performance.now();
			return (tally.kept = JSON.stringify(tally.counts));
		},
	});
	if (performance.now() - tally.keptAt < KEEP_EVERY_MS) return;
	tally.keptAt = performance.now();
	// n8n writes all of its copy, which must not bring back what was remembered at the call's beginning.
	offerMemory(context, staticData);
	haveWritten(context, staticData, 'tally');
};

const tallyFor = (context: IWebhookFunctions | IHookFunctions): Tally => {
	const key = keyOf(context);
	const node = context.getNode();
	const known = tallies.get(key);
	const provider = findProvider(node.parameters.provider);
	const tally: Tally = {
		counts: known?.counts ?? noneSince(new Date()),
		credentialId: (provider && node.credentials?.[provider.credential]?.id) ?? undefined,
		workflow: context.getWorkflow().name ?? '',
		node: node.name,
		kept: known?.kept,
		keptAt: known?.keptAt ?? -Infinity,
	};
	learn(tally, context.getWorkflowStaticData('node'));
	tallies.delete(key);
	tallies.set(key, tally);
	keepLatest(tallies, MAX_TRIGGERS);
	return tally;
};

const noneSince = (now: Date): Counts => ({
	since: now.toISOString(),
	lastCallAt: null,
	calls: 0,
	refused: 0,
	refusal: null,
	events: 0,
	repeated: 0,
	late: 0,
	answers: 0,
	postponed: 0,
});

/**
 * Takes over what this process before its restart, or another, has written. Of two processes that count for
 * one trigger the larger numbers count: neither sees the other's calls.
 */
const learn = (tally: Tally, { tally: written }: IDataObject): void => {
	if (typeof written !== 'string' || written === tally.kept) return;
	tally.kept = written;
	const theirs = readCounts(written);
	if (theirs === undefined) return;
	const { since, lastCallAt, calls, refused, refusal, events, repeated, late, answers, postponed } =
		tally.counts;
	tally.counts = {
		since: earlier(since, theirs.since),
		lastCallAt: later(lastCallAt, theirs.lastCallAt),
		calls: Math.max(calls, theirs.calls),
		refused: Math.max(refused, theirs.refused),
		refusal: refusal ?? theirs.refusal,
		events: Math.max(events, theirs.events),
		repeated: Math.max(repeated, theirs.repeated),
		late: Math.max(late, theirs.late),
		answers: Math.max(answers, theirs.answers),
		postponed: Math.max(postponed, theirs.postponed),
	};
};

const readCounts = (written: string): Counts | undefined => {
	try {
		return counts.safeParse(JSON.parse(written)).data;
	} catch {
		return undefined;
	}
};

/** ISO texts stand in the order of their times. */
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string | null, other: string | null): string | null =>
	(one ?? '') > (other ?? '') ? one : other;
