import type { IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { HttpResponse } from '../../../core/http';
import type { Line } from '../../../core/listeners/send';
import type { Provider } from '../../../providers/contract/provider';
import type { Siblings } from '../../../providers/contract/siblings';
import { transportOf } from '../../transport';
import { pathOf } from '../connect';
import { type IsOwn, keepInHook, keptOf } from './store';
import { isStarting } from './trouble';

// What a trigger is among those who share its webhook, and how it comes to the others.

type Context = IHookFunctions | IWebhookFunctions;

/** To this n8n itself no credential goes, and none is read for it. */
export const lineOf = (
	context: Context | ILoadOptionsFunctions,
	{ credential, label }: Provider,
): Line => ({
	carry: transportOf(context, credential, label, { decrypted: {}, verbatim: true }),
	isGone,
});

const notRegistered = z.lazy(() =>
	z.object({ code: z.literal(404), message: z.string().regex(/\bnot registered\b/) }),
);

/** n8n's own answer for a webhook that it does not have (2.0 to 2.41.1): no proxy's, and no workflow's. */
const isGone = ({ status, body }: HttpResponse): boolean =>
	status === 404 && notRegistered.safeParse(body).success;

/**
 * Which member a trigger is that is being called. A proxy may have taken off the beginning of the URL's path; its
 * end holds the node's random webhook ID.
 */
export const isOwnIn = (context: IWebhookFunctions): IsOwn => {
	const end = `/${pathOf(context).split('/').map(encodeURIComponent).join('/')}/webhook`;
	const isTest = context.getMode() === 'manual';
	return (member) => member.isTest === isTest && member.path.endsWith(end);
};

/** The other triggers, for an activation of this one at its URL. */
export const siblingsOf = (hook: IHookFunctions, provider: Provider, url: string): Siblings => {
	const { pathname } = new URL(url);
	const isOwn: IsOwn = ({ path }) => path === pathname;
	return {
		line: lineOf(hook, provider),
		label: `${hook.getWorkflow().name ?? ''} (${hook.getNode().name})`,
		isTest: hook.getMode() === 'manual',
		isStarting: isStarting(),
		kept: () => keptOf(hook.getWorkflowStaticData('node'), isOwn),
		keep: (told) => keepInHook(hook, isOwn, told),
	};
};

/** The same for the editor, which is told nothing. */
export const siblingsSeenBy = (context: ILoadOptionsFunctions, provider: Provider): Siblings => ({
	line: lineOf(context, provider),
	label: '',
	isTest: false,
	isStarting: isStarting(),
	kept: () => [],
	keep: () => undefined,
});
