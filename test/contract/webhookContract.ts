import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { HubEvent } from '../../nodes/WhatsAppHub/core/event';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import { isObject, without } from '../vendors/json';
import { describeWithVendorFolder } from '../vendors/folder';

/** An event as written by hand: everything but the payload that it carries along. */
export type ExpectedEvent = WithoutRaw<HubEvent>;
type WithoutRaw<Event> = Event extends unknown ? Omit<Event, 'raw'> : never;

/** By the name of a fixture, what it decodes to. */
export type ExpectedEvents = Readonly<Record<string, readonly ExpectedEvent[]>>;

/** By the name of a vendor's example, what it is, in the words of `wordsOf`. */
export type VendorTable = Readonly<Record<string, string>>;

export interface VendorWebhook {
	readonly name: string;
	readonly payload: unknown;
}

export interface WebhookContract {
	readonly provider: string;
	/** Where `webhooks/<event>.<variant>.json` are. */
	readonly folder: string;
	/** By the name of the fixture. */
	readonly expected: ExpectedEvents;
	readonly vendor: () => readonly VendorWebhook[];
	/** Written by hand from what each example shows. */
	readonly vendorTable: VendorTable;
}

/** When the tests' webhooks arrive; an event without a time of its own is dated so. */
export const receivedAt = new Date('2026-11-20T12:00:00Z');

/** The id of an event that has none: a digest of its content. */
export const byContent: string = expect.stringMatching(/^[0-9a-f]{32}$/);

/** Every fixture decodes to what was written by hand, and every documented example decodes. */
export const describeWebhooks = (contract: WebhookContract): void => {
	const decode = (payload: unknown) => decoderOf(contract.provider)(payload, receivedAt);
	const fixtures = readdirSync(join(contract.folder, 'webhooks')).sort();

	describe(`webhooks of ${contract.provider}`, () => {
		it('are all expected, and none that is not there', () => {
			const names = Object.keys(contract.expected).map((name) => `${name}.json`);
			expect(names.sort()).toEqual(fixtures);
		});

		it('show every kind that the form offers and no other, by what it subscribes to', () => {
			const { eventNames: reports } = webhookOf(contract.provider);
			const events = Object.values(contract.expected).flat();
			const shown = new Set(events.map(({ event }) => event).filter((kind) => kind !== 'unknown'));
			expect([...shown].sort()).toEqual(Object.keys(reports).sort());
			for (const [kind, carriers] of Object.entries(reports)) {
				const names = events.filter(({ event }) => event === kind);
				const carried = names.filter(({ providerEvent }) =>
					carriers.some((carrier) => `${providerEvent}.`.startsWith(`${carrier}.`)),
				);
				expect([kind, carried.length > 0]).toEqual([kind, true]);
			}
		});

		it.each(fixtures)('decode as written by hand: %s', (file) => {
			const text = readFileSync(join(contract.folder, 'webhooks', file), 'utf8');
			const events = decode(JSON.parse(text)).map((event) => without(event, 'raw'));
			expect(events).toEqual(contract.expected[file.replace('.json', '')]);
		});

		it.each(fixtures)('have the same event ids on a redelivery, each its own: %s', (file) => {
			const text = readFileSync(join(contract.folder, 'webhooks', file), 'utf8');
			const [first, second] = [idsIn(decode(JSON.parse(text))), idsIn(decode(JSON.parse(text)))];
			expect(second).toEqual(first);
			expect(new Set(first).size).toBe(first.length);
		});

		it.each(fixtures)('survive that any part is something else: %s', (file) => {
			const text = readFileSync(join(contract.folder, 'webhooks', file), 'utf8');
			const unstable = withOddParts(JSON.parse(text)).filter((broken) => {
				const ids = idsIn(decode(broken));
				return ids.includes('') || !isDeepStrictEqual(idsIn(decode(broken)), ids);
			});
			expect(unstable).toEqual([]);
		});
	});

	describeWithVendorFolder(`webhooks of ${contract.provider}, as the vendor shows them`, () => {
		const examples = contract.vendor();

		it('are all in the table, and none that is not there', () => {
			expect(examples.map(({ name }) => name).sort()).toEqual(
				Object.keys(contract.vendorTable).sort(),
			);
		});

		it.each(examples.map((example) => [example.name, example] as const))(
			'decode to what they are: %s',
			(name, { payload }) => {
				const events = decode(payload);
				expect(events.map(wordsOf).join(', ')).toBe(contract.vendorTable[name]);
				expect(idsIn(decode(payload))).toEqual(idsIn(events));
				expect(idsIn(events)).not.toContain('');
				// What is not understood keeps its payload.
				expect(events.map(({ raw }) => raw)).not.toContain(undefined);
			},
		);
	});
};

/** An event in a few words: what it is, and what of it. */
const wordsOf = (event: HubEvent): string => {
	if (event.event === 'unknown') return 'unknown';
	if (event.event === 'message.status') return `message.status ${event.status}`;
	if ('change' in event) return [event.event, event.change, event.value].filter(Boolean).join(' ');
	return `${event.event} ${event.messageType}`;
};

/** What no document promises and a decoder may still be given. */
const oddities: readonly unknown[] = [null, '', 'constructor', 7, -0.5, true, [], [null], {}];

/** The same payload again and again, each time with one part that is something else. */
const withOddParts = (value: unknown): unknown[] => [
	...oddities,
	...childrenOf(value).flatMap(({ child, replaced }) => withOddParts(child).map(replaced)),
];

const childrenOf = (value: unknown) =>
	Array.isArray(value)
		? value.map((child: unknown, index) => ({
				child,
				replaced: (other: unknown): unknown => [
					...value.slice(0, index),
					other,
					...value.slice(index + 1),
				],
			}))
		: Object.entries(isObject(value) ? value : {}).map(([name, child]) => ({
				child,
				replaced: (other: unknown): unknown => ({ ...(value as object), [name]: other }), // has names
			}));

const webhookOf = (id: string) => {
	const provider = findProvider(id);
	if (provider === undefined) throw new Error(`There is no provider ${id}`);
	return provider.webhook;
};

/** The provider's own decoder, as the trigger calls it. */
export const decoderOf = (id: string) => webhookOf(id).decode;

const idsIn = (events: ReadonlyArray<{ readonly eventId: string }>): string[] =>
	events.map(({ eventId }) => eventId);
