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

type Told = Omit<ChangeEventFields, 'providerEvent' | 'occurredAt' | 'eventId' | 'raw' | 'details'>;

/** What a change tells beside its payload; undefined where the part that it needs is missing. */
type Reader = (parts: Parts, name: string) => Told | undefined;

const template: Reader = ({ whatsappTemplate: told }, name) => {
	if (!told) return undefined;
	const { name: called, language, category, officialTemplateId: id } = told;
	const common = {
		event: 'template.changed',
		ids: givenIds({ officialTemplateId: id, wabaId: told.wabaId }),
		template: { id, name: called, language, category },
	} as const;
	if (name === 'category_updated') {
		return { ...common, change: 'category', value: category, previous: told.previousCategory };
	}
	if (name === 'quality_updated') {
		return { ...common, change: 'quality', value: told.qualityRating };
	}
	// YCloud writes Meta's NONE where there is no reason.
	const reason = told.reason === 'NONE' ? null : told.reason;
	return { ...common, change: 'status', value: told.status, reason };
};

const phone: Reader = ({ whatsappPhoneNumber: told }, name) => {
	if (!told) return undefined;
	const changes: Readonly<Record<string, Pick<Told, 'change' | 'value' | 'reason'>>> = {
		quality_updated: {
			change: 'quality',
			value: told.qualityRating,
			reason: told.messagingLimit,
		},
		name_updated: {
			change: 'name',
			value: told.decision || told.nameStatus,
			reason: told.rejectionReason,
		},
		business_username_updated: { change: 'username', value: told.businessUsernameStatus },
	};
	return {
		event: 'phone.changed',
		...(lookUp(changes, name) ?? { change: name }),
		ids: givenIds({ id: told.id, wabaId: told.wabaId }),
		to: ownNumber({ phone: told.phoneNumber, phoneNumberId: told.id }),
	};
};

const account: Reader = ({ whatsappBusinessAccount: told }, name) => {
	if (!told) return undefined;
	return {
		event: 'account.changed',
		change: lookUp(accountChanges, name) ?? name,
		value: name === 'reviewed' ? told.decision || told.accountReviewStatus : told.updateEvent,
		reason: told.removedReason,
		ids: givenIds({ id: told.id }),
	};
};

const accountChanges: Readonly<Record<string, string>> = { reviewed: 'review', updated: 'update' };

/** By the part that tells it, and the second word of the event's name. */
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
	const told = read && reader?.read(read, name);
	if (reader === undefined || told === undefined) return undefined;
	return changeEvent({
		...told,
		eventId: id,
		providerEvent: type,
		occurredAt: firstTime(receivedAt, createTime),
		details: partOf(payload, reader.part),
		raw,
	});
};
