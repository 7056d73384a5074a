import { invalidInput } from '../failure';
import type { FormSurroundings } from '../form';
import { fail, type Outcome, succeed } from '../outcome';
import {
	codeButtonOf,
	isAuthentication,
	type Template,
	type TemplateButton,
	type TemplateParts,
	variablesOf,
	writeTemplateName,
} from './template';
import type { FilledButton, FilledParts, TemplateContent, TemplateParameter } from './content';
import { longTextIn } from './length';
import { codeSlot, offerSlot, slotIds, slotsOf } from './slots';
import { readSlotValues, type SlotValues } from './values';

/**
 * A template with its values, ready to be sent; or what is missing, too much, too long or in the
 * way of sending, in the words of its fields.
 */
export const fillTemplate = (
	template: Template,
	given: unknown,
	form: FormSurroundings,
): Outcome<TemplateContent> => {
	const { name, language, status, category } = template;
	if (status !== 'APPROVED') {
		return fail(
			invalidInput(
				`The template ${writeTemplateName(template)} is ${status}, only approved templates can be sent`,
				status === 'PENDING'
					? 'Wait until it is approved, or choose another one'
					: 'Look into its state in WhatsApp Manager, or choose another one',
			),
		);
	}
	const values = readSlotValues(slotsOf(template), given, form);
	if (!values.ok) return values;
	const tooLong = longTextIn(template, values.value);
	if (tooLong !== undefined) return fail(invalidInput(tooLong, 'Shorten the values'));
	return succeed({ name, language, category, ...contentOf(template, values.value) });
};

const contentOf = (
	template: Template,
	values: SlotValues,
): Omit<TemplateContent, 'name' | 'language'> => {
	if (isAuthentication(template)) {
		const text = values.text(codeSlot) ?? '';
		return {
			body: [{ type: 'text', text }],
			buttons: [{ type: 'url', index: codeButtonOf(template), suffix: text }],
		};
	}
	const expiresAt = values.moment(offerSlot);
	return {
		...partsOf(template, template, values),
		...(expiresAt && { expiresAt }),
		...(template.cards && {
			cards: template.cards.map((card, index) => partsOf(template, card, values, index)),
		}),
	};
};

const partsOf = (
	template: Template,
	parts: TemplateParts,
	values: SlotValues,
	card?: number,
): FilledParts => {
	const ids = slotIds(card);
	const header = headerOf(template, parts, values, ids);
	const body = variablesOf(parts.body?.text).map((variable) =>
		textOf(template, variable, values.text(ids.body(variable))),
	);
	const buttons = parts.buttons.flatMap((button, index) =>
		buttonOf(button, index, values, (part) => ids.button(index, part)),
	);
	return {
		...(header.length > 0 && { header }),
		...(body.length > 0 && { body }),
		...(buttons.length > 0 && { buttons }),
	};
};

const textOf = (template: Template, name: string, text: string | undefined): TemplateParameter => ({
	type: 'text',
	...(template.parameterFormat === 'named' && { name }),
	text: text ?? '',
});

const headerOf = (
	template: Template,
	{ header }: TemplateParts,
	values: SlotValues,
	{ header: id }: ReturnType<typeof slotIds>,
): TemplateParameter[] => {
	if (header === undefined) return [];
	switch (header.format) {
		case 'other':
			return [];
		case 'text':
			return variablesOf(header.text).map((name) => textOf(template, name, values.text(id())));
		case 'location':
			return [
				{
					type: 'location',
					latitude: values.number(id('latitude')) ?? 0,
					longitude: values.number(id('longitude')) ?? 0,
					name: values.text(id('name')),
					address: values.text(id('address')),
				},
			];
		case 'product':
			return [
				{
					type: 'product',
					productId: values.text(id('product')) ?? '',
					catalogId: values.text(id('catalog')) ?? '',
				},
			];
		default: {
			const media = values.media(id());
			if (media === undefined) return [];
			const fileName = values.text(id('filename'));
			return [
				{
					type: 'media',
					media: { ...media, fileName: fileName ?? media.fileName },
					...(header.format === 'gif' && { asGif: true }),
				},
			];
		}
	}
};

/**
 * What a button is given; one without a value is left as the template has it, but flows and catalogs
 * are named all the same: WhatsApp wants to hear of them at every send.
 */
const buttonOf = (
	{ type }: TemplateButton,
	index: number,
	values: SlotValues,
	id: (part?: string) => string,
): FilledButton[] => {
	const text = values.text(id());
	switch (type) {
		case 'URL':
			return text === undefined ? [] : [{ type: 'url', index, suffix: text }];
		case 'QUICK_REPLY':
			return text === undefined ? [] : [{ type: 'quickReply', index, payload: text }];
		case 'COPY_CODE':
			return text === undefined ? [] : [{ type: 'copyCode', index, code: text }];
		case 'FLOW': {
			const flow = { flowToken: values.text(id('reference')), data: values.object(id('data')) };
			return [{ type: 'flow', index, ...flow }];
		}
		case 'CATALOG':
			return [{ type: 'catalog', index, thumbnail: values.text(id('thumbnail')) }];
		case 'MPM': {
			const sections = values.products(id('sections')) ?? [];
			return [{ type: 'products', index, thumbnail: values.text(id('thumbnail')), sections }];
		}
		case 'VOICE_CALL': {
			const call = { ttlMinutes: values.number(id('ttl')), payload: values.text(id('payload')) };
			return isGiven(call) ? [{ type: 'voiceCall', index, ...call }] : [];
		}
		case 'ORDER_DETAILS': {
			const details = values.object(id('order'));
			return details === undefined ? [] : [{ type: 'orderDetails', index, details }];
		}
		default:
			return [];
	}
};

const isGiven = (parts: object): boolean =>
	Object.values(parts).some((value) => value !== undefined);
