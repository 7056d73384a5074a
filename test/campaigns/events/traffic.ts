import type { JsonObject } from '../../../simulator/contract';
import type { Random } from './random';

/** What an item of the trigger must say of a happening. */
export interface Expected {
	readonly event: string;
	readonly messageId?: string;
	readonly status?: string;
	readonly change?: string;
}

/** Something that happens at a provider. */
export interface Happening {
	/** UNIX seconds. No two have the same, so that an item is known by the time that it tells. */
	readonly at: number;
	/** Missing for what must start nothing although the provider really tells it. */
	readonly expected?: Expected;
	/** The provider's own words for it; how they travel is the affair of `body`. */
	readonly told: JsonObject;
}

/** What stories are made of: everything that must not be there twice. */
export interface Pen {
	readonly random: Random;
	/** The next second. */
	time(): number;
	/** 20 hexadecimal digits, as message ids have them. */
	id(): string;
}

/** One thing with all that follows from it: a message of ours has several stages. */
export type Story = (pen: Pen) => Happening[];

/** Where calls go, and what proves that they come from the provider. */
export interface Access {
	readonly url: string;
	readonly key: string;
}

export interface WireRequest {
	readonly method: 'POST' | 'GET';
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** What a forger has in hand. */
export interface Loot {
	/** What the forger wants to be believed. */
	readonly body: string;
	/** The body of a call that the provider really makes. */
	readonly genuine: string;
	readonly access: Access;
}

/** One provider's webhook calls, as its documents have them. */
export interface Traffic {
	/** The kinds of events that its stories come to. */
	readonly triggerOn: readonly string[];
	readonly secrets?: JsonObject;
	/** The more weight, the more often. */
	readonly stories: ReadonlyArray<readonly [weight: number, story: Story]>;
	/** How many happenings one call may carry. */
	readonly batchLimit: number;
	body(happenings: readonly Happening[], random: Random): JsonObject;
	/** How the provider writes JSON, where that is told. */
	readonly serialize?: (body: JsonObject) => string;
	request(body: string, access: Access, unixSeconds: number): WireRequest;
	/** By name, each a call that must be refused. */
	readonly forgeries: Readonly<Record<string, (loot: Loot) => WireRequest>>;
}

/** Seconds as ISO 8601 with milliseconds, which is how items tell time. */
export const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** A POST of JSON. */
export const post = (
	url: string,
	body: string,
	headers: Readonly<Record<string, string>>,
): WireRequest => ({
	method: 'POST',
	url,
	headers: { 'content-type': 'application/json', ...headers },
	body,
});
