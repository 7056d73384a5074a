import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { jsonOr } from '../../../core/json';
import { keepLatest } from '../../../core/keepLatest';
import { readKept } from '../../../core/listeners/messages';
import { digestOf, type Kept, type Member } from '../../../core/listeners/state';
import { haveWritten, offer } from '../staticData';
import { offerMemory } from '../memory';

// Keeps the lists of who shares a webhook: in the process for all of its triggers, and in each one's static data.

/** The one in force, and those before: calls with them may still be on their way. */
const MOST_WRITTEN = 3;
const MOST_IN_PROCESS = 100;
const NAME = 'listeners';

/** By digest. What n8n has yet to save, or another call has written over, stands here. */
const told = new Map<string, Kept>();

const byTime = (one: Kept, other: Kept): number => one.at - other.at;

const read = (text: unknown): Kept[] => {
	const list = typeof text === 'string' ? jsonOr(text, undefined) : undefined;
	return Array.isArray(list) ? list.flatMap((each) => readKept(each) ?? []) : [];
};

/** Whether a member of a list is the trigger that asks. */
export type IsOwn = (member: Member) => boolean;

/** What a trigger was told, here or in another process, the latest last. */
export const keptOf = (staticData: IDataObject, isOwn: IsOwn): Kept[] => {
	const all = new Map(read(staticData[NAME]).map((kept) => [digestOf(kept), kept]));
	for (const [digest, kept] of told) {
		if (kept.state.members.some(isOwn)) all.set(digest, kept);
	}
	return [...all.values()].sort(byTime);
};

const remember = (kept: Kept): void => {
	const digest = digestOf(kept);
	told.delete(digest);
	told.set(digest, kept);
	keepLatest(told, MOST_IN_PROCESS);
};

const textOf = (kept: readonly Kept[]): string => JSON.stringify(kept.slice(-MOST_WRITTEN));

/** Within an activation, after which n8n saves what it finds. */
export const keepInHook = (hook: IHookFunctions, isOwn: IsOwn, kept: Kept): void => {
	remember(kept);
	const data = hook.getWorkflowStaticData('node');
	data[NAME] = textOf(keptOf(data, isOwn));
};

export const forgetInHook = (hook: IHookFunctions): void => {
	delete hook.getWorkflowStaticData('node')[NAME];
};

/** Within a call. n8n writes all of its copy, which must not bring back what else was known at its beginning. */
export const keepInCall = (context: IWebhookFunctions, isOwn: IsOwn, kept: Kept): void => {
	remember(kept);
	writeAgain(context, isOwn);
};

/** Another call, which began before, may have written over what this trigger was told. */
export const writeAgain = (context: IWebhookFunctions, isOwn: IsOwn): void => {
	const staticData = context.getWorkflowStaticData('node');
	const before = { [NAME]: staticData[NAME] };
	if (textOf(keptOf(before, isOwn)) === before[NAME]) return;
	offer(staticData, { [NAME]: () => textOf(keptOf(before, isOwn)) });
	offerMemory(context, staticData);
	haveWritten(context, staticData, NAME);
};
