import { isValidNumber } from './numberingPlan';

/** Whether digits with country code are somebody's, or an example's. */
export const isGiven = (digits: string): boolean =>
	isValidNumber(digits) || isFormerNumber(digits) || ofExamples.test(digits);

/**
 * Digits of plans that countries have given up and WhatsApp goes on using for who joined by them:
 * Mexico's mobiles with a 1, Brazil's without their ninth digit, eight digits in Côte d'Ivoire and Benin.
 *
 * Undocumented: Mexico: https://support.gupshup.io/hc/en-us/articles/4407840924953; Côte d'Ivoire:
 * https://github.com/devlikeapro/waha/issues/1894 (read 2026-11-30); Benin by analogy, no evidence found.
 */
export const isFormerNumber = (digits: string): boolean => {
	if (/^521\d{10}$/.test(digits)) return isValidNumber(`52${digits.slice(3)}`);
	if (/^55\d\d[6-9]\d{7}$/.test(digits)) {
		return isValidNumber(`${digits.slice(0, 4)}9${digits.slice(4)}`);
	}
	return /^22[59]\d{8}$/.test(digits);
};

/** Numbers that are given to nobody, for examples: in North America with 555, in France by its regulator. */
const ofExamples = /^1\d{3}555\d{4}$|^3363998\d{4}$/;
