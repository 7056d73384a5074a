import { escapedJson, hubSignature } from '../../../simulator/cloudApi/signature';
import type { JsonObject } from '../../../simulator/contract';
import { metaContent, wamid } from './metaContent';
import type { Random } from './random';
import {
	type Access,
	type Expected,
	type Happening,
	type Pen,
	post,
	type Story,
	type Traffic,
	type WireRequest,
} from './traffic';

// Made-up webhook traffic of Cloud API.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (read 2026-11-20)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint (dated 2026-05-21, read 2026-11-20)

const ACCOUNT = '200000000000100';
const OWN_NUMBER = '12025550100';
const CUSTOMER = '12025550143';

/** A member of one of a change's lists. */
interface Member {
	readonly field: string;
	readonly list: string;
	readonly member: JsonObject;
}

const happening = (at: number, expected: Expected, told: Member): Happening => ({
	at,
	expected,
	told: { ...told },
});

/** A message of theirs; most kinds differ in one part. */
const inbound =
	(event: string, part: (pen: Pen) => JsonObject): Story =>
	(pen) => {
		const at = pen.time();
		const id = wamid(pen);
		const member = { from: CUSTOMER, id, timestamp: String(at), ...part(pen) };
		return [
			happening(at, { event, messageId: id }, { field: 'messages', list: 'messages', member }),
		];
	};

/** What happens to a message that was there before, by a message of its own. */
const alteration =
	(event: string, part: (original: string) => JsonObject): Story =>
	(pen) => {
		const at = pen.time();
		const original = wamid(pen);
		const member = { from: CUSTOMER, id: wamid(pen), timestamp: String(at), ...part(original) };
		const expected = { event, messageId: original };
		return [happening(at, expected, { field: 'messages', list: 'messages', member })];
	};

const stages =
	(...names: readonly string[]): Story =>
	(pen) => {
		const id = wamid(pen);
		return names.map((status) => {
			const at = pen.time();
			const member = { id, status, timestamp: String(at), recipient_id: CUSTOMER };
			const expected = { event: 'message.status', messageId: id, status };
			return happening(at, expected, { field: 'messages', list: 'statuses', member });
		});
	};

/** In a group one stage comes once for each participant. */
const groupStages: Story = (pen) => {
	const id = wamid(pen);
	return ['12025550143', '12025550144', '12025550145'].map((participant) => {
		const at = pen.time();
		const member = {
			id,
			status: 'delivered',
			timestamp: String(at),
			recipient_id: 'Z3JvdXAtb2YtdGhlLXRlc3Rz',
			recipient_type: 'group',
			recipient_participant_id: participant,
		};
		const expected = { event: 'message.status', messageId: id, status: 'delivered' };
		return happening(at, expected, { field: 'messages', list: 'statuses', member });
	});
};

const echo: Story = (pen) => {
	const at = pen.time();
	const id = wamid(pen);
	const text = { type: 'text', text: { body: `From the phone ${id}` } };
	const member = { from: OWN_NUMBER, to: CUSTOMER, id, timestamp: String(at), ...text };
	const expected = { event: 'message.echo', messageId: id };
	return [happening(at, expected, { field: 'smb_message_echoes', list: 'message_echoes', member })];
};

/** A change of the account: the entry alone tells when. */
const accountChange =
	(event: string, change: string, field: string, value: (pen: Pen) => JsonObject): Story =>
	(pen) => [{ at: pen.time(), expected: { event, change }, told: { field, value: value(pen) } }];

const templateStatus = accountChange(
	'template.changed',
	'status',
	'message_template_status_update',
	(pen) => ({
		event: pen.random.pick(['APPROVED', 'REJECTED', 'PAUSED']),
		message_template_id: 100_000_000_000_000 + pen.random.below(900),
		message_template_name: 'order_update',
		message_template_language: 'en_US',
		reason: 'NONE',
	}),
);

