import { unsupportedInput } from '../../core/failure';
import { describeMedia, type Media } from '../../core/media';
import { fail, type Outcome, succeed } from '../../core/outcome';

/** A medium as it travels inside a message: by link or as base64, with the name and type it needs. */
export interface InlineMedia {
	readonly place: { readonly link: string } | { readonly base64: string };
	readonly fileName: string;
	readonly mimeType: string;
}

/** A medium for a provider that keeps none under IDs. */
export const inlineMedia = (media: Media, label: string): Outcome<InlineMedia> => {
	const { source } = media;
	switch (source.from) {
		case 'link':
			return succeed({ place: { link: source.url }, ...describeMedia(media) });
		case 'data':
			return succeed({ place: { base64: source.base64 }, ...describeMedia(media) });
		case 'id':
		case 'file':
			return fail(
				unsupportedInput(
					`${label} keeps no media under IDs`,
					"Choose 'Link' or 'Input Item' in 'Take Media From'",
				),
			);
	}
};
