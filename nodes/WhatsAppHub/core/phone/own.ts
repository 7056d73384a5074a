import { keepLatest } from '../keepLatest';
import { type Outcome, succeed } from '../outcome';
import { parsePhone } from './parse';
import { phoneFromProvider } from './fromProvider';
import { sameNumberKey } from './sameNumber';

/** Whether a text may be a number of ours: IDs of numbers are as long as no number is that anybody has. */
export const isOwnPhone = (written: string): boolean =>
	!/^\d{14,}$/.test(written) && parseOwnPhone(written, '').ok;

/**
 * Reads a number of ours: as lists and events of the provider tell it (`+12025550143`), or as people
 * write it.
 */
export const parseOwnPhone = (written: string, label: string): Outcome<string> => {
	const given = /^\+\d+$/.test(written) ? phoneFromProvider(written) : undefined;
	return given === undefined ? parsePhone(written, label) : succeed(given);
};

/** More senders than an account has numbers; what was read once is kept, for it is asked for at every message. */
const MAX_KNOWN = 500;
const known = new Map<string, string>();

/**
 * By what senders are compared: a number of ours in one form of all its writings, also as the chat ID of ourselves;
 * any other ID as it stands.
 */
export const senderKey = (sender: string): string => {
	const before = known.get(sender);
	if (before !== undefined) return before;
	const written = sender.replace(/@c\.us$/, '');
	const number = isOwnPhone(written) ? parseOwnPhone(written, '') : undefined;
	const key = number?.ok === true ? `+${sameNumberKey(number.value)}` : sender;
	keepLatest(known, MAX_KNOWN);
	known.set(sender, key);
	return key;
};
