import { type Heard, send, sendSurely } from '../../../core/listeners/send';
import {
	digestInUrl,
	digestOf,
	holds,
	type Kept,
	type Listeners,
} from '../../../core/listeners/state';
import type { CheckContext, RegistrationContext } from '../../contract/registration';
import type { Siblings } from '../../contract/siblings';
import { given } from '../../contract/webhook';
import { isOwnUrl } from '../../webhookUrl';
import type { Account } from '../account';

// Finds out whose the webhook URL is that Meta has in a place: this trigger's, that of others of this n8n, or somebody else's.

/** Who has the place. */
export type Standing =
	/** Nobody, or this trigger alone. */
	| { readonly kind: 'free' }
	/** Triggers of this n8n, this one perhaps among them; `head` is the URL that Meta calls, at the address of now. */
	| ({ readonly kind: 'shared'; readonly head: string } & Kept)
	/** A trigger that n8n no longer has; those who shared its webhook, as far as this one was told. */
	| { readonly kind: 'left'; readonly head: string; readonly state: Listeners | undefined }
	/** Whoever has it answers nothing, so that nobody can tell. */
	| { readonly kind: 'silent'; readonly head: string }
	| { readonly kind: 'foreign' };

/** The editor's check has no URL, and does not wait for anybody. */
type Context = Pick<CheckContext<Account>, 'account' | 'url' | 'n8nUrl' | 'known' | 'siblings'> &
	Partial<Pick<RegistrationContext<Account>, 'pause'>>;

export const keysOf = ({ appSecret, previousAppSecret }: Account): string[] =>
	given(appSecret, previousAppSecret);

export const findStanding = async (
	held: string | undefined,
	context: Context,
): Promise<Standing> => {
	if (held === undefined || !URL.canParse(held)) return { kind: held ? 'foreign' : 'free' };
	const digest = digestInUrl(held);
	const told = digest === undefined ? undefined : toldOf(context, digest);
	const { url, known } = context;
	if (url !== undefined && isOwnUrl(held, { url, known })) {
		return digest === undefined ? { kind: 'free' } : await ownStanding(context, url, digest, told);
	}
	const head = hereOf(held, context, told);
	if (head === undefined) return { kind: 'foreign' };
	return await siblingStanding(context, head, digest, told);
};

const toldOf = ({ siblings }: Context, digest: string): Kept | undefined =>
	siblings.kept().find((each) => digestOf(each) === digest);

const latestOf = ({ siblings }: Context): Kept | undefined => siblings.kept().at(-1);

/**
 * The URL at the address that this n8n has now. One at another address is ours only where this trigger was told
 * of that very list: then it is where n8n was before.
 */
const hereOf = (
	held: string,
	{ url, n8nUrl }: Context,
	told: Kept | undefined,
): string | undefined => {
	const { origin, pathname } = new URL(held);
	const here = url ?? n8nUrl;
	if (here === undefined || !URL.canParse(here)) return undefined;
	const own = new URL(here);
	if (origin === own.origin) return origin + pathname;
	const isOurs =
		told !== undefined && holds(told.state, own.pathname) && holds(told.state, pathname);
	return isOurs ? own.origin + pathname : undefined;
};

/** This trigger is the one that Meta calls for several; where it does not know for whom, one of them does. */
const ownStanding = async (
	context: Context,
	url: string,
	digest: string,
	told: Kept | undefined,
): Promise<Standing> => {
	const asked = told ?? (await askMembers(context, url, digest)) ?? latestOf(context);
	return asked === undefined ? { kind: 'free' } : { kind: 'shared', head: url, ...asked };
};

const askMembers = async (
	{ account, siblings }: Context,
	url: string,
	digest: string,
): Promise<Kept | undefined> => {
	const { origin, pathname } = new URL(url);
	const paths = new Set(siblings.kept().flatMap(({ state }) => state.members.map((m) => m.path)));
	paths.delete(pathname);
	const heard = await Promise.all(
		[...paths].map(
			async (path) =>
				await send(siblings.line, origin + path, { kind: 'ask', digest }, keysOf(account)),
		),
	);
	return heard.map(keptIn).find((kept) => kept !== undefined && digestOf(kept) === digest);
};

const keptIn = (heard: Heard): Kept | undefined =>
	heard.kind === 'proved' ? heard.kept : undefined;

/** While n8n starts, its 404 says nothing; and the editor does not wait. */
export const certainly = (
	{ isStarting }: Siblings,
	pause: RegistrationContext<Account>['pause'] | undefined,
): RegistrationContext<Account>['pause'] | undefined => (isStarting ? undefined : pause);

const siblingStanding = async (
	context: Context,
	head: string,
	digest: string | undefined,
	told: Kept | undefined,
): Promise<Standing> => {
	const { account, siblings, pause } = context;
	const keys = keysOf(account);
	const question = { kind: 'ask', digest } as const;
	const heard = await sendSurely(siblings.line, head, question, keys, certainly(siblings, pause));
	if (heard.kind === 'gone') {
		return { kind: 'left', head, state: (told ?? latestOf(context))?.state };
	}
	const kept = keptIn(heard);
	const isInForce = digest === undefined || (kept && digestOf(kept) === digest);
	if (kept && isInForce) return { kind: 'shared', head, ...kept };
	// The head has forgotten, or does not answer just now: whoever was told knows as well as it.
	if (told !== undefined) {
		const content = { kind: 'keep', kept: told } as const;
		if (heard.kind === 'proved') await send(siblings.line, head, content, keys);
		return { kind: 'shared', head, ...told };
	}
	if (kept !== undefined) return { kind: 'shared', head, ...kept };
	return heard.kind === 'silent' ? { kind: 'silent', head } : { kind: 'foreign' };
};
