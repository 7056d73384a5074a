import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../core/keepLatest';
import type { Registration } from '../../providers/contract/registration';
import { keyOf } from './key';

// Remembers what an activation registered, in the workflow's static data.

const registration = z.lazy(() =>
	z.object({
		id: z.string(),
		url: z.string(),
		secret: z.string().optional(),
		account: z.object({ name: z.string(), mark: z.string() }).optional(),
		ownPhones: z.array(z.string()).optional(),
		memory: z.unknown(),
	}),
);

type Context = IHookFunctions | IWebhookFunctions;

/** What an activation has just made, while n8n has not saved it. */
interface Fresh {
	readonly value: Registration;
	/** What n8n's copy held before. */
	readonly before: unknown;
	readonly until: number;
}

/** Longer than n8n takes to save it. */
const FRESH_MS = 60_000;
const MAX_TRIGGERS = 200;

/**
 * By workflow, node and mode. n8n saves static data when the activation is through, but a provider may
 * call as soon as it knows the URL: such a call must not be refused for a secret that n8n has yet to save.
 */
const fresh = new Map<string, Fresh>();

const keyOfUse = (context: Context): string =>
	`${keyOf(context)}:${context.getMode() === 'manual' ? 'test' : 'production'}`;

/** What the last activation left with the workflow; undefined when there was none. */
export const readSaved = (context: Context): Registration | undefined =>
	registration.safeParse(context.getWorkflowStaticData('node').registration).data;

/** The same for a call, also while it is not saved. */
export const readRegistration = (context: IWebhookFunctions): Registration | undefined => {
	const saved = readSaved(context);
	const made = fresh.get(keyOfUse(context));
	if (made === undefined) return saved;
	const isUnsaved = JSON.stringify(saved) === made.before && performance.now() < made.until;
	if (isUnsaved) return made.value;
	// Saved meanwhile, or made again by another process.
	fresh.delete(keyOfUse(context));
	return saved;
};

export const keepRegistration = (context: Context, value: Registration | undefined): void => {
	const data = context.getWorkflowStaticData('node');
	const key = keyOfUse(context);
	const before = JSON.stringify(readSaved(context));
	fresh.delete(key);
	if (value === undefined) {
		delete data.registration;
		return;
	}
	data.registration = { ...value } as IDataObject; // it goes through JSON
	fresh.set(key, { value, before, until: performance.now() + FRESH_MS });
	keepLatest(fresh, MAX_TRIGGERS);
};
