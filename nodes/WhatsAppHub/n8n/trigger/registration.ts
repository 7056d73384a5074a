import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../core/keepLatest';
import type { Registration } from '../../providers/subscription';

const registration = z.lazy(() =>
	z.object({
		id: z.string(),
		url: z.string(),
		secret: z.string().optional(),
		account: z.object({ name: z.string(), mark: z.string() }).optional(),
		memory: z.unknown(),
	}),
);

type Context = IHookFunctions | IWebhookFunctions;

/** What an activation has just made, while n8n has not saved it. */
interface Fresh {
	readonly value: Registration;
	/** What n8n's copy held before. */
	readonly before: unknown;
}

const MAX_TRIGGERS = 200;

/**
 * By workflow, node and mode. n8n saves static data when the activation is through, but a provider may
 * call as soon as it knows the URL: such a call must not be refused for a secret that n8n has yet to save.
 */
const fresh = new Map<string, Fresh>();

const keyOf = (context: Context): string => {
	const use = context.getMode() === 'manual' ? 'test' : 'production';
	return `${context.getWorkflow().id ?? ''}:${context.getNode().id}:${use}`;
};

/** What the last activation left with the workflow; undefined when there was none. */
export const readRegistration = (context: Context): Registration | undefined => {
	const saved = registration.safeParse(context.getWorkflowStaticData('node').registration).data;
	const made = fresh.get(keyOf(context));
	if (made === undefined) return saved;
	if (JSON.stringify(saved) === made.before) return made.value;
	// Saved meanwhile, or made anew by another process.
	fresh.delete(keyOf(context));
	return saved;
};

export const keepRegistration = (context: Context, value: Registration | undefined): void => {
	const data = context.getWorkflowStaticData('node');
	const key = keyOf(context);
	const before = registration.safeParse(data.registration).data;
	fresh.delete(key);
	if (value === undefined) {
		delete data.registration;
		return;
	}
	data.registration = { ...value } as IDataObject; // it goes through JSON
	fresh.set(key, { value, before: JSON.stringify(before) });
	keepLatest(fresh, MAX_TRIGGERS);
};
