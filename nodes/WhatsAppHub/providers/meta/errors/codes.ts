import { accessErrors } from './access';
import type { ErrorAdvices } from './advice';
import { limitErrors } from './limits';
import { messageErrors } from './messages';
import { surroundingErrors } from './groupsAndCalls';
import { templateErrors } from './templates';

/**
 * Meta's codes as the Cloud API answers and reports them, and as YCloud passes them on.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)
 */
export const metaAdviceOfCode: ErrorAdvices = {
	...accessErrors,
	...limitErrors,
	...messageErrors,
	...templateErrors,
	...surroundingErrors,
};
