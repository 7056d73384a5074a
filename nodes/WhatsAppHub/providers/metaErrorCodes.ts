import { accessErrors } from './graph/errors/access';
import type { MetaAdvices } from './graph/errors/advice';
import { limitErrors } from './graph/errors/limits';
import { messageErrors } from './graph/errors/messages';
import { surroundingErrors } from './graph/errors/surroundings';
import { templateErrors } from './graph/errors/templates';

/**
 * Meta's codes as the Cloud API answers and reports them, and as YCloud passes them on.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)
 */
export const metaAdviceOfCode: MetaAdvices = {
	...accessErrors,
	...limitErrors,
	...messageErrors,
	...templateErrors,
	...surroundingErrors,
};
