import { z } from 'zod/v4';
import type { AcceptedMessage, LedgerEntry } from '../../../simulator/contract';

/** What the node says became of a message. */
export type Ending = 'sent' | 'refused' | 'unknown';

/** All that is known of one message. */
export interface Case {
	/** Whether it must arrive, because nothing was in its way. */
	mustBeSent: boolean;
	/** Its requests, in the order in which the provider got them. */
	requests: readonly Pick<LedgerEntry, 'verdict' | 'misbehaviour'>[];
	/** What the provider took. */
	accepted: readonly Pick<AcceptedMessage, 'identifiers'>[];
	/** What the node put out for it. */
	items: readonly unknown[];
	/** What must stand in no item. */
	secrets: readonly string[];
}

export interface Verdict {
	ending: Ending | undefined;
	complaints: readonly string[];
}

/** What an attempt meant to somebody who sees only its answer. */
type Fate = 'taken' | 'refused' | 'open';

const failed = z.object({
	messageId: z.undefined().optional(),
	error: z.looseObject({ accepted: z.enum(['no', 'unknown']) }),
});
const sent = z.object({ messageId: z.string().min(1), error: z.undefined().optional() });
const item = z.union([failed, sent]);

/** Compares what the provider knows of a message with what the node says. */
export function judge(found: Case): Verdict {
	const fates = found.requests.map(fateOf);
	const [first] = found.items;
	const read = item.safeParse(first).data;
	const ending = read && endingOf(read);
	const expected = endingAfter(fates.at(-1));
	const { accepted } = found;
	const named = read?.messageId;
	const said = JSON.stringify(found.items);
	const complaints = [
		found.secrets.some((secret) => said.includes(secret)) && 'an item that tells a secret',
		found.items.length !== 1 && `${found.items.length} items instead of one`,
		found.items.length > 0 && !ending && `an item that says nothing: ${JSON.stringify(first)}`,
		accepted.length > 1 && `accepted ${accepted.length} times`,
		ending === 'sent' && accepted.length === 0 && 'called sent, but never accepted',
		ending === 'refused' && accepted.length > 0 && 'called refused, but accepted',
		ending && ending !== expected && `called ${ending}, but is ${expected}`,
		ending === 'sent' && accepted[0] && !isIdOf(accepted[0], named) && `not the ID ${named}`,
		repeatedInDoubt(fates) && `sent again after an attempt of open fate (${fates.join(', ')})`,
		found.mustBeSent && ending !== 'sent' && 'not sent, although nothing was in its way',
	];
	return { ending, complaints: complaints.filter((complaint) => typeof complaint === 'string') };
}

const endingOf = (read: z.output<typeof item>): Ending => {
	if (read.error === undefined) return 'sent';
	return read.error.accepted === 'no' ? 'refused' : 'unknown';
};

/** What is true after the last attempt; a message that reached nobody was taken by nobody. */
const endingAfter = (fate: Fate | undefined): Ending => {
	if (fate === 'taken') return 'sent';
	return fate === 'open' ? 'unknown' : 'refused';
};

/** By the simulator's own word for what it did; see "Misbehaviour" in its README. */
const fateOf = ({ verdict, misbehaviour }: Case['requests'][number]): Fate => {
	if (misbehaviour === undefined) return verdict === 'accepted' ? 'taken' : 'refused';
	return fateOfMisbehaviour[misbehaviour];
};

const fateOfMisbehaviour: Readonly<Record<NonNullable<LedgerEntry['misbehaviour']>, Fate>> = {
	rateLimited: 'refused',
	unauthorized: 'refused',
	errorInSuccess: 'refused',
	slow: 'taken',
	byteOrderMark: 'taken',
	serverError: 'open',
	htmlInSuccess: 'open',
	timeout: 'open',
	reset: 'open',
	truncated: 'open',
	malformedJson: 'open',
	dripping: 'open',
	stalled: 'open',
	switchedProtocols: 'open',
	flood: 'open',
	brokenTls: 'open',
	repeatedToken: 'refused',
};

const repeatedInDoubt = (fates: readonly Fate[]): boolean => fates.slice(0, -1).includes('open');

const isIdOf = ({ identifiers }: Case['accepted'][number], id: unknown): boolean =>
	Object.values(identifiers).some((known) => known === id);
