import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { recipientKey } from '../../core/address';
import type { HubEvent } from '../../core/event';
import { keepLatest } from '../../core/keepLatest';
import type { Provider } from '../../providers/contract/provider';
import type { OwnPhones } from '../../providers/contract/webhook';
import { keyOf } from './key';
import { offerMemory } from './memory';
import { readRegistration } from './registration';

// Knows which phones are the account's own, where one of them sees what another says.

/** More than an organization connects; of more, those that were heard of last. */
const MAX_PHONES = 200;
const MAX_TRIGGERS = 200;

/**
 * The phones that calls have named, by workflow and node. Two calls at once would each miss what the other
 * writes; this both see.
 */
const heard = new Map<string, Set<string>>();

const kept = z.lazy(() => z.array(z.string()).catch([]));

/**
 * The account's own phones as far as they are known: those that the provider listed at the activation, and
 * those that calls have named since. A phone that was connected later, or any where the webhook was
 * registered by hand, is known from the first call on that is about itself.
 */
export const ownPhonesOf = (
	context: IWebhookFunctions,
	{ webhook }: Provider,
): OwnPhones | undefined => {
	if (!webhook.seesOwnPhones) return undefined;
	const listed = readRegistration(context)?.ownPhones ?? [];
	return new Set([...listed, ...heardAt(context)].map(recipientKey));
};

/** Remembers which phones of the account the events of a call are about. */
export const learnOwnPhones = (
	context: IWebhookFunctions,
	{ webhook }: Provider,
	events: readonly HubEvent[],
): void => {
	if (!webhook.seesOwnPhones) return;
	const phones = heardAt(context);
	for (const event of events) {
		const phone = 'to' in event ? event.to.phone : null;
		if (phone === null) continue;
		phones.delete(phone);
		phones.add(phone);
	}
	keepLatest(phones, MAX_PHONES);
	const staticData = context.getWorkflowStaticData('node');
	const written = new Set(kept.parse(staticData.ownPhones));
	if ([...phones].every((phone) => written.has(phone))) return;
	// n8n writes all of its copy, which must not bring back what was remembered at the call's beginning.
	offerMemory(context, staticData);
	staticData.ownPhones = [...phones];
};

/** Called when the trigger is switched off: a phone that the account gives up is a customer's like any other. */
export const forgetOwnPhones = (context: IHookFunctions): void => {
	heard.delete(keyOf(context));
	delete context.getWorkflowStaticData('node').ownPhones;
};

const heardAt = (context: IWebhookFunctions): Set<string> => {
	const key = keyOf(context);
	const phones = heard.get(key) ?? new Set();
	for (const phone of kept.parse(context.getWorkflowStaticData('node').ownPhones)) {
		if (phones.size < MAX_PHONES) phones.add(phone);
	}
	heard.delete(key);
	heard.set(key, phones);
	keepLatest(heard, MAX_TRIGGERS);
	return phones;
};
