// The webhook fields that exist, and which of them a number's or an account's URL may take.

/**
 * The fields of a WhatsApp Business Account that a callback of a phone number or of the account may
 * take over from the app's.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override (read 2026-11-20)
 */
const overridableFields = [
	'messages',
	'message_echoes',
	'calls',
	'consumer_profile',
	'messaging_handovers',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'smb_message_echoes',
	'smb_app_state_sync',
	'history',
	'account_settings_update',
];

/**
 * The fields that an app can subscribe to.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview (read 2026-11-20)
 */
export const webhookFields: readonly string[] = [
	...overridableFields,
	'standby',
	'account_alerts',
	'account_review_update',
	'account_update',
	'automatic_events',
	'business_capability_update',
	'business_username_updates',
	'flows',
	'message_template_components_update',
	'message_template_quality_update',
	'message_template_status_update',
	'template_category_update',
	'partner_solutions',
	'payment_configuration_update',
	'phone_number_name_update',
	'phone_number_quality_update',
	'security',
	'user_preferences',
];

/** Promises whether an override takes a field; what it does not take goes to the app's callback. */
export function isOverridable(field: string): boolean {
	return overridableFields.includes(field);
}
