import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { readOptionalBody } from './body';
import { checkNothing } from './actionSchema';
import { notFound, periskopeSuccess, validationError } from './errors';
import { pageBody, readPage } from './pages';
import { phoneNamed, phoneOf } from './phones';

// The chats of the first phone: their list, their read state, their contacts.

interface Chat {
	id: string;
	name: string;
	type: 'user' | 'group' | 'business';
	labelled?: true;
}

const label = { id: 'label-simulatedorders', name: 'Orders' };
const chatTypes = ['user', 'group', 'business'];
const people = 23;

/** The chats that are always there: 23 persons, a business and a group. */
const firstChats: Chat[] = [
	...Array.from({ length: people }, (_none, index): Chat => {
		const number = String(150 + index);
		return {
			id: `12025550${number}@c.us`,
			name: `Customer ${number}`,
			type: 'user',
			...(index < 3 ? { labelled: true } : {}),
		};
	}),
	{ id: '12025550180@c.us', name: 'Supplier desk', type: 'business' },
	{ id: '120363000000000000@g.us', name: 'Support desk', type: 'group' },
];

/** Groups have no phone numbers, so any number of them can be made up. */
function fillerChat(_none: unknown, index: number): Chat {
	const number = String(index + 1).padStart(6, '0');
	return { id: `120363000001${number}@g.us`, name: `Filler group ${number}`, type: 'group' };
}

function chatObject({ id, name, type, labelled }: Chat, phone: string): JsonObject {
	return {
		chat_id: id,
		org_id: periskopeOrganizationId,
		org_phone: `${phone}@c.us`,
		chat_name: name,
		chat_type: type,
		chat_image: null,
		chat_org_phones: [`${phone}@c.us`],
		assigned_to: null,
		label_ids: labelled === true ? { [label.id]: true } : {},
		latest_message: null,
		member_count: type === 'group' ? 3 : null,
		message_unread_count: 0,
		is_muted: false,
		is_exited: false,
		is_archived: false,
		created_at: '2026-01-05T09:00:00+00:00',
		updated_at: '2026-01-05T09:00:00+00:00',
		closed_at: null,
	};
}

/** The chats of the first phone. */
export class PeriskopeChats {
	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly settings: Pick<SimulatorSettings, 'chatFiller'>,
	) {}

	/**
	 * Promises the verdict on GET /chats. A phone that takes part in none, known or not, gets an empty
	 * list and no error, as users report.
	 * Source: Periskope, "Get Chats" reference and SDK, read 2026-11-20.
	 */
	judgeList(request: ReceivedRequest): Outcome {
		const read = readPage(request, ['start_time', 'end_time', 'chat_type', 'label']);
		if ('refusal' in read) return read.refusal;
		const type = queryValue(request, 'chat_type');
		if (type !== undefined && !chatTypes.includes(type)) {
			return validationError('chat_type', 'chat_type must be user, group or business');
		}
		const named = phoneNamed(request, this.account);
		if ('refusal' in named) return named.refusal;
		const { defaultPhone } = this.account;
		const chats = named.digits === defaultPhone ? this.all() : [];
		const wanted = queryValue(request, 'label');
		const rows = chats
			.filter((chat) => type === undefined || chat.type === type)
			.filter((chat) => wanted === undefined || hasLabel(chat, wanted))
			.map((chat) => chatObject(chat, defaultPhone));
		return periskopeSuccess(pageBody('chats', rows, read.page));
	}

	/**
	 * Promises the verdict on POST /chats/{chat_id}/read. Undocumented: what the 200 says; here it has
	 * no body. Any chat id of a right form is taken, as sends make chats.
	 * Source: Periskope, "Mark Chat as Read" in the SDK, read 2026-11-20.
	 */
	judgeRead(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, false);
		if ('refusal' in phone) return phone.refusal;
		const read = readOptionalBody(request, checkNothing);
		if ('refusal' in read) return read.refusal;
		const id = request.pathParameters['chatId'] ?? '';
		const isChat = /^([1-9]\d{6,14}(@c\.us)?|[\d-]+@(g\.us|lid))$/.test(id);
		return isChat ? periskopeSuccess(undefined) : notFound('Chat not found');
	}

	/**
	 * Promises the verdict on GET /contacts, which no x-phone narrows.
	 * Source: Periskope, "Get Contacts" reference and SDK, read 2026-11-20.
	 */
	judgeContacts(request: ReceivedRequest): Outcome {
		const read = readPage(request, []);
		if ('refusal' in read) return read.refusal;
		const rows = firstChats.filter(({ type }) => type !== 'group').map(contactObject);
		return periskopeSuccess(pageBody('contacts', rows, read.page));
	}

	private all(): Chat[] {
		return [...firstChats, ...Array.from({ length: this.settings.chatFiller }, fillerChat)];
	}
}

function hasLabel({ labelled }: Chat, wanted: string): boolean {
	return labelled === true && [label.id, label.name].includes(wanted);
}

function contactObject({ id, name, type }: Chat): JsonObject {
	return {
		contact_id: id,
		contact_name: name,
		contact_type: type,
		contact_image: null,
		contact_lid: null,
		is_internal: false,
		is_my_contact: true,
		is_wa_contact: true,
		is_business: type === 'business',
		is_blocked: false,
		label_ids: {},
		org_id: periskopeOrganizationId,
		updated_at: '2026-01-05T09:00:00+00:00',
	};
}
