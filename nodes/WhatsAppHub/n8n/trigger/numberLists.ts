import { parseAddress, addressFromProvider } from '../../core/address';
import { parseInput } from '../../core/input';
import { type Outcome, succeed } from '../../core/outcome';
import { countryInput } from '../../core/phone/country';
import { bareText, spellingOf } from '../../core/phone/spelling';
import { countryOption } from '../../operations/phoneRule';
import type { WebhookForm } from '../../providers/contract/webhook';
import { entries } from './selection';

// Refuses an activation whose filters hold a number that nobody can read.

/** The options that list numbers, by name. */
const lists = { onlyFrom: 'Only From', notFrom: 'Not From', ownNumbers: 'Own Numbers' } as const;

/**
 * Whether each number can be read that stands in the options of a trigger. One that cannot is nobody's, and would
 * match nobody without a word: whom 'Not From' should hold back would start the workflow.
 */
export const readableNumbers = ({ option }: Pick<WebhookForm, 'option'>): Outcome<undefined> => {
	const written = known(option(countryOption.name));
	// An expression may yield what is no text; that is not empty, and no country either.
	const isEmpty = typeof written === 'string' && written.trim() === '';
	const chosen = parseInput(countryInput.nullish(), isEmpty ? null : written);
	if (!chosen.ok) return chosen;
	const country = chosen.value ?? null;
	for (const [name, label] of Object.entries(lists)) {
		for (const entry of entries.parse(known(option(name)) ?? [])) {
			if (!isNumber(entry)) continue;
			const address = parseAddress(entry, label, { country });
			// Without a country, digits that are not certain are taken as a provider tells them.
			if (!address.ok && (country !== null || addressFromProvider(entry) === undefined))
				return address;
		}
	}
	return succeed(undefined);
};

/** What stands in the form; not what an expression will yield, which the editor cannot tell. */
const known = (value: unknown): unknown =>
	typeof value === 'string' && value.startsWith('=') ? undefined : value;

/** A provider's IDs of our own numbers are digits too, as many as no number has. */
const isNumber = (entry: string): boolean =>
	!/^\d{14,}$/.test(entry) && typeof spellingOf(bareText(entry)) === 'object';
