import { createHash } from 'node:crypto';
import { z } from 'zod/v4';

// The list of the triggers that share one webhook, and how the webhook's URL says which list is in force.

/** So many requests one call of the provider may become. */
export const MOST_MEMBERS = 50;
const LONGEST_PATH = 500;
const LONGEST_LABEL = 80;

const member = z.lazy(() =>
	z.object({
		/** Of its webhook URL; the origin is always that of the n8n which reads it. */
		path: z.string().startsWith('/').max(LONGEST_PATH),
		/** As a person knows it; nothing follows from it. */
		label: z.string().max(LONGEST_LABEL),
		/** Whether somebody only listens for a test, which ends by itself. */
		isTest: z.boolean(),
	}),
);

/** One of the triggers that share a webhook. */
export type Member = z.output<typeof member>;

export const listeners = z.lazy(() =>
	z.object({
		members: z.array(member).min(1).max(MOST_MEMBERS),
		/** What the last of them has to put back, in the words of the provider's folder. */
		before: z.unknown(),
	}),
);

/** Who shares a webhook, and what was there before the first. */
export type Listeners = z.output<typeof listeners>;

/** A list as a trigger was told of it. */
export interface Kept {
	readonly state: Listeners;
	/** When it was made, in milliseconds since 1970: of several the latest counts. */
	readonly at: number;
}

export const memberFor = (path: string, label: string, isTest: boolean): Member => ({
	path,
	label: label.slice(0, LONGEST_LABEL),
	isTest,
});

const inOrder = (one: Member, other: Member): number => (one.path < other.path ? -1 : 1);

/** A list with this member, in place of what it said of the same path before. */
export const withMember = ({ members, before }: Listeners, added: Member): Listeners => ({
	members: [...members.filter(({ path }) => path !== added.path), added].sort(inOrder),
	before,
});

/** The list without these paths; undefined where nobody is left. */
export const without = (
	{ members, before }: Listeners,
	paths: readonly string[],
): Listeners | undefined => {
	const left = members.filter(({ path }) => !paths.includes(path));
	return left.length === 0 ? undefined : { members: left, before };
};

export const holds = ({ members }: Listeners, path: string): boolean =>
	members.some((each) => each.path === path);

const DIGEST_CHARACTERS = 16;

/**
 * By what a URL says which list is in force. No secret goes into it: the paths hold random IDs, so that nobody
 * makes another list of the same digest, and a list comes from oneself or sealed only. So it stays
 * what it is while an App Secret is changed. Its time is in it: a list that comes to be again is another one,
 * so that nobody takes what was told before for what is in force now.
 */
export const digestOf = ({ state: { members, before }, at }: Kept): string => {
	const text = JSON.stringify({
		at,
		members: [...members].sort(inOrder).map(({ path, label, isTest }) => [path, label, isTest]),
		before: before ?? null,
	});
	return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_CHARACTERS);
};

const NAME = 'listeners';

/** Which list a webhook's query names. */
export const digestIn = (query: Readonly<Record<string, unknown>>): string | undefined =>
	typeof query[NAME] === 'string' && query[NAME] !== '' ? query[NAME] : undefined;

/** The same for a URL; a webhook that nobody shares names none. */
export const digestInUrl = (url: string): string | undefined =>
	URL.canParse(url) ? (new URL(url).searchParams.get(NAME) ?? undefined) : undefined;

/** What is registered for a list with this URL at its head: the plain URL where it is alone. */
export const registeredUrl = (head: string, told: Kept): string => {
	if (told.state.members.length === 1) return head;
	const url = new URL(head);
	url.searchParams.set(NAME, digestOf(told));
	return url.href;
};

/** Who is to be called by the provider: no test listener, which ends by itself, where there is another. */
export const headOf = ({ members }: Listeners): Member | undefined =>
	members.find(({ isTest }) => !isTest) ?? members[0];
