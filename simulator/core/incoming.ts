import type { IncomingMessage, NamedTap } from '../contract';

// Reads what a test has somebody write, whatever the provider.

/** Promises the digits of who writes; throws where a message says nothing or comes from nobody. */
export function writerOf({ from, text, picture, tap }: IncomingMessage): string {
	const digits = from.replace(/\D/g, '');
	if (!/^[1-9]\d{6,14}$/.test(digits)) throw new Error(`Nobody has the phone number "${from}"`);
	const saysSomething = picture === true || (text !== undefined && text !== '');
	if (tap === undefined && !saysSomething) {
		throw new Error('A message needs a text or a picture, unless something is tapped');
	}
	if (tap !== undefined && saysSomething) {
		throw new Error('A tap brings neither text nor picture along');
	}
	return digits;
}

/** Who writes when a message does not say. */
export const writerName = 'Simulated Customer';

/** Promises when a message was written. */
export function writtenAt({ at = new Date() }: IncomingMessage): Date {
	if (Number.isNaN(at.getTime())) throw new Error('A message is written at a date that exists');
	return at;
}

/** Promises the id, as the test gives it, of the message that is answered or whose choice is tapped. */
export function answeredId({ quotes, tap }: IncomingMessage): string | undefined {
	return tap !== undefined && 'of' in tap ? tap.of : quotes;
}

/**
 * Promises what was tapped, if anything was; throws where the message named offers no such choice.
 *
 * @param choicesOf the choices of an accepted message, from top to bottom; undefined for no such message
 */
export function tapOf(
	{ tap }: IncomingMessage,
	choicesOf: (id: string) => NamedTap[] | undefined,
): NamedTap | undefined {
	if (tap === undefined || !('of' in tap)) return tap;
	const choices = choicesOf(tap.of);
	if (choices === undefined) throw new Error(`No message with the id "${tap.of}" was accepted`);
	const chosen = choices[tap.choice];
	if (chosen !== undefined) return chosen;
	const offered = choices.map(({ title }) => title).join(', ') || 'nothing to tap';
	throw new Error(`Choice ${tap.choice} is not there: the message offers ${offered}`);
}

/** Throws for a tap at a provider whose documents show no webhook of one. */
export function refuseTap({ tap }: IncomingMessage, providerName: string): void {
	if (tap === undefined) return;
	throw new Error(
		`${providerName} documents no webhook of a tap; whoever answers there writes a text that quotes`,
	);
}

/** Promises the id of the group as WhatsApp Web names it, if the message is in one. */
export function webGroupOf({ group }: IncomingMessage): string | undefined {
	if (group === undefined || /^[\d-]+@g\.us$/.test(group)) return group;
	throw new Error(`"${group}" is no group, whose id ends with @g.us`);
}
