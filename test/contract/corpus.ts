import type { z } from 'zod/v4';
import type { Address } from '../../nodes/WhatsAppHub/core/address';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { parseInput } from '../../nodes/WhatsAppHub/core/input';
import type { Outcome } from '../../nodes/WhatsAppHub/core/outcome';
import { type Message, messages } from '../../nodes/WhatsAppHub/messages';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import { type ContentAxes, type Contents, contentsOf, type CoveredType } from './contents';
import { asReceived } from './json';

/** Every kind of recipient that the form takes. */
export const recipients = {
	phone: { kind: 'phone', digits: '12025550143' },
	user: { kind: 'user', id: 'US.20255501430000000001' },
	'parent user': { kind: 'user', id: 'US.ENT.20255501430000000001' },
	'Cloud API group': { kind: 'group', id: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==' },
	'group chat': { kind: 'chat', id: '120363000000000001@g.us', server: 'g.us' },
	channel: { kind: 'chat', id: '120363000000000002@newsletter', server: 'newsletter' },
	'hidden number': { kind: 'chat', id: '100000000000001@lid', server: 'lid' },
} as const satisfies Record<string, Address>;

export type RecipientKind = keyof typeof recipients;

/** What a provider's sends differ in, beside the content and the common options. */
export interface ProviderAxes extends ContentAxes {
	readonly provider: string;
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly senders: ReadonlyArray<string | undefined>;
	readonly options: ReadonlyArray<Readonly<Record<string, unknown>>>;
	readonly replyTo: string;
	/** Types that cannot quote a message. */
	readonly withoutReply?: readonly CoveredType[];
	readonly correlationIds: ReadonlyArray<string | undefined>;
}

/** One send of the corpus: what went in, in words, and what the provider's encoder made of it. */
export interface Sent {
	readonly name: string;
	readonly outcome: Outcome<HttpRequest>;
}

/** Types of which every content goes with every combination of the rest. */
const everyCombination: readonly CoveredType[] = ['text', 'location', 'poll'];

/**
 * Contents with options and sender to one recipient, through the real encoder: every combination
 * for the first types; for the others each content with one departure from the usual at a time, as
 * the same code writes what is around it.
 */
export const sendsTo = (
	axes: ProviderAxes,
	type: CoveredType,
	kind: RecipientKind,
	contents?: Contents,
): Sent[] => {
	if (contents !== undefined) return encoded(axes, type, kind, contents);
	const known = usualSends.get(axes) ?? new Map<string, Sent[]>();
	usualSends.set(axes, known);
	const name = `${type} to ${kind}`;
	const sends = known.get(name) ?? encoded(axes, type, kind, contentsOf(type, axes).usual);
	known.set(name, sends);
	return sends;
};

/** The usual ones, which several tests look at and none changes. */
const usualSends = new WeakMap<ProviderAxes, Map<string, Sent[]>>();

const encoded = (
	axes: ProviderAxes,
	type: CoveredType,
	kind: RecipientKind,
	contents: Contents,
): Sent[] => {
	const connection = findProvider(axes.provider)?.connect(axes.credentials);
	if (!connection?.ok) throw new Error(`${axes.provider} takes no credential such as the corpus'`);
	const around = {
		replyTo: axes.withoutReply?.includes(type) === true ? [undefined] : [undefined, axes.replyTo],
		correlationId: axes.correlationIds,
		sender: axes.senders,
		options: axes.options,
	};
	const points = everyCombination.includes(type) ? product(around) : departures(around);
	const { encode } = connection.value;
	return Object.entries(contents).flatMap(([content, input]) => {
		const message = read(type, input);
		return points.map(({ options, ...envelope }) => ({
			name: JSON.stringify({ to: kind, content, options, ...envelope }),
			outcome: message.ok
				? received(encode(message.value, { to: recipients[kind], ...envelope }, options))
				: message,
		}));
	});
};

/** As the node reads what a form yields, before a provider is asked. */
const read = (type: CoveredType, input: unknown): Outcome<Message> => {
	const schema: z.ZodType<Message['content']> = messages[type].content;
	const content = parseInput(schema, input);
	if (!content.ok) return content;
	return { ok: true, value: { type, content: content.value } as Message }; // of one definition
};

const received = (outcome: Outcome<HttpRequest>): Outcome<HttpRequest> =>
	outcome.ok ? { ok: true, value: asReceived(outcome.value) as HttpRequest } : outcome; // its own copy

type Axes = Readonly<Record<string, readonly unknown[]>>;
type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] };

/** Every combination of one value of each axis. */
const product = <A extends Axes>(axes: A): Array<Point<A>> =>
	Object.entries(axes).reduce<object[]>(
		(points, [name, values]) =>
			points.flatMap((point) => values.map((value) => ({ ...point, [name]: value }))),
		[{}],
	) as Array<Point<A>>; // each axis has given one member

/** The first value of each axis, and every other value of one axis with the first of the others. */
const departures = <A extends Axes>(axes: A): Array<Point<A>> => {
	const usual = Object.fromEntries(Object.entries(axes).map(([name, [first]]) => [name, first]));
	const others = Object.entries(axes).flatMap(([name, [, ...values]]) =>
		values.map((value) => ({ ...usual, [name]: value })),
	);
	return [usual, ...others] as Array<Point<A>>; // each axis has given one member
};
