import { mediaByIdOrLink, mediaByLink } from './media';
import { anyText, objectOf, textUpTo } from './objects';

/** Where the providers' interactive messages differ although they look alike. */
export interface InteractiveRules {
	longestListBody: number;
	longestCardReplyId: number;
	longestFlowButton: number;
	/** How a header or a card names its file. */
	headerMedia: 'idOrLink' | 'linkOnly';
	/** What order_details may cost in. */
	currencies: string[];
	/** Whether ids of replies may begin or end with a space. */
	idsAreTrimmed: boolean;
}

export const longestBody = 1024;

export type HeaderType = 'text' | 'image' | 'video' | 'document';
export const everyHeader: HeaderType[] = ['text', 'image', 'video', 'document'];

/** Promises the schema of a header of one of these types, which holds what its type names. */
export function headerOf(types: HeaderType[], rules: InteractiveRules): object {
	const media = rules.headerMedia === 'linkOnly' ? mediaByLink : mediaByIdOrLink;
	const contents: Record<HeaderType, object> = {
		text: textUpTo(60),
		image: media(),
		video: media(),
		document: media({ filename: anyText }),
	};
	return objectOf(
		{
			'type*': { enum: types },
			...Object.fromEntries(types.map((type) => [type, contents[type]])),
		},
		{
			exactlyOneOf: types,
			// What is there is what the type names.
			allOf: types.map((type) => ({
				if: { type: 'object', properties: { type: { const: type } } },
				then: { type: 'object', required: [type] },
			})),
		},
	);
}

/** Promises the schema of a text part: a body or a footer. */
export function partOf(maxLength: number): object {
	return objectOf({ 'text*': textUpTo(maxLength) });
}

export const footer = partOf(60);

/** Promises the schema of an id that a reply brings back. */
export function replyId(maxLength: number, rules: InteractiveRules): object {
	return { ...textUpTo(maxLength), ...(rules.idsAreTrimmed ? { pattern: '^\\S([^]*\\S)?$' } : {}) };
}

/** Promises the schema of the parameters of a button that opens an address. */
export const addressButton = {
	'name*': { const: 'cta_url' },
	'parameters*': objectOf({
		'display_text*': textUpTo(20),
		'url*': { type: 'string', pattern: '^https?://[^\\s]+$' },
	}),
};
