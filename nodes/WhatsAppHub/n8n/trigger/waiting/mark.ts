import type { IWebhookFunctions } from 'n8n-workflow';
import { markOf } from '../../../core/eventBase';
import { keyOf } from '../key';

// How buttons of questions name a trigger.

/** As long as references have it. */
const CHARACTERS = 6;

/** How references to questions name this trigger: the same in every process, another one while it is tested. */
export const markOfTrigger = (context: IWebhookFunctions): string =>
	markOf(`${keyOf(context)}:${context.getMode() === 'manual' ? 'test' : 'production'}`).slice(
		0,
		CHARACTERS,
	);
