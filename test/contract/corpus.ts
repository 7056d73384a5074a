import type { z } from 'zod/v4';
import type { Address } from '../../nodes/WhatsAppHub/core/address';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { parseInput } from '../../nodes/WhatsAppHub/core/input';
import { mediaIn, replaceMedia } from '../../nodes/WhatsAppHub/core/media';
import type { Outcome } from '../../nodes/WhatsAppHub/core/outcome';
import { type Message, messages, type MessageType } from '../../nodes/WhatsAppHub/messages';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import type { ProviderId } from '../../simulator';
import { type ContentAxes, type Contents, contentsOf } from './contents';

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

export const recipientKinds = Object.keys(recipients) as RecipientKind[]; // Object.keys forgets the keys' type

/** What a provider's sends differ in, beside the content and the common options. */
export interface ProviderAxes extends ContentAxes {
	readonly provider: ProviderId;
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly senders: ReadonlyArray<string | undefined>;
	readonly options: ReadonlyArray<Readonly<Record<string, unknown>>>;
	/** Further ones, of a type's own. */
	readonly optionsWith?: Readonly<
		Partial<Record<MessageType, ReadonlyArray<Readonly<Record<string, unknown>>>>>
	>;
	readonly correlationIds: ReadonlyArray<string | undefined>;
}

/** One send of the corpus: what went in, in words, and what the provider's encoder made of it. */
export interface Sent {
	readonly name: string;
	readonly isReply: boolean;
	readonly message: Message | undefined;
	readonly outcome: Outcome<HttpRequest>;
}

/** Types of which every content goes with every combination of the rest. */
const everyCombination: readonly MessageType[] = ['text', 'poll'];

/**
 * Contents with options and sender to one recipient, through the real encoder: every combination
 * for these types; for the others each content with one departure from the usual at a time, as
 * the same code writes what is around it.
 */
export const sendsTo = (
	axes: ProviderAxes,
	type: MessageType,
	kind: RecipientKind,
	contents: Contents = contentsOf(type, axes).usual,
): Sent[] => {
	const connection = findProvider(axes.provider)?.connect(axes.credentials);
	if (!connection?.ok) throw new Error(`${axes.provider} takes no credential such as the corpus'`);
	const around = {
		replyTo: [undefined, axes.messageId],
		correlationId: axes.correlationIds,
		sender: axes.senders,
		options: [...axes.options, ...(axes.optionsWith?.[type] ?? [])],
	};
	const points = everyCombination.includes(type) ? product(around) : departures(around);
	const { encode } = connection.value;
	return Object.entries(contents).flatMap(([content, input]) =>
		read(type, input, axes).flatMap((message) =>
			points.map(({ options, ...envelope }) => ({
				name: JSON.stringify({ to: kind, content, options, ...envelope }),
				isReply: envelope.replyTo !== undefined,
				message: message.ok ? message.value : undefined,
				outcome: message.ok
					? encode(message.value, { to: recipients[kind], ...envelope }, options)
					: message,
			})),
		),
	);
};

/**
 * As the node reads what a form yields, before a provider is asked; where files travel in the message,
 * once more with the file itself.
 */
const read = (type: MessageType, input: unknown, { mediaIds }: ContentAxes): Outcome<Message>[] => {
	const schema: z.ZodType<Message['content']> = messages[type].content;
	const parsed = parseInput(schema, input);
	if (!parsed.ok) return [parsed];
	const media = mediaIn(parsed.value);
	const inline = new Map(
		media.map((each) => [each, { ...each, source: { from: 'data', base64: 'TWF5' } } as const]),
	);
	const contents =
		mediaIds || media.length === 0
			? [parsed.value]
			: [parsed.value, replaceMedia(parsed.value, inline)];
	return contents.map((content) => ({ ok: true, value: { type, content } as Message })); // of one definition
};

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