const phoneQuality = accountChange(
	'phone.changed',
	'quality',
	'phone_number_quality_update',
	(pen) => ({
		display_phone_number: OWN_NUMBER,
		event: pen.random.pick(['FLAGGED', 'UNFLAGGED']),
		current_limit: 'TIER_1K',
	}),
);

/** Entries, changes in them, and lists in those: what stands together is chance. */
const body = (happenings: readonly Happening[], random: Random): JsonObject => {
	const changes = memberLists.flatMap(({ field, list }) => {
		const members = happenings
			.filter(({ told }) => told.field === field && told.list === list)
			.map(({ told }) => told.member);
		return random.cut(members, LONGEST_PART).map((part) => changeOf(field, list, part));
	});
	const entries = [
		...random.cut(random.shuffle(changes), LONGEST_PART).map((part) => ({ changes: part })),
		...happenings
			.filter(({ told }) => told.list === undefined)
			.map(({ at, told }) => ({ time: at, changes: [told] })),
	];
	return {
		object: 'whatsapp_business_account',
		entry: random.shuffle(entries).map((entry) => ({ id: ACCOUNT, ...entry })),
	};
};

const LONGEST_PART = 100;

const memberLists = [
	{ field: 'messages', list: 'messages' },
	{ field: 'messages', list: 'statuses' },
	{ field: 'smb_message_echoes', list: 'message_echoes' },
];

const changeOf = (field: string, list: string, members: readonly unknown[]): JsonObject => ({
	field,
	value: {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: OWN_NUMBER, phone_number_id: '300000000000100' },
		...(list === 'messages'
			? { contacts: [{ profile: { name: 'Customer' }, wa_id: CUSTOMER }] }
			: {}),
		[list]: members,
	},
});

const request = (text: string, { url, key }: Access): WireRequest =>
	post(url, text, { 'x-hub-signature-256': hubSignature(key, text) });

/** Meta's trial of the URL, by somebody who does not know the Verify Token. */
const wrongVerification = (url: string): WireRequest => {
	const query = { mode: 'subscribe', verify_token: 'somebody-else', challenge: '1158201444' };
	const target = new URL(url);
	for (const [name, value] of Object.entries(query)) target.searchParams.set(`hub.${name}`, value);
	return { method: 'GET', url: target.href, headers: {} };
};

export const cloudApi: Traffic = {
	triggerOn: [
		'message.received',
		'message.status',
		'message.echo',
		'message.edited',
		'message.deleted',
		'reaction.changed',
		'reply.button',
		'reply.list',
		'template.changed',
		'phone.changed',
	],
	stories: [
		[34, inbound('message.received', metaContent.text)],
		[4, inbound('message.received', metaContent.image)],
		[6, inbound('reaction.changed', metaContent.reaction)],
		[2, inbound('reaction.changed', metaContent.noReaction)],
		[
			4,
			inbound('reply.button', (pen) => ({
				context: { from: OWN_NUMBER, id: wamid(pen) },
				...metaContent.buttonReply(),
			})),
		],
		[3, inbound('reply.button', metaContent.quickReply)],
		[3, inbound('reply.list', metaContent.listReply)],
		[
			5,
			alteration('message.edited', (id) => ({
				type: 'edit',
				edit: { original_message_id: id, message: { type: 'text', text: { body: 'Hi again' } } },
			})),
		],
		[
			4,
			alteration('message.deleted', (id) => ({
				type: 'revoke',
				revoke: { original_message_id: id },
			})),
		],
		[10, stages('sent', 'delivered', 'read')],
		[2, stages('sent', 'failed')],
		[2, groupStages],
		[5, echo],
		[4, templateStatus],
		[2, phoneQuality],
	],
	batchLimit: 1000,
	body,
	serialize: escapedJson,
	request,
	forgeries: {
		'wrong key': ({ body: text, access }) => request(text, { ...access, key: 'of-another-app' }),
		unsigned: ({ body: text, access }) => post(access.url, text, {}),
		tampered: ({ body: text, genuine, access }) => ({ ...request(genuine, access), body: text }),
		'wrong verify token': ({ access }) => wrongVerification(access.url),
	},
};
