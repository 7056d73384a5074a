import type { IHookFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { Provider } from '../../../providers/contract/provider';
import type { Siblings } from '../../../providers/contract/siblings';
import { lineOf } from '../../line';
import { pathOf } from '../connect';
import { type IsOwn, keepInHook, keptOf } from './store';
import { isStarting } from './trouble';

// What a trigger is among those who share its webhook, and how it comes to the others.

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
