import { z } from 'zod/v4';
import { type Failure, invalidInput } from '../failure';
import type { FormSurroundings } from '../form';
import { numberInput, objectInput, wholeNumberInput } from '../input';
import { jsonOr, looksLikeJson } from '../json';
import { momentInput, readMoment } from '../moment';
import type { Media } from '../media';
import { fail, type Outcome, succeed } from '../outcome';
import type { ProductSection } from './content';
import { mediumInput } from './media';
import { productSectionsInput } from './products';
import type { TemplateSlot } from './slots';
import { lineInput, linkEndingInput, valueInput } from './text';

/** The values that a template was given, by the ids of its slots. */
export interface SlotValues {
	readonly text: (id: string) => string | undefined;
	readonly number: (id: string) => number | undefined;
	readonly moment: (id: string) => Date | undefined;
	readonly media: (id: string) => Media | undefined;
	readonly products: (id: string) => readonly ProductSection[] | undefined;
	readonly object: (id: string) => Readonly<Record<string, unknown>> | undefined;
}

/**
 * Reads what a person, an expression or an AI agent gives for a template: an object by slot id, or
 * a list in the order of the slots. Each value that is missing, too many or wrong is named.
 */
export const readSlotValues = (
	slots: readonly TemplateSlot[],
	given: unknown,
	form: FormSurroundings,
): Outcome<SlotValues> => {
	const byId = bySlot(slots, parsed(given));
	if (!byId.ok) return byId;
	const read = new Map<string, Read>();
	const complaints: string[] = [];
	for (const slot of slots) {
		const raw = byId.value.get(slot.id);
		if (isEmpty(raw)) {
			if (slot.required) complaints.push(`'${slot.label}' is missing`);
			continue;
		}
		const value = inputOf(slot, form).safeParse(raw);
		if (value.success) read.set(slot.id, value.data);
		else complaints.push(...value.error.issues.map(({ message }) => message));
	}
	if (complaints.length > 0) return fail(wrong([...new Set(complaints)].join('; ')));
	return succeed(valuesIn(read));
};

const wrong = (message: string): Failure =>
	invalidInput(message, 'Give each value that the template asks for, and no more');

const isEmpty = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** A text may hold JSON, or a value a line. */
const parsed = (given: unknown): unknown => {
	if (typeof given !== 'string') return given;
	// A text may merely begin like JSON.
	if (looksLikeJson(given)) return jsonOr(given, [given]);
	return given.split('\n').filter((line) => line.trim() !== '');
};

const objectOf = z.record(z.string(), z.unknown());

const bySlot = (
	slots: readonly TemplateSlot[],
	given: unknown,
): Outcome<ReadonlyMap<string, unknown>> => {
	if (isEmpty(given)) return succeed(new Map());
	if (Array.isArray(given)) return fromList(slots, given.map(parsedEntry).flat());
	const object = objectOf.safeParse(given);
	if (object.success) return fromObject(slots, object.data);
	return fail(wrong(`The template's values must be a list or an object, but are ${typeof given}`));
};

/** An expression instead of one entry may yield a whole list or object, also as JSON. */
const parsedEntry = (entry: unknown): unknown =>
	typeof entry === 'string' && looksLikeJson(entry) ? parsed(entry) : entry;

const fromList = (
	slots: readonly TemplateSlot[],
	entries: readonly unknown[],
): Outcome<ReadonlyMap<string, unknown>> => {
	const [only] = entries;
	const object = entries.length === 1 ? objectOf.safeParse(only) : undefined;
	if (object?.success === true) return fromObject(slots, object.data);
	const required = slots.filter((slot) => slot.required);
	// A list for the required values alone is the usual one; one for all has the others in between.
	const filled = [required, slots].find(({ length }) => length === entries.length);
	if (filled !== undefined) {
		return succeed(new Map(filled.map(({ id }, index) => [id, entries[index]])));
	}
	const wanted = required.map(({ label }) => label).join('; ');
	return fail(
		wrong(
			`The list has ${entries.length} ${entries.length === 1 ? 'value' : 'values'}, but the template asks for ${required.length}${wanted === '' ? '' : `: ${wanted}`}`,
		),
	);
};

/** A variable of the body may be named without `body_`. */
const fromObject = (
	slots: readonly TemplateSlot[],
	object: Readonly<Record<string, unknown>>,
): Outcome<ReadonlyMap<string, unknown>> => {
	const idOf = (name: string) =>
		slots.find(({ id }) => id === name)?.id ?? slots.find(({ id }) => id === `body_${name}`)?.id;
	const entries = Object.entries(object).filter(([, value]) => !isEmpty(value));
	const strange = entries.map(([name]) => name).filter((name) => idOf(name) === undefined);
	if (strange.length > 0) {
		const known = slots.map(({ id }) => id).join(', ') || 'none';
		return fail(wrong(`The template does not ask for ${strange.join(', ')}, only for: ${known}`));
	}
	return succeed(new Map(entries.map(([name, value]) => [idOf(name) ?? name, value])));
};

type Read =
	| { readonly is: 'text'; readonly value: string }
	| { readonly is: 'number'; readonly value: number }
	| { readonly is: 'moment'; readonly value: Date }
	| { readonly is: 'media'; readonly value: Media }
	| { readonly is: 'products'; readonly value: readonly ProductSection[] }
	| { readonly is: 'object'; readonly value: Readonly<Record<string, unknown>> };

const inputOf = (
	{ kind, label, around, within }: TemplateSlot,
	form: FormSurroundings,
): z.ZodType<Read> => {
	switch (kind) {
		case 'text':
			return textIn(within, { label, around, form }).transform(toText);
		case 'code':
			// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates (read 2026-11-20)
			return lineInput(label, form, { max: 15, trim: true }).transform(toText);
		case 'latitude':
			return numberInput(label, { min: -90, max: 90 }).transform(toNumber);
		case 'longitude':
			return numberInput(label, { min: -180, max: 180 }).transform(toNumber);
		case 'wholeNumber':
			return wholeNumberInput(label, { min: 1, max: 43_200 }).transform(toNumber);
		case 'dateTime':
			return z
				.preprocess((value) => readMoment(form, value), momentInput(label))
				.transform((value) => ({ is: 'moment', value }));
		case 'products':
			return productSectionsInput(label).transform((value) => ({ is: 'products', value }));
		case 'json':
			return objectInput(label).transform((value) => ({ is: 'object', value }));
		case 'image':
		case 'video':
		case 'document':
		case 'gif':
			return mediumInput(label, kind, form.file).transform((value) => ({ is: 'media', value }));
	}
};

interface Described {
	readonly label: string;
	readonly around: string | undefined;
	readonly form: FormSurroundings;
}

const textIn = (within: TemplateSlot['within'], { label, around, form }: Described) => {
	switch (within) {
		case 'text':
			return lineInput(label, form);
		case 'link':
			return linkEndingInput(label, form, around);
		case undefined:
			return valueInput(label);
	}
};

const toText = (value: string): Read => ({ is: 'text', value });

const toNumber = (value: number): Read => ({ is: 'number', value });

const valuesIn = (read: ReadonlyMap<string, Read>): SlotValues => {
	const find = <K extends Read['is']>(is: K, id: string) => {
		const found = read.get(id);
		return found?.is === is ? (found.value as Extract<Read, { is: K }>['value']) : undefined; // by `is`
	};
	return {
		text: (id) => find('text', id),
		number: (id) => find('number', id),
		moment: (id) => find('moment', id),
		media: (id) => find('media', id),
		products: (id) => find('products', id),
		object: (id) => find('object', id),
	};
};
