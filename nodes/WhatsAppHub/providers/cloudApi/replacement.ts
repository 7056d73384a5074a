import { type Failure, invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { isSameNode } from '../webhookUrl';
import { type Callback, places, type Scope, type Where } from './callbacks';
import type { Wish } from './registrationForm';

/**
 * What has to be put back when this webhook goes; somebody else's is not replaced unless the person
 * says so.
 *
 * @param before what an earlier activation of this node replaced
 */
export const judgeReplaced = (
	current: Callback | undefined,
	url: string,
	{ replaces, scope }: Wish,
	before: Callback | undefined,
): Outcome<Callback | undefined> => {
	if (current === undefined) return succeed(undefined);
	if (current.url === url) return succeed(before);
	// This node's other URL: a test listener takes over from production, and gives back.
	if (isSameNode(current.url, url)) return succeed(before ?? current);
	return replaces ? succeed(current) : fail(taken(current.url, scope));
};

const nameOf: { readonly [S in Scope]: string } = {
	phoneNumber: 'This phone number',
	businessAccount: 'The WhatsApp Business Account',
	app: 'The Meta app',
};

const taken = (url: string, scope: Scope): Failure =>
	invalidInput(
		`${nameOf[scope]} already sends its events to ${url}`,
		scope === 'app'
			? "Choose 'Business Account' or 'Phone Number' in 'Registration', which leaves that webhook alone, or turn on the option 'Replace Other Webhook'"
			: "Turn on the option 'Replace Other Webhook' if that webhook may go without events while this workflow is active",
	);

/** Takes our webhook away and puts back what was there; yields what the person should know of. */
export const giveBack = async (
	url: string,
	wish: Wish,
	where: Where,
	scope: Scope,
	replaced: Callback | undefined,
): Promise<Outcome<string | undefined>> => {
	const place = places[scope];
	const current = await place.read(where);
	if (!current.ok) return current;
	// Somebody has put another one there meanwhile, or this node its other URL.
	if (current.value?.url !== url) return succeed(undefined);
	if (replaced !== undefined) {
		const isOwn = isSameNode(replaced.url, url);
		const token = isOwn ? wish.verifyToken : wish.replacedVerifyToken;
		const written = token === '' ? undefined : await place.write(where, replaced, token);
		if (written?.ok) return succeed(undefined);
		const cleared = await place.clear(where);
		// A test URL that nobody listens at any more has nothing to be put back.
		if (!cleared.ok || isOwn) return cleared.ok ? succeed(undefined) : cleared;
		return succeed(notPutBack(replaced.url, written?.failure));
	}
	const cleared = await place.clear(where);
	return cleared.ok ? succeed(undefined) : cleared;
};

const notPutBack = (url: string, failure: Failure | undefined): string =>
	failure === undefined
		? `The webhook ${url}, which this trigger had replaced, was not put back: the option 'Verify Token of the Replaced Webhook' is empty`
		: `The webhook ${url}, which this trigger had replaced, could not be put back: ${failure.message}`;
