import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent, type ChangeEventFields } from '../../core/changeEvent';
import { ownNumber } from '../../core/conversation';
import { givenIds } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { type Payload, partOf } from './payload';

// Reads webhooks about the account, its numbers and its templates.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)

const parts = z.lazy(() =>
	z.object({
		whatsappTemplate: lenientObject({
			officialTemplateId: lenientText,
			wabaId: lenientText,
			name: lenientText,
			language: lenientText,
			category: lenientText,
			previousCategory: lenientText,
			status: lenientText,
			qualityRating: lenientText,
			reason: lenientText,
		}),
		whatsappPhoneNumber: lenientObject({
			id: lenientText,
			phoneNumber: lenientText,
			wabaId: lenientText,
			qualityRating: lenientText,
			messagingLimit: lenientText,
			decision: lenientText,
			nameStatus: lenientText,
			rejectionReason: lenientText,
			businessUsernameStatus: lenientText,
		}),
		whatsappBusinessAccount: lenientObject({
			id: lenientText,
			accountReviewStatus: lenientText,
			decision: lenientText,
			updateEvent: lenientText,
			removedReason: lenientText,
		}),
	}),
);

type Parts = z.output<typeof parts>;

type Facts = Omit<
	ChangeEventFields,
	'providerEvent' | 'occurredAt' | 'eventId' | 'raw' | 'details'
>;

/** What a change says besides its payload; undefined where the part that it needs is missing. */
type Reader = (parts: Parts, name: string) => Facts | undefined;

const template: Reader = ({ whatsappTemplate: facts }, name) => {
	if (!facts) return undefined;
	const { name: called, language, category, officialTemplateId: id } = facts;
	const common = {
		event: 'template.changed',
		ids: givenIds({ officialTemplateId: id, wabaId: facts.wabaId }),
		template: { id, name: called, language, category },
	} as const;
	if (name === 'category_updated') {
		return { ...common, change: 'category', value: category, previous: facts.previousCategory };
	}
	if (name === 'quality_updated') {
		return { ...common, change: 'quality', value: facts.qualityRating };
	}
	// YCloud writes Meta's NONE where there is no reason.
	const reason = facts.reason === 'NONE' ? null : facts.reason;
	return { ...common, change: 'status', value: facts.status, reason };
};

const phone: Reader = ({ whatsappPhoneNumber: facts }, name) => {
	if (!facts) return undefined;
	const changes: Readonly<Record<string, Pick<Facts, 'change' | 'value' | 'reason'>>> = {
		quality_updated: {
			change: 'quality',
			value: facts.qualityRating,
			reason: facts.messagingLimit,
		},
		name_updated: {
			change: 'name',
			value: facts.decision || facts.nameStatus,
			reason: facts.rejectionReason,
		},
		business_username_updated: { change: 'username', value: facts.businessUsernameStatus },
	};
	return {
		event: 'phone.changed',
		...(lookUp(changes, name) ?? { change: name }),
		ids: givenIds({ id: facts.id, wabaId: facts.wabaId }),
		to: ownNumber({ phone: facts.phoneNumber, phoneNumberId: facts.id }),
	};
};

const account: Reader = ({ whatsappBusinessAccount: facts }, name) => {
	if (!facts) return undefined;
	return {
		event: 'account.changed',
		change: lookUp(accountChanges, name) ?? name,
		value: name === 'reviewed' ? facts.decision || facts.accountReviewStatus : facts.updateEvent,
		reason: facts.removedReason,
		ids: givenIds({ id: facts.id }),
	};
};

const accountChanges: Readonly<Record<string, string>> = { reviewed: 'review', updated: 'update' };

/** By the part that holds it, and the second word of the event's name. */
const readers = {
	template: { read: template, part: 'whatsappTemplate' },
	phone_number: { read: phone, part: 'whatsappPhoneNumber' },
	business_account: { read: account, part: 'whatsappBusinessAccount' },
} as const;

/** A change of the account, a number or a template. */
export const decodeAccount = (payload: Payload): ChangeEvent | undefined => {
	const { id, type, createTime, receivedAt, raw } = payload;
	const [, about, name = ''] = type.split('.');
	const reader = lookUp<(typeof readers)[keyof typeof readers]>(readers, about);
	const read = parts.safeParse(raw).data;
	const facts = read && reader?.read(read, name);
	if (reader === undefined || facts === undefined) return undefined;
	return changeEvent({
		...facts,
		eventId: id,
		providerEvent: type,
		occurredAt: firstTime(receivedAt, createTime),
		details: partOf(payload, reader.part),
		raw,
	});
};
