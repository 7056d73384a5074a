import { z } from 'zod/v4';
import { textInput } from '../input';
import { type Country, isCountry } from './numberingPlan';

/** As the forms call it. */
export const countryLabel = 'Default Country';

/** The country whose numbers may stand without their country code, as people write it. */
export const countryInput = textInput(countryLabel, { trim: true }).transform(
	(text, context): Country => {
		const letters = text.trim().toUpperCase();
		// As its people call it; ISO 3166 has set it aside for them.
		const country = letters === 'UK' ? 'GB' : letters;
		if (isCountry(country)) return country;
		// What is empty has its issue already.
		if (letters !== '') {
			context.addIssue({
				code: 'custom',
				message: `'${countryLabel}' must be the two letters of a country, such as BR for Brazil or GB for the United Kingdom, but is ${text.trim().slice(0, 30)}`,
			});
		}
		return z.NEVER;
	},
);
