import { type Heard, send, sendSurely } from '../../../core/listeners/send';
import { type Kept, type Listeners, type Member, without } from '../../../core/listeners/state';
import type { RegistrationContext } from '../../contract/registration';
import type { Account } from '../account';
import { certainly, keysOf } from './standing';

// Tells the other triggers of a webhook who shares it from now on.

type Context = RegistrationContext<Account>;

const pathOf = (url: string): string => new URL(url).pathname;

/** What became of telling. */
interface Told {
	/** The list as all were told of it; undefined where nobody of it is left. */
	readonly told: Kept | undefined;
	/** Whether the one at its head knows of it, which the provider calls. */
	readonly isHeadTold: boolean;
}

/**
 * Tells all others of a new list before it comes into force, and leaves out those whom n8n does not have any
 * more. Others that do not answer stay in it: whoever is called with the list passes calls on to them.
 */
export const tellOf = async (context: Context, wanted: Listeners, head: string): Promise<Told> => {
	let state = wanted;
	for (;;) {
		const told: Kept = { state, at: Date.now() };
		context.siblings.keep(told);
		const heard = await tellMembers(context, told);
		const isHeadTold =
			head === context.url ||
			heard.some(({ path, kind }) => path === pathOf(head) && kind === 'proved');
		const gone = heard.filter(({ kind }) => kind === 'gone').map(({ path }) => path);
		if (gone.length === 0) return { told, isHeadTold };
		const left = without(state, gone);
		if (left === undefined) return { told: undefined, isHeadTold: false };
		state = left;
	}
};

/** Tells all of the list that holds after all, with everybody in it: what they were told did not come into force. */
export const tellBack = async (context: Context, state: Listeners): Promise<void> => {
	const told: Kept = { state, at: Date.now() };
	context.siblings.keep(told);
	await tellMembers(context, told);
};

const tellMembers = async (
	{ url, account, siblings, pause }: Context,
	told: Kept,
): Promise<ReadonlyArray<{ readonly path: string; readonly kind: Heard['kind'] }>> => {
	const { origin, pathname: own } = new URL(url);
	const content = { kind: 'keep', kept: told } as const;
	const keys = keysOf(account);
	const tell = async ({ path, isTest }: Member) => {
		// A test listener ends by itself, and nobody waits for it.
		const { kind } = isTest
			? await send(siblings.line, origin + path, content, keys)
			: await sendSurely(siblings.line, origin + path, content, keys, certainly(siblings, pause));
		return { path, kind };
	};
	return await Promise.all(told.state.members.filter(({ path }) => path !== own).map(tell));
};
