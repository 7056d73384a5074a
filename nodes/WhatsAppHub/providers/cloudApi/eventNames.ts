import type { EventNames } from '../contract/webhook';

// Which webhook fields each event of the form needs.

/**
 * The webhook fields that the Meta app has to subscribe to, by what the form calls it.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview (read 2026-11-20)
 */
const messages = ['messages'];
const echoes = ['message_echoes', 'smb_message_echoes'];

export const eventNames: EventNames = {
	'message.received': messages,
	'message.status': messages,
	'message.echo': echoes,
	'message.edited': [...messages, ...echoes],
	'message.deleted': [...messages, ...echoes],
	'reaction.changed': messages,
	'reply.button': messages,
	'reply.list': messages,
	'reply.flow': messages,
	'reply.payment': messages,
	'message.observed': ['standby'],
	'message.history': ['history'],
	'order.received': messages,
	'template.changed': [
		'message_template_components_update',
		'message_template_quality_update',
		'message_template_status_update',
		'template_category_update',
	],
	'phone.changed': [
		'account_settings_update',
		'business_username_updates',
		'phone_number_name_update',
		'phone_number_quality_update',
		'security',
	],
	'account.changed': [
		'account_alerts',
		'account_review_update',
		'account_update',
		'business_capability_update',
		...messages,
		'partner_solutions',
		'payment_configuration_update',
	],
	'call.changed': ['calls', ...messages],
	'group.changed': [
		'group_lifecycle_update',
		'group_participants_update',
		'group_settings_update',
		'group_status_update',
	],
	'preferences.changed': ['user_preferences'],
	'contact.changed': [...messages, 'smb_app_state_sync'],
	'payment.changed': messages,
	'conversation.changed': ['messaging_handovers'],
};
