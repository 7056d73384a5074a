import { type Failure, invalidInput } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Notices, RegistrationContext } from '../../contract/registration';
import { bareUrl, isOwnUrl, isSameNode } from '../../webhookUrl';
import type { Standing } from './standing';
import { type Callback, places, type Scope, type Where } from './callbacks';
import type { RegistrationSettings } from './form';

// Decides whether another webhook may be replaced, and puts it back later.

type Ours = Pick<RegistrationContext<unknown>, 'url' | 'known'>;

/**
 * What has to be put back when this webhook goes; somebody else's is not replaced unless the person
 * says so.
 *
 * @param ours undefined where the editor asks, which knows no URL
 * @param before what an earlier activation of this node replaced
 */
export const judgeReplaced = (
	current: Callback | undefined,
	ours: Ours | undefined,
	{ replaces, scope }: RegistrationSettings,
	before: Callback | undefined,
	standing: Standing,
): Outcome<Callback | undefined> => {
	if (current === undefined) return succeed(undefined);
	// Who joins others replaces nothing, and takes over what they have to put back.
	if (standing.kind === 'shared' || standing.kind === 'left') return succeed(undefined);
	if (ours !== undefined && isOwnUrl(current.url, ours)) return succeed(before);
	// This node's other URL, where this n8n cannot be asked: a test listener takes over, and gives back.
	if (ours !== undefined && isSameNode(current.url, ours.url)) return succeed(before ?? current);
	if (replaces) return succeed(current);
	const isUnasked = standing.kind === 'silent' && ours !== undefined;
	return fail(isUnasked ? unasked(current.url) : taken(current.url, scope));
};

const nameOf: { readonly [S in Scope]: string } = {
	phoneNumber: 'This phone number',
	businessAccount: 'The WhatsApp Business Account',
	app: 'The Meta app',
};

const taken = (url: string, scope: Scope): Failure =>
	invalidInput(
		`${nameOf[scope]} already sends its events to ${bareUrl(url)}`,
		scope === 'app'
			? "Choose 'Business Account' or 'Phone Number' in 'Registration', which leaves that webhook alone, or turn on the option 'Replace Other Webhook'"
			: "Turn on the option 'Replace Other Webhook' if that webhook may go without events while this workflow is active",
	);

const unasked = (url: string): Failure =>
	invalidInput(
		`${bareUrl(url)} has the webhook, and whether it is another trigger of this n8n, which would share it, could not be asked there`,
		'See that n8n can reach its own address (WEBHOOK_URL) from the machine it runs on, and activate the workflow again',
	);

/** What is needed to write another webhook in our place: the word that its URL wants to hear. */
export interface Tokens {
	readonly own: string | undefined;
	readonly replaced: string | undefined;
}

/** What stood in the place before. */
interface Before {
	readonly replaced: Callback | undefined;
	/** The host of one that cannot be read any more. */
	readonly lost: string | undefined;
}

/** Takes our webhook away and puts back what was there; yields what the person should know of. */
export const giveBack = async (
	ours: Ours,
	tokens: Tokens,
	where: Where,
	scope: Scope,
	{ replaced, lost }: Before,
): Promise<Outcome<Notices>> => {
	const place = places[scope];
	const current = await place.read(where);
	if (!current.ok) return current;
	// Somebody has put another one there meanwhile, or this node its other URL.
	if (!isOwnUrl(current.value?.url, ours)) return succeed([]);
	if (replaced !== undefined) {
		const isOwn = isSameNode(replaced.url, ours.url);
		const token = isOwn ? tokens.own : tokens.replaced;
		const written = token === undefined ? undefined : await place.write(where, replaced, token);
		if (written?.ok) return succeed([]);
		const cleared = await place.clear(where);
		// A test URL that nobody listens at any more has nothing to be put back.
		if (!cleared.ok || isOwn) return cleared.ok ? succeed([]) : cleared;
		return succeed([notPutBack(replaced.url, written?.failure)]);
	}
	const cleared = await place.clear(where);
	if (!cleared.ok) return cleared;
	return succeed(lost === undefined ? [] : [notReadable(lost)]);
};

const notReadable = (host: string): string =>
	`The webhook at ${host}, which this trigger had replaced, was not put back: it was kept sealed with another App Secret. Register it with Meta again; while an App Secret is being changed, the one before belongs in the credential's 'Previous App Secret'`;

const notPutBack = (url: string, failure: Failure | undefined): string =>
	failure === undefined
		? `The webhook ${bareUrl(url)}, which this trigger had replaced, was not put back: the credential's 'Replaced Webhook's Verify Token' is empty`
		: `The webhook ${bareUrl(url)}, which this trigger had replaced, could not be put back: ${failure.message}`;
