import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { Registration } from '../../providers/subscription';

/** The choice of 'Registration' with which n8n changes nothing at the provider. */
export const MANUAL = 'manual';

const registration = z.object({
	id: z.string(),
	url: z.string(),
	secret: z.string().optional(),
	memory: z.unknown(),
});

type Context = IHookFunctions | IWebhookFunctions;

/** What the last activation left with the workflow; undefined when there was none. */
export const readRegistration = (context: Context): Registration | undefined =>
	registration.safeParse(context.getWorkflowStaticData('node').registration).data;

export const keepRegistration = (context: Context, value: Registration | undefined): void => {
	const data = context.getWorkflowStaticData('node');
	if (value === undefined) delete data.registration;
	else data.registration = { ...value } as IDataObject; // it goes through JSON
};
