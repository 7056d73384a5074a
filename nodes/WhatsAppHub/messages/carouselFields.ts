import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrList } from './collections';

// The fields of a card; those for links and for quick replies show by the choice for all cards.

const withUrl = { show: { '/carouselButtons': ['url'] } };
const withReplies = { show: { '/carouselButtons': ['replies'] } };

/** In the order of the card, from above. */
const cardFields: INodeProperties[] = [
	{
		displayName: 'Media Link',
		name: 'link',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/photo.jpg',
		description: 'Where the image or video can be fetched from without a login',
	},
	{
		displayName: 'Card Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'At most 160 characters and 2 line breaks',
	},
	{
		displayName: 'Button Text',
		name: 'button',
		type: 'string',
		default: '',
		placeholder: 'e.g. See offer',
		description: 'At most 20 characters',
		displayOptions: withUrl,
	},
	{
		displayName: 'Button URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/offer',
		description: 'The page that the button opens',
		displayOptions: withUrl,
	},
	{
		displayName: 'Quick Replies',
		name: 'replies',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { reply: [{ title: '' }] },
		placeholder: 'Add Quick Reply',
		description: 'As many on every card',
		displayOptions: withReplies,
		options: [
			{
				displayName: 'Quick Reply',
				name: 'reply',
				values: [
					{
						displayName: 'Button Text',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. This one',
						description: 'At most 20 characters',
					},
					{
						displayName: 'Button ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'e.g. offer-1',
						description:
							'What the reply brings back, different on every card; when empty, the text of the button',
					},
				],
			},
		],
	},
];

/** What all cards have alike. */
export const carouselFields: readonly INodeProperties[] = [
	{
		displayName: 'Card Media',
		name: 'carouselMedia',
		type: 'options',
		options: [
			{ name: 'Image', value: 'image' },
			{ name: 'Video', value: 'video' },
		],
		default: 'image',
		description: 'What stands on top of every card',
	},
	{
		displayName: 'Card Buttons',
		name: 'carouselButtons',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Quick Replies', value: 'replies' },
			{ name: 'URL', value: 'url', description: 'One button that opens a page' },
		],
		default: 'url',
		description: 'What stands below every card',
	},
];

/** The cards. */
export const carouselCards = fieldsOrList(
	{
		displayName: 'Cards',
		name: 'carouselCards',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { card: [{ link: '' }, { link: '' }] },
		required: true,
		placeholder: 'Add Card',
		description: 'From 2 to 10 cards',
		options: [
			{
				displayName: 'Card',
				name: 'card',
				values: cardFields,
			},
		],
	},
	{
		of: 'card',
		example: [
			{ link: 'https://example.com/1.jpg', button: 'See offer', url: 'https://example.com/1' },
			{ link: 'https://example.com/2.jpg', button: 'See offer', url: 'https://example.com/2' },
		],
		alone: { replies: 'title' },
	},
);
