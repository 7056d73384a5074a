import { z } from 'zod/v4';
import { invalidInput } from '../failure';
import type { FormReader } from '../form';
import { textInput, webAddressInput } from '../input';
import type { Media, MediaSource } from '../media';
import { fail, type Outcome, succeed } from '../outcome';

/** Where the name of an input data field leads to its file. */
export type FileOf = FormReader['file'];

/** A medium by one text: a link, the name of one of the item's files, or a media ID. */
export const mediumInput = (
	label: string,
	kind: 'image' | 'video' | 'document' | 'gif',
	file: FileOf,
): z.ZodType<Media> =>
	textInput(label, { trim: true }).transform((text, context): Media => {
		const source = sourceOf(label, text, file);
		if (source.ok) {
			return {
				// A GIF travels as an MP4.
				kind: kind === 'gif' ? 'video' : kind,
				source: source.value,
				fileName: undefined,
				mimeType: undefined,
			};
		}
		context.addIssue({ code: 'custom', message: source.failure.message });
		return z.NEVER;
	});

const sourceOf = (label: string, text: string, file: FileOf): Outcome<MediaSource> => {
	if (/^https?:/i.test(text)) {
		const url = webAddressInput(label).safeParse(text);
		if (url.success) return succeed({ from: 'link', url: url.data });
		return fail(invalidInput(url.error.issues.map(({ message }) => message).join('; ')));
	}
	const handle = file(text);
	if (handle.ok) return succeed({ from: 'file', file: handle.value });
	if (/^\d+$/.test(text)) return succeed({ from: 'id', id: text });
	const hint = handle.failure.hint === undefined ? '' : `. ${handle.failure.hint}`;
	return fail(
		invalidInput(
			`'${label}' is '${text}', which is neither a link, a media ID (digits only) nor an input data field that holds a file${hint}`,
		),
	);
};
