import { behaviourOf } from '../agreedRecipients';
import type { Outcome } from '../core/provider';
import { graphRefusal } from './errors';
import { digitsOf } from './phoneNumbers';
import type { CloudPhone } from './phoneNumbers';
import type { Recipient } from './recipient';

/** Promises the refusal that was agreed for a recipient, when one was. */
export function refusalByAgreement(recipient: Recipient, sender: CloudPhone): Outcome | undefined {
	if (recipient.kind === 'group' || recipient.waId === undefined) return undefined;
	if (recipient.waId === digitsOf(sender)) {
		return graphRefusal({
			status: 400,
			code: 131021,
			message: '(#131021) Recipient cannot be sender',
			details: 'Sender and recipient phone number is the same.',
		});
	}
	const behaviour = behaviourOf(recipient.waId);
	if (behaviour === 'refusedAtOnce') {
		return graphRefusal({
			status: 400,
			code: 131030,
			message: '(#131030) Recipient phone number not in allowed list',
			details: 'Recipient phone number not in allowed list: add it and try again.',
		});
	}
	if (behaviour === 'rateLimited') {
		return graphRefusal({
			status: 400,
			code: 130429,
			message: '(#130429) Rate limit hit',
			details: 'Message failed to send because too many messages were sent in a short time.',
		});
	}
	return undefined;
}
