import { type Outcome, succeed } from '../outcome';
import { parsePhone } from './parse';
import { toldPhone } from './told';

/**
 * Reads a number of ours: as lists and events of the provider tell it (`+12025550143`), or as people
 * write it.
 */
export const parseOwnPhone = (written: string, label: string): Outcome<string> => {
	const told = /^\+\d+$/.test(written) ? toldPhone(written) : undefined;
	return told === undefined ? parsePhone(written, label) : succeed(told);
};
