import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent, type ChangeEventKind } from '../../core/changeEvent';
import { ownNumber } from '../../core/conversation';
import { givenIds, hourlyFingerprint } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import type { ChangeContext } from './payload';

// Reads webhooks about the account, its numbers and its templates.

/** The words of all account fields together; which of them a field has, its reader knows. */
const facts = z.object({
	event: lenientText,
	decision: lenientText,
	status: lenientText,
	reason: lenientText,
	rejection_reason: lenientText,
	display_phone_number: lenientText,
	phone_number_id: lenientText,
	message_template_id: lenientText,
	message_template_name: lenientText,
	message_template_language: lenientText,
	message_template_category: lenientText,
	new_quality_score: lenientText,
	previous_quality_score: lenientText,
	new_category: lenientText,
	previous_category: lenientText,
	correct_category: lenientText,
	current_limit: lenientText,
	username: lenientText,
	alert_info: lenientObject({ alert_type: lenientText, alert_description: lenientText }),
});

type Facts = z.output<typeof facts>;

type Text = string | null | undefined;

interface Change {
	readonly kind: ChangeEventKind;
	readonly change: string;
	readonly value?: Text;
	readonly previous?: Text;
	readonly reason?: Text;
}

type Reader = (facts: Facts) => Change;

const templateQuality: Reader = (read) => ({
	kind: 'template.changed',
	change: 'quality',
	value: read.new_quality_score,
	previous: read.previous_quality_score,
});

/**
 * By field. What is not listed stays whole as an unknown event.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview (read 2026-11-20)
 */
const readers: Readonly<Record<string, Reader>> = {
	message_template_status_update: (read) =>
		// Meta's sample of a quality change carries the name of this field.
		read.new_quality_score
			? templateQuality(read)
			: {
					kind: 'template.changed',
					change: 'status',
					value: read.event,
					// Meta writes NONE where there is none.
					reason: read.reason === 'NONE' ? null : read.reason,
				},
	message_template_quality_update: templateQuality,
	message_template_components_update: () => ({ kind: 'template.changed', change: 'content' }),
	template_category_update: (read) =>
		// The first of two: a day ahead Meta says which category it is going to be.
		read.correct_category
			? {
					kind: 'template.changed',
					change: 'categoryAnnounced',
					value: read.correct_category,
					previous: read.new_category,
				}
			: {
					kind: 'template.changed',
					change: 'category',
					value: read.new_category,
					previous: read.previous_category,
				},
	phone_number_name_update: (read) => ({
		kind: 'phone.changed',
		change: 'name',
		value: read.decision,
		reason: read.rejection_reason,
	}),
	phone_number_quality_update: (read) => ({
		kind: 'phone.changed',
		change: 'quality',
		value: read.event,
		reason: read.current_limit,
	}),
	security: (read) => ({ kind: 'phone.changed', change: 'security', value: read.event }),
	account_settings_update: (read) => ({
		kind: 'phone.changed',
		change: 'settings',
		value: read.event,
	}),
	business_username_updates: (read) => ({
		kind: 'phone.changed',
		change: 'username',
		value: read.status,
		reason: read.username,
	}),
	account_update: (read) => ({ kind: 'account.changed', change: 'update', value: read.event }),
	account_review_update: (read) => ({
		kind: 'account.changed',
		change: 'review',
		value: read.decision,
	}),
	account_alerts: (read) => ({
		kind: 'account.changed',
		change: 'alert',
		value: read.alert_info?.alert_type,
		reason: read.alert_info?.alert_description,
	}),
	business_capability_update: () => ({ kind: 'account.changed', change: 'capability' }),
	partner_solutions: (read) => ({
		kind: 'account.changed',
		change: 'partnerSolution',
		value: read.event,
	}),
	payment_configuration_update: (read) => ({
		kind: 'account.changed',
		change: 'payment',
		value: read.status,
	}),
};

/** A change of the account, a number or a template; undefined for a field that is not modelled. */
export const decodeAccount = (
	value: unknown,
	raw: unknown,
	{ field, time, receivedAt, accountId, to }: ChangeContext,
): ChangeEvent | undefined => {
	const read = facts.safeParse(value).data;
	const reader = lookUp(readers, field);
	if (read === undefined || reader === undefined) return undefined;
	const { kind, ...change } = reader(read);
	const template = {
		id: read.message_template_id,
		name: read.message_template_name,
		language: read.message_template_language,
		category: read.message_template_category || read.new_category,
	};
	return changeEvent({
		...change,
		event: kind,
		eventId: time ? undefined : hourlyFingerprint(raw, receivedAt),
		providerEvent: field,
		occurredAt: firstTime(receivedAt, time),
		ids: givenIds({ waba_id: accountId, message_template_id: read.message_template_id }),
		to:
			read.display_phone_number || read.phone_number_id
				? ownNumber({ phone: read.display_phone_number, phoneNumberId: read.phone_number_id })
				: to,
		template: kind === 'template.changed' ? template : undefined,
		details: value,
		raw,
	});
};
