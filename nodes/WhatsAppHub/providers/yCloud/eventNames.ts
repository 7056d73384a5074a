import type { EventNames } from '../contract/webhook';

// Which of YCloud's events each event of the form needs.

/**
 * What YCloud has to be asked for, by what the form calls it.
 *
 * Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)
 */
const inbound = 'whatsapp.inbound_message.received';

export const eventNames: EventNames = {
	'message.received': [inbound],
	'message.status': ['whatsapp.message.updated'],
	'message.echo': ['whatsapp.echo_message.created', 'whatsapp.smb.message.echoes'],
	'reaction.changed': [inbound],
	'reply.button': [inbound],
	'reply.list': [inbound],
	'reply.flow': [inbound],
	'reply.payment': [inbound],
	'message.history': ['whatsapp.smb.history'],
	'order.received': [inbound],
	'template.changed': [
		'whatsapp.template.category_updated',
		'whatsapp.template.quality_updated',
		'whatsapp.template.reviewed',
	],
	'phone.changed': [
		'whatsapp.phone_number.business_username_updated',
		'whatsapp.phone_number.deleted',
		'whatsapp.phone_number.name_updated',
		'whatsapp.phone_number.quality_updated',
	],
	'account.changed': [
		'whatsapp.business_account.deleted',
		'whatsapp.business_account.reviewed',
		'whatsapp.business_account.updated',
	],
	'call.changed': [
		inbound,
		'whatsapp.call.connect',
		'whatsapp.call.recording.updated',
		'whatsapp.call.status.updated',
		'whatsapp.call.terminate',
		'whatsapp.call.transcription.updated',
	],
	'group.changed': [
		'whatsapp.group.lifecycle_update',
		'whatsapp.group.participants_update',
		'whatsapp.group.settings_update',
		'whatsapp.group.status_update',
	],
	'preferences.changed': [
		'contact.unsubscribe.created',
		'contact.unsubscribe.deleted',
		'whatsapp.user.preferences',
	],
	'contact.changed': [inbound, 'contact.created', 'contact.deleted'],
	'payment.changed': ['whatsapp.payment.updated'],
	'conversation.changed': ['whatsapp.meta_business_agent.handover.updated'],
};
