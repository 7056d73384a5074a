import { changeEvent, type ChangeEvent } from '../../../core/changeEvent';
import { type Chat, type OwnNumber, type Person, phoneShown } from '../../../core/conversation';
import { givenIds, type ProviderIds } from '../../../core/eventBase';
import { lookUp } from '../../../core/lookUp';
import type { GraphMessage } from './message';

/** Where a message stands: who, to whom, when. */
export interface Setting {
	readonly eventId?: string | undefined;
	readonly messageId: string;
	readonly providerEvent: string;
	readonly occurredAt: string;
	readonly from: Person;
	readonly to: OwnNumber;
	readonly chat: Chat;
	readonly ids: ProviderIds;
	readonly raw: unknown;
}

/**
 * A message that WhatsApp itself writes into the chat: the person is now found elsewhere.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system (read 2026-11-20)
 */
export const contactChange = ({
	system,
	identity,
	...setting
}: Setting & Pick<GraphMessage, 'system' | 'identity'>): ChangeEvent => {
	const change = lookUp(systemChanges, system?.type) ?? (system?.type || 'unknown');
	const phone = phoneShown(system?.wa_id || system?.new_wa_id);
	const userId = system?.user_id || system?.user;
	// A new number makes a new user id: both are reported, and it is the number that changed.
	const isNumber = change === 'number' && phone !== null;
	return changeEvent({
		...setting,
		event: 'contact.changed',
		eventId: setting.eventId || `${setting.messageId}:system`,
		change,
		value: isNumber ? phone : userId || phone,
		previous:
			(isNumber ? undefined : system?.previous_user_id) ||
			// Who has another device or user id still has the number.
			(change === 'number' ? setting.from.phone : undefined),
		reason: system?.body,
		ids: {
			...setting.ids,
			...givenIds({ user_id: userId, previous_user_id: system?.previous_user_id }),
		},
		details: identity ? { ...system, identity } : (system ?? null),
	});
};

const systemChanges: Readonly<Record<string, string>> = {
	user_changed_number: 'number',
	user_changed_user_id: 'userId',
	customer_identity_changed: 'identity',
	/** YCloud's name of it. */
	user_identity_changed: 'identity',
};

type Permission = NonNullable<GraphMessage['interactive']>['call_permission_reply'];

/** The answer to the question whether we may call. */
export const callPermission = ({
	permission,
	...setting
}: Setting & { readonly permission: Permission }): ChangeEvent =>
	changeEvent({
		...setting,
		event: 'call.changed',
		eventId: setting.eventId || `${setting.messageId}:permission`,
		change: 'permission',
		value: permission?.response,
		details: permission,
	});
