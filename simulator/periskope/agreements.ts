import { behaviourOf } from '../agreedRecipients';
import type { Outcome } from '../core/provider';
import { periskopeRefusal, rateLimitDetails, validationError } from './errors';

/** Promises the refusal that was agreed for the owner of a chat, if one was. */
export function refusalByAgreement(chatId: string, field = 'body.chat_id'): Outcome | undefined {
	const behaviour = behaviourOf(chatId.split('@')[0] ?? '');
	if (behaviour === 'refusedAtOnce')
		return validationError(field, 'this chat cannot be written to');
	return behaviour === 'rateLimited' ? periskopeRefusal(rateLimitDetails) : undefined;
}
