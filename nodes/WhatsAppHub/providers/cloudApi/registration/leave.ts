import {
	headOf,
	holds,
	type Listeners,
	registeredUrl,
	without,
} from '../../../core/listeners/state';
import { type Outcome, succeed } from '../../../core/outcome';
import type { Notices, RegistrationContext } from '../../contract/registration';
import { bareUrl, isOwnUrl } from '../../webhookUrl';
import type { Account } from '../account';
import { readAppWebhook, writeAppWebhook } from './app';
import { type Callback, places, type Scope, type Where } from './callbacks';
import type { Standing } from './standing';
import { tellBack, tellOf } from './tell';
import { tokenFor } from './verifyToken';

// Takes a trigger out of those who share a webhook, and hands the webhook over where it was this trigger's.

type Context = RegistrationContext<Account>;

/** What leaving came to. */
export type Left =
	| { readonly kind: 'left'; readonly notices: Notices }
	/** There is nobody else: what was there before has to be put back. */
	| { readonly kind: 'last'; readonly state: Listeners }
	/** Somebody else has changed the place at the same moment. */
	| { readonly kind: 'overtaken' };

/** The list that this trigger is in; undefined where it shares nothing. */
export const sharedBy = ({ url }: Context, standing: Standing): Listeners | undefined => {
	const state = standing.kind === 'shared' || standing.kind === 'left' ? standing.state : undefined;
	return state && holds(state, new URL(url).pathname) ? state : undefined;
};

export const leave = async (
	context: Context,
	{ where, scope, current }: { where: Where; scope: Scope; current: Callback },
	standing: Standing & { readonly head: string },
	state: Listeners,
): Promise<Outcome<Left>> => {
	const { origin, pathname } = new URL(context.url);
	const place = places[scope];
	const dead = standing.kind === 'left' ? [new URL(standing.head).pathname] : [];
	const rest = without(state, [pathname, ...dead]);
	const candidates = rest === undefined ? [] : candidatesIn(rest, standing.head, origin);
	for (const head of candidates) {
		const told = rest && (await tellOf(context, rest, head));
		if (told?.told === undefined) return succeed({ kind: 'last', state });
		const registered = registeredUrl(head, told.told);
		const { fields } = current;
		const callback = { url: registered, ...(fields && { fields }) };
		const written =
			told.isHeadTold && (await place.write(where, callback, tokenFor(head, context)));
		if (!written || !written.ok) continue;
		const now = await place.read(where);
		if (!now.ok) return now;
		if (now.value?.url !== registered) return succeed({ kind: 'overtaken' });
		const notices = scope === 'app' ? [] : await handAppOver(context, where, head);
		return succeed({ kind: 'left', notices });
	}
	if (rest === undefined) return succeed({ kind: 'last', state });
	await tellBack(context, state);
	return succeed({ kind: 'left', notices: [stillThere(current.url)] });
};

/** Who is called already, if it stays; else whom a list should have at its head, and the others. */
const candidatesIn = (rest: Listeners, head: string, origin: string): string[] => {
	const paths = rest.members.map(({ path }) => path);
	const preferred = [new URL(head).pathname, headOf(rest)?.path].filter(
		(path) => path !== undefined && paths.includes(path),
	);
	return [...new Set([...preferred, ...paths])].map((path) => `${origin}${path}`);
};

/** The app has one webhook as well, which an activation may have made with this trigger's URL. */
const handAppOver = async (context: Context, where: Where, head: string): Promise<Notices> => {
	const app = await readAppWebhook(where, where.app);
	if (!app.ok || app.value === undefined || !isOwnUrl(app.value.url, context)) return [];
	const { fields } = app.value;
	const token = tokenFor(head, context);
	const written = await writeAppWebhook(where, where.app, { url: head, fields }, token);
	return written.ok ? [] : [stillThere(app.value.url)];
};

const stillThere = (url: string): string =>
	`The webhook ${bareUrl(url)} stays registered with Meta, since none of the workflows that share it could be reached. It is mended when one of them is activated again`;
