import {
	isAuthentication,
	type Template,
	type TemplateButton,
	type TemplateParts,
	variablesOf,
} from './template';
import { wordsAround, exampleSuffix, inBraces, quoted } from './labels';

/** How a value is read. */
export type SlotKind =
	| 'text'
	/** A medium of this kind: a link, a media ID or the name of one of the item's files. */
	| 'image'
	| 'video'
	| 'document'
	| 'gif'
	| 'latitude'
	| 'longitude'
	| 'dateTime'
	| 'wholeNumber'
	/** A one-time password. */
	| 'code'
	| 'products'
	| 'json';

/** One value that a template asks for. */
export interface TemplateSlot {
	/** Stays the same while the template does: workflows keep values under it. */
	readonly id: string;
	/** What a person reads: the place, of which n8n's editor shows about the first twenty characters. */
	readonly label: string;
	/** The template's text around the value, where it has a place in one. */
	readonly around?: string;
	/** What the value becomes a part of: a line of the template's text, or the link of a button. */
	readonly within?: 'text' | 'link';
	readonly kind: SlotKind;
	readonly required: boolean;
	readonly example: string | undefined;
}

/**
 * The ids of a template's values; those of a carousel's cards begin with the card. Cards and buttons
 * count from 1, as the labels do, for n8n names an empty field by its id.
 */
export const slotIds = (card?: number) => {
	const prefix = card === undefined ? '' : `card_${card + 1}_`;
	return {
		header: (part?: string) => [`${prefix}header`, part].filter(Boolean).join('_'),
		body: (variable: string) => `${prefix}body_${variable}`,
		button: (index: number, part?: string) =>
			[`${prefix}button_${index + 1}`, part].filter(Boolean).join('_'),
	};
};

export const codeSlot = 'code';
export const offerSlot = 'offer_expiration';

/** The values that a template asks for, in the order in which they stand in the message. */
export const slotsOf = (template: Template): TemplateSlot[] => {
	if (isAuthentication(template)) return [code(template)];
	return [
		...partSlots(template),
		...(template.limitedTimeOffer?.hasExpiration === true ? [offer(template)] : []),
		...(template.cards ?? []).flatMap((card, index) => partSlots(card, index)),
	];
};

type Described = Pick<TemplateSlot, 'kind'> & Partial<TemplateSlot>;

const slot = (id: string, label: string, more: Described): TemplateSlot => ({
	id,
	label,
	required: true,
	example: undefined,
	...more,
});

const code = ({ body }: Template): TemplateSlot =>
	slot(codeSlot, 'Code', { kind: 'code', example: body?.examples['1'] });

const offer = ({ limitedTimeOffer }: Template): TemplateSlot =>
	slot(offerSlot, 'Offer Expires At', {
		kind: 'dateTime',
		around: quoted(limitedTimeOffer?.text ?? ''),
	});

const partSlots = (parts: TemplateParts, card?: number): TemplateSlot[] => {
	const place = card === undefined ? '' : `Card ${card + 1} `;
	const ids = slotIds(card);
	return [
		...headerSlots(parts, place, ids),
		...variablesOf(parts.body?.text).map((variable) =>
			slot(ids.body(variable), `${place}Body ${inBraces(variable)}`, {
				kind: 'text',
				within: 'text',
				around: wordsAround(parts.body?.text ?? '', variable),
				example: parts.body?.examples[variable],
			}),
		),
		...parts.buttons.flatMap((button, index) => buttonSlots(button, index, place, ids)),
	];
};

type Ids = ReturnType<typeof slotIds>;

const headerSlots = ({ header }: TemplateParts, place: string, ids: Ids): TemplateSlot[] => {
	const at = `${place}Header`;
	switch (header?.format) {
		case undefined:
		case 'other':
			return [];
		case 'text':
			return variablesOf(header.text).map((variable) =>
				slot(ids.header(), `${at} ${inBraces(variable)}`, {
					kind: 'text',
					within: 'text',
					around: wordsAround(header.text, variable),
					example: header.examples[variable],
				}),
			);
		case 'location':
			return [
				slot(ids.header('latitude'), `${at} Latitude`, { kind: 'latitude' }),
				slot(ids.header('longitude'), `${at} Longitude`, { kind: 'longitude' }),
				slot(ids.header('name'), `${at} Location Name`, { kind: 'text', required: false }),
				slot(ids.header('address'), `${at} Location Address`, { kind: 'text', required: false }),
			];
		case 'product':
			return [
				slot(ids.header('product'), `${at} Product ID`, { kind: 'text' }),
				slot(ids.header('catalog'), `${at} Catalog ID`, { kind: 'text' }),
			];
		case 'document':
			return [
				slot(ids.header(), `${at} Document`, { kind: 'document', example: header.example }),
				slot(ids.header('filename'), `${at} Document Name`, { kind: 'text', required: false }),
			];
		case 'image':
		case 'video':
		case 'gif':
			return [
				slot(ids.header(), `${at} ${titles[header.format]}`, {
					kind: header.format,
					example: header.example,
				}),
			];
	}
};

const titles = { image: 'Image', video: 'Video', gif: 'GIF' } as const;

const buttonSlots = (
	button: TemplateButton,
	index: number,
	place: string,
	ids: Ids,
): TemplateSlot[] => {
	const at = `${place}Button ${button.text}`;
	const optional = { required: false } as const;
	switch (button.type) {
		case 'URL': {
			const asks = variablesOf(button.url).length > 0;
			const example = exampleSuffix(button);
			const link = { within: 'link', around: button.url ?? '' } as const;
			return asks ? [slot(ids.button(index), at, { kind: 'text', ...link, example })] : [];
		}
		case 'QUICK_REPLY':
			return [slot(ids.button(index), `${at} Payload`, { kind: 'text', ...optional })];
		case 'COPY_CODE':
			return [slot(ids.button(index), `${at} Code`, { kind: 'text', example: button.example })];
		case 'FLOW':
			return [
				slot(ids.button(index, 'reference'), `${at} Flow Reference`, { kind: 'text', ...optional }),
				slot(ids.button(index, 'data'), `${at} Flow Data`, { kind: 'json', ...optional }),
			];
		case 'CATALOG':
			return [
				slot(ids.button(index, 'thumbnail'), `${at} Thumbnail Product ID`, {
					kind: 'text',
					...optional,
				}),
			];
		case 'MPM':
			return [
				slot(ids.button(index, 'thumbnail'), `${at} Thumbnail Product ID`, { kind: 'text' }),
				slot(ids.button(index, 'sections'), `${at} Products`, { kind: 'products' }),
			];
		case 'VOICE_CALL':
			return [
				slot(ids.button(index, 'ttl'), `${at} Minutes`, { kind: 'wholeNumber', ...optional }),
				slot(ids.button(index, 'payload'), `${at} Payload`, { kind: 'text', ...optional }),
			];
		case 'ORDER_DETAILS':
			return [slot(ids.button(index, 'order'), `${at} Order Details`, { kind: 'json' })];
		default:
			// Phone numbers, single products and the like take nothing.
			return [];
	}
};
