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

const templateQuality: Reader = (told) => ({
	kind: 'template.changed',
	change: 'quality',
	value: told.new_quality_score,
	previous: told.previous_quality_score,
});

/**
 * By field. What is not listed stays whole as an unknown event.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview (read 2026-11-20)
 */
const readers: Readonly<Record<string, Reader>> = {
	message_template_status_update: (told) =>
		// Meta's sample of a quality change carries the name of this field.
		told.new_quality_score
			? templateQuality(told)
			: {
					kind: 'template.changed',
					change: 'status',
					value: told.event,
					// Meta writes NONE where there is none.
					reason: told.reason === 'NONE' ? null : told.reason,
				},
	message_template_quality_update: templateQuality,
	message_template_components_update: () => ({ kind: 'template.changed', change: 'content' }),
	template_category_update: (told) =>
		// The first of two: a day ahead Meta says which category it is going to be.
		told.correct_category
			? {
					kind: 'template.changed',
					change: 'categoryAnnounced',
					value: told.correct_category,
					previous: told.new_category,
				}
			: {
					kind: 'template.changed',
					change: 'category',
					value: told.new_category,
					previous: told.previous_category,
				},
	phone_number_name_update: (told) => ({
		kind: 'phone.changed',
		change: 'name',
		value: told.decision,
		reason: told.rejection_reason,
	}),
	phone_number_quality_update: (told) => ({
		kind: 'phone.changed',
		change: 'quality',
		value: told.event,
		reason: told.current_limit,
	}),
	security: (told) => ({ kind: 'phone.changed', change: 'security', value: told.event }),
	account_settings_update: (told) => ({
		kind: 'phone.changed',
		change: 'settings',
		value: told.event,
	}),
	business_username_updates: (told) => ({
		kind: 'phone.changed',
		change: 'username',
		value: told.status,
		reason: told.username,
	}),
	account_update: (told) => ({ kind: 'account.changed', change: 'update', value: told.event }),
	account_review_update: (told) => ({
		kind: 'account.changed',
		change: 'review',
		value: told.decision,
	}),
	account_alerts: (told) => ({
		kind: 'account.changed',
		change: 'alert',
		value: told.alert_info?.alert_type,
		reason: told.alert_info?.alert_description,
	}),
	business_capability_update: () => ({ kind: 'account.changed', change: 'capability' }),
	partner_solutions: (told) => ({
		kind: 'account.changed',
		change: 'partnerSolution',
		value: told.event,
	}),
	payment_configuration_update: (told) => ({
		kind: 'account.changed',
		change: 'payment',
		value: told.status,
	}),
};

/** A change of the account, a number or a template; undefined for a field that is not modelled. */
export const decodeAccount = (
	value: unknown,
	raw: unknown,
	{ field, time, receivedAt, accountId, to }: ChangeContext,
): ChangeEvent | undefined => {
	const told = facts.safeParse(value).data;
	const reader = lookUp(readers, field);
	if (told === undefined || reader === undefined) return undefined;
	const { kind, ...change } = reader(told);
	const template = {
		id: told.message_template_id,
		name: told.message_template_name,
		language: told.message_template_language,
		category: told.message_template_category || told.new_category,
	};
	return changeEvent({
		...change,
		event: kind,
		eventId: time ? undefined : hourlyFingerprint(raw, receivedAt),
		providerEvent: field,
		occurredAt: firstTime(receivedAt, time),
		ids: givenIds({ waba_id: accountId, message_template_id: told.message_template_id }),
		to:
			told.display_phone_number || told.phone_number_id
				? ownNumber({ phone: told.display_phone_number, phoneNumberId: told.phone_number_id })
				: to,
		template: kind === 'template.changed' ? template : undefined,
		details: value,
		raw,
	});
};
