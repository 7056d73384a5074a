import { z } from 'zod/v4';
import { booleanInput, textInput, webAddressInput } from '../core/input';
import { defineMessage } from './define';

// A plain text, with WhatsApp's preview of a link or a preview card of one's own.

/** A link card of the sender's own making, instead of the one WhatsApp makes from the page. */
const customPreview = z.lazy(() =>
	z.strictObject({
		url: webAddressInput('Card URL'),
		title: textInput('Card Title'),
		description: textInput('Description').optional(),
		thumbnail: webAddressInput('Image URL').optional(),
		highQuality: booleanInput('Large Image').optional(),
	}),
);

export const text = defineMessage({
	type: 'text',
	label: 'Text',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Text'),
			linkPreview: booleanInput('Link Preview').optional(),
			customPreview: customPreview.optional(),
		}),
	),
	fields: [
		{
			displayName: 'Text',
			name: 'textBody',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Your order is on its way',
			description: 'The message. WhatsApp shows *bold*, _italic_, ~struck~ and ```code```.',
		},
	],
	options: {
		linkPreview: {
			displayName: 'Link Preview',
			name: 'linkPreview',
			type: 'boolean',
			default: true,
			description: 'Whether the first link in the text is shown with a preview of its page',
		},
		customPreview: {
			displayName: 'Link Preview',
			name: 'customPreview',
			type: 'fixedCollection',
			default: {},
			placeholder: 'Add Link Preview',
			description: 'A preview card of your own for a link in the text',
			options: [
				{
					displayName: 'Preview',
					name: 'preview',
					values: [
						{
							displayName: 'Card Title',
							name: 'title',
							type: 'string',
							default: '',
							placeholder: 'e.g. Our spring offer',
						},
						{
							displayName: 'Card URL',
							name: 'url',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/offer',
							description: 'The link that the card opens',
						},
						{
							displayName: 'Description',
							name: 'description',
							type: 'string',
							default: '',
						},
						{
							displayName: 'Image URL',
							name: 'thumbnail',
							type: 'string',
							default: '',
							placeholder: 'e.g. https://example.com/offer.jpg',
							description: 'A JPEG or PNG that is publicly reachable',
						},
						{
							displayName: 'Large Image',
							name: 'highQuality',
							type: 'boolean',
							default: false,
							description: 'Whether the image is shown large and in high quality',
						},
					],
				},
			],
		},
	},
	read: ({ parameter, option }) => ({
		body: parameter('textBody'),
		linkPreview: option('linkPreview'),
		customPreview: readPreview(option('customPreview')),
	}),
});

/** n8n yields `{ preview: { url: '', … } }`; fields left empty are not there. */
const readPreview = (collection: unknown): unknown => {
	if (collection === undefined) return undefined;
	const { preview } = z
		.looseObject({ preview: z.unknown() })
		.catch({ preview: undefined })
		.parse(collection);
	if (typeof preview !== 'object' || preview === null) return undefined;
	return Object.fromEntries(Object.entries(preview).filter(([, value]) => value !== ''));
};
