import type { IncomingMessage } from '../contract';

/** Promises the digits of who writes; throws where a message says nothing or comes from nobody. */
export function writerOf({ from, text, picture }: IncomingMessage): string {
	const digits = from.replace(/\D/g, '');
	if (!/^[1-9]\d{6,14}$/.test(digits)) throw new Error(`Nobody has the phone number "${from}"`);
	if (picture !== true && (text === undefined || text === '')) {
		throw new Error('A message needs a text or a picture');
	}
	return digits;
}

/** Who writes when a message does not say. */
export const writerName = 'Simulated Customer';
