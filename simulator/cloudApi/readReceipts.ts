import { schemaChecker } from '../core/jsonSchema';
import type { Outcome } from '../core/provider';
import { objectOf } from '../metaShapes/objects';
import { invalidValue } from './errors';
import { schemaRefusal } from './contentChecks';

// Judges read receipts and typing signs, which come to the same path as sends.

const checkReceipt = schemaChecker<{ message_id: string }>(
	objectOf({
		'messaging_product*': { const: 'whatsapp' },
		'status*': { const: 'read' },
		'message_id*': { type: 'string', minLength: 1 },
		typing_indicator: objectOf({ 'type*': { const: 'text' } }),
	}),
);

/** Promises whether a body speaks about a message received instead of being one to send. */
export function isReceipt(body: unknown): boolean {
	return typeof body === 'object' && body !== null && 'status' in body && !('type' in body);
}

/**
 * Promises the verdict on a read receipt, which may come with a typing indicator.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators (read 2026-11-20)
 */
export function judgeReceipt(body: unknown): Outcome {
	const checked = checkReceipt(body);
	if ('problem' in checked) return schemaRefusal(checked.problem);
	if (!checked.value.message_id.startsWith('wamid.')) {
		return invalidValue('Param message_id is not the id of a message.');
	}
	return { verdict: 'accepted', answer: { status: 200, body: { success: true } } };
}
