import type { Address } from '../../nodes/WhatsAppHub/core/address';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import type { Outcome } from '../../nodes/WhatsAppHub/core/outcome';
import type { ContentOf } from '../../nodes/WhatsAppHub/messages';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import { asReceived } from './json';

type TextContent = ContentOf['text'];

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
export interface ProviderAxes {
	readonly provider: string;
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly senders: ReadonlyArray<string | undefined>;
	readonly options: ReadonlyArray<Readonly<Record<string, unknown>>>;
	readonly previews: ReadonlyArray<TextContent['customPreview']>;
	readonly replyTo: string;
	readonly correlationIds: ReadonlyArray<string | undefined>;
}

/** One send of the corpus: what went in, in words, and what the provider's encoder made of it. */
export interface Sent {
	readonly name: string;
	readonly outcome: Outcome<HttpRequest>;
}

type Texts = Readonly<Record<string, string>>;

const texts: Texts = {
	'a word': 'Hello',
	'a link, signs and a line break': '*Sale* until 5 pm ☂ https://example.com/?a=1&b=ü\n“Come”',
	// The limit counts characters: an emoji is one of them, though JavaScript's length says two.
	'4096 characters': `${'😀'.repeat(96)}${'a'.repeat(4000)}`,
};

/** Texts beyond what most documents allow. */
export const excessiveTexts: Texts = { '4097 characters': 'a'.repeat(4097) };

/** Every combination of text, options and sender to one recipient, through the real encoder. */
export const sendsTo = (
	axes: ProviderAxes,
	kind: RecipientKind,
	chosenTexts: Texts = texts,
): Sent[] => {
	const connection = findProvider(axes.provider)?.connect(axes.credentials);
	if (!connection?.ok) throw new Error(`${axes.provider} takes no credential such as the corpus'`);
	const combinations = product({
		text: Object.keys(chosenTexts),
		linkPreview: [undefined, true, false],
		customPreview: axes.previews,
		replyTo: [undefined, axes.replyTo],
		correlationId: axes.correlationIds,
		sender: axes.senders,
		options: axes.options,
	});
	return combinations.map(({ text, linkPreview, customPreview, options, ...envelope }) => ({
		name: JSON.stringify({ to: kind, text, linkPreview, customPreview, options, ...envelope }),
		outcome: received(
			connection.value.encode(
				{
					type: 'text',
					content: {
						body: chosenTexts[text] ?? '',
						...(linkPreview !== undefined && { linkPreview }),
						...(customPreview !== undefined && { customPreview }),
					},
				},
				{ to: recipients[kind], ...envelope },
				options,
			),
		),
	}));
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
