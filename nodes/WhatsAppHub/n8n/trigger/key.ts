import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** How a process tells its triggers apart: by workflow and node. */
export const keyOf = (context: IWebhookFunctions | IHookFunctions | IExecuteFunctions): string =>
	`${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
