import { type Outcome, succeed } from '../outcome';
import { parsePhone } from './parse';
import { phoneFromProvider } from './fromProvider';

/** Whether a text may be a number of ours: IDs of numbers are as long as no number is that anybody has. */
export const isOwnPhone = (written: string): boolean =>
	!/^\d{14,}$/.test(written) && parseOwnPhone(written, '').ok;

/**
 * Reads a number of ours: as lists and events of the provider tell it (`+12025550143`), or as people
 * write it.
 */
export const parseOwnPhone = (written: string, label: string): Outcome<string> => {
	const told = /^\+\d+$/.test(written) ? phoneFromProvider(written) : undefined;
	return told === undefined ? parsePhone(written, label) : succeed(told);
};
