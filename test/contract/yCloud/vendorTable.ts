import type { VendorTable } from '../webhookContract';

/** YCloud's examples, and what each is by the page that shows it. */
export const vendorTable: VendorTable = {
	'contact_attributes_changed.json': 'contact.changed attributes',
	'contact_created.json': 'contact.changed created',
	'contact_unsubscribe_created.json': 'preferences.changed unsubscribe stop',
	'inbound_ad_referral.json': 'message.received text',
	'inbound_audio.json': 'message.received audio',
	'inbound_button_reply.json': 'reply.button reply',
	'inbound_call_permission_reply.json': 'call.changed permission accept',
	'inbound_contacts.json': 'message.received contacts',
	'inbound_document.json': 'message.received document',
	'inbound_image.json': 'message.received image',
	'inbound_list_reply.json': 'reply.list reply',
	'inbound_location.json': 'message.received location',
	'inbound_reaction.json': 'reaction.changed reaction',
	'inbound_sticker.json': 'message.received sticker',
	'inbound_text_reply.json': 'message.received text',
	'message_updated_delivered.json': 'message.status delivered',
	'message_updated_failed_meta.json': 'message.status failed',
	'message_updated_read.json': 'message.status read',
	'message_updated_sent.json': 'message.status sent',
	// No kind of event of its own: it comes whole, under 'Any Other Event'.
	'payment_updated.json': 'payment.changed status captured',
	'phone_number_quality_updated.json': 'phone.changed quality GREEN',
	'template_category_updated.json': 'template.changed category MARKETING',
	'template_reviewed_approved.json': 'template.changed status APPROVED',
	'template_reviewed_rejected.json': 'template.changed status REJECTED',
	'user_preferences.json': 'preferences.changed marketing stop',
	// The life of one message, with redeliveries and a late stage.
	'sent-new-event': 'message.status sent',
	'delivered-new-event': 'message.status delivered',
	'second-delivered-distinct-event': 'message.status delivered',
	'same-event-same-payload-redelivery': 'message.status delivered',
	'same-event-different-payload': 'message.status failed',
	'late-older-status-distinct-event': 'message.status sent',
	'invalid-signature-never-enters-inbox': 'message.status read',
};
