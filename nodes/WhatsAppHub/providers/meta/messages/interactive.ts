import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { documentName } from '../../../core/media';
import type { Header } from '../../../messages/interactive';
import type { Dialect, GraphMessage } from '../dialect';
import { mediaPlace } from './media';

// What all interactive messages share: header, body, footer and the frame around them.

/** Both documents: a footer of at most 60 characters, a header text of at most 60. */
const footer = z.lazy(() => z.strictObject({ text: textInput('Footer', { max: 60 }) }).optional());

const textHeader = z.lazy(() =>
	z.strictObject({
		type: z.literal('text'),
		text: textInput('Header Text', { max: 60 }),
	}),
);

/** A header that can be a text only. */
export const onlyTextHeader = textHeader;

/** A header of any kind; YCloud's upload page refuses media IDs in headers. */
export const anyHeader = ({ headerMediaIds, label }: Dialect) => {
	// A media ID is left out where it is not allowed, so that the link is found missing.
	const media = {
		link: headerMediaIds
			? z.string().optional()
			: z.string({
					error: `'Take Media From' must be 'Link': ${label} takes no media ID in a header`,
				}),
		...(headerMediaIds && { id: z.string().optional() }),
	};
	const document = z.strictObject({ ...media, filename: z.string().optional() });
	return z.discriminatedUnion('type', [
		textHeader,
		z.strictObject({ type: z.literal('image'), image: z.strictObject(media) }),
		z.strictObject({ type: z.literal('video'), video: z.strictObject(media) }),
		z.strictObject({ type: z.literal('document'), document }),
	]);
};

/** A field that a dialect lacks; its form does not offer it, but an expression may yield it. */
export const lacking = (field: string, { label }: Dialect) =>
	z.never({ error: `${label} has no '${field}': leave it out` }).optional();

/** The text of a message, as long as its type allows. */
export const bodyOf = (max: number) => z.strictObject({ text: textInput('Body', { max }) });

/** An interactive message's document: its own parts beside the type and the footer. */
export const interactiveSchema = (type: string, parts: Readonly<Record<string, z.ZodType>>) =>
	z.strictObject({ type: z.literal(type), footer, ...parts });

interface Parts {
	readonly header?: Header | undefined;
	readonly body?: string | undefined;
	readonly footer?: string | undefined;
	readonly action: unknown;
}

/**
 * A message of the type `interactive`.
 *
 * @param variant which of the type's documents it follows, where its content decides on that
 */
export const interactive = (
	type: string,
	schema: () => z.ZodType,
	parts: Parts,
	variant = '',
): GraphMessage => ({
	type: 'interactive',
	form: `${type} ${variant}`,
	schema,
	content: {
		type,
		...(parts.header && { header: headerOf(parts.header) }),
		...(parts.body !== undefined && { body: { text: parts.body } }),
		...(parts.footer !== undefined && { footer: { text: parts.footer } }),
		action: parts.action,
	},
});

const headerOf = (header: Header) => {
	if (header.kind === 'text') return { type: 'text', text: header.text };
	const { media } = header;
	const filename = documentName(media);
	return {
		type: media.kind,
		[media.kind]: { ...mediaPlace(media), ...(filename && { filename }) },
	};
};
