import type { JsonObject } from '../../../simulator/contract';
import { yCloudSignature } from '../../../simulator/yCloud/signature';
import { metaContent, wamid } from './metaContent';
import {
	type Access,
	type Expected,
	type Happening,
	isoOf,
	nowSeconds,
	type Pen,
	post,
	type Story,
	type Traffic,
	type WireRequest,
} from './traffic';

// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/implement-a-webhook-receiver (read 2026-11-20, v2)

/** The endpoint's, as the person copies it from YCloud's console. */
export const WEBHOOK_SECRET = 'whsec_of_the_tests';
const ACCOUNT = '200000000000110';
const OWN_NUMBER = '+12025550110';
const CUSTOMER = '+12025550143';
/** YCloud's own sample takes what was signed five minutes ago; an hour is past all doubt. */
const STALE_SECONDS = 3600;

const event = (
	pen: Pen,
	at: number,
	type: string,
	expected: Expected,
	part: JsonObject,
): Happening => ({
	at,
	expected,
	told: { id: `evt_${pen.id()}`, type, apiVersion: 'v2', createTime: isoOf(at), ...part },
});

/** A message of theirs; most kinds differ in one part. */
const inbound =
	(kind: string, part: (pen: Pen) => JsonObject): Story =>
	(pen) => {
		const at = pen.time();
		const id = wamid(pen);
		const message = {
			id: pen.id(),
			wamid: id,
			wabaId: ACCOUNT,
			from: CUSTOMER,
			customerProfile: { name: 'Customer' },
			to: OWN_NUMBER,
			sendTime: isoOf(at),
			...part(pen),
		};
		const expected = { event: kind, messageId: id };
		const type = 'whatsapp.inbound_message.received';
		return [event(pen, at, type, expected, { whatsappInboundMessage: message })];
	};

const timeNames: Readonly<Record<string, string>> = {
	sent: 'sendTime',
	delivered: 'deliverTime',
	read: 'readTime',
	failed: 'updateTime',
};

/** The message as it stands at each stage, with the times of the stages before. */
const stages =
	(...names: readonly string[]): Story =>
	(pen) => {
		const id = wamid(pen);
		const message: JsonObject = { id: pen.id(), wamid: id, from: OWN_NUMBER, to: CUSTOMER };
		return names.map((status) => {
			const at = pen.time();
			message[timeNames[status] ?? 'updateTime'] = isoOf(at);
			const whatsappMessage = { ...message, type: 'text', text: { body: 'Hello' }, status };
			const expected = { event: 'message.status', messageId: id, status };
			return event(pen, at, 'whatsapp.message.updated', expected, { whatsappMessage });
		});
	};

const echo: Story = (pen) => {
	const at = pen.time();
	const id = wamid(pen);
	const text = { type: 'text', text: { body: 'From the phone' } };
	const times = { status: 'sent', sendTime: isoOf(at) };
	const expected = { event: 'message.echo', messageId: id };
	return [
		event(pen, at, 'whatsapp.smb.message.echoes', expected, {
			whatsappMessage: {
				id: pen.id(),
				wamid: id,
				from: OWN_NUMBER,
				to: CUSTOMER,
				...text,
				...times,
			},
		}),
	];
};

const change =
	(expected: Expected, type: string, part: (pen: Pen) => JsonObject): Story =>
	(pen) => [event(pen, pen.time(), type, expected, part(pen))];

const template = { wabaId: ACCOUNT, name: 'order_update', language: 'en_US', category: 'UTILITY' };

const request = (text: string, { url, key }: Access, unixSeconds: number): WireRequest =>
	post(url, text, { 'ycloud-signature': yCloudSignature(key, unixSeconds, text) });

export const yCloud: Traffic = {
	triggerOn: [
		'message.received',
		'message.status',
		'message.echo',
		'reaction.changed',
		'reply.button',
		'reply.list',
		'template.changed',
		'phone.changed',
	],
	secrets: { webhookSecret: WEBHOOK_SECRET },
	stories: [
		[38, inbound('message.received', metaContent.text)],
		[4, inbound('message.received', metaContent.image)],
		[6, inbound('reaction.changed', metaContent.reaction)],
		[2, inbound('reaction.changed', metaContent.noReaction)],
		[5, inbound('reply.button', metaContent.buttonReply)],
		[3, inbound('reply.button', metaContent.quickReply)],
		[3, inbound('reply.list', metaContent.listReply)],
		[11, stages('sent', 'delivered', 'read')],
		[2, stages('sent', 'failed')],
		[5, echo],
		[
			3,
			change({ event: 'template.changed', change: 'status' }, 'whatsapp.template.reviewed', () => ({
				whatsappTemplate: { ...template, status: 'APPROVED' },
			})),
		],
		[
			1,
			change(
				{ event: 'template.changed', change: 'quality' },
				'whatsapp.template.quality_updated',
				() => ({ whatsappTemplate: { ...template, qualityRating: 'YELLOW' } }),
			),
		],
		[
			2,
			change(
				{ event: 'phone.changed', change: 'quality' },
				'whatsapp.phone_number.quality_updated',
				() => ({
					whatsappPhoneNumber: { phoneNumber: OWN_NUMBER, wabaId: ACCOUNT, qualityRating: 'GREEN' },
				}),
			),
		],
	],
	batchLimit: 1,
	body: ([only]) => ({ ...only?.told }),
	request,
	forgeries: {
		'wrong key': ({ body, access }) =>
			request(body, { ...access, key: 'whsec_wrong' }, nowSeconds()),
		unsigned: ({ body, access }) => post(access.url, body, {}),
		tampered: ({ body, genuine, access }) => ({ ...request(genuine, access, nowSeconds()), body }),
		stale: ({ body, access }) => request(body, access, nowSeconds() - STALE_SECONDS),
	},
};
