import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** By what a process tells its triggers apart: workflow and node. */
export const keyOf = (context: IWebhookFunctions | IHookFunctions): string =>
	`${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
