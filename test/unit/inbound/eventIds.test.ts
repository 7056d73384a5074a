import { threadOf } from '../../../nodes/WhatsAppHub/inbound/statusOrder';
import type { HubEvent } from '../../../nodes/WhatsAppHub/core/event';
import { findProvider } from '../../../nodes/WhatsAppHub/providers';

const now = new Date('2026-11-20T12:00:00Z');

const eventsOf = (provider: string, payload: unknown): HubEvent[] =>
	findProvider(provider)?.webhook.decode(payload, now) ?? [];

/** The ids, threads and members of the statuses that came of the payloads. */
const summaryOf = (provider: string, ...payloads: unknown[]) => {
	const events = payloads.flatMap((payload) => eventsOf(provider, payload));
	const statuses = events.flatMap((event) => (event.event === 'message.status' ? event : []));
	return {
		ids: new Set(events.map(({ eventId }) => eventId)).size,
		threads: new Set(statuses.map(threadOf)).size,
		members: statuses.map(({ participant }) => participant),
	};
};

describe('the status of a message to a group', () => {
	const meta = (name: string, member: string) => ({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '200000000000042',
				changes: [
					{
						field: 'messages',
						value: {
							metadata: { display_phone_number: '12025550100', phone_number_id: '300000000000042' },
							statuses: [
								{
									id: 'wamid.dGVzdHMtMDAwMQ==',
									status: 'delivered',
									timestamp: '1795168800',
									recipient_id: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==',
									recipient_type: 'group',
									[name]: member,
								},
							],
						},
					},
				],
			},
		],
	});

	it.each(['recipient_participant_id', 'participant_recipient_id'])(
		'is of each member, cloudApi by %s',
		(name) => {
			expect(summaryOf('cloudApi', meta(name, '12025550143'), meta(name, '12025550144'))).toEqual({
				ids: 2,
				threads: 2,
				members: ['+12025550143', '+12025550144'],
			});
		},
	);

	it('is of each member, cloudApi by user id', () => {
		const name = 'participant_recipient_user_id';
		expect(summaryOf('cloudApi', meta(name, 'US.1'), meta(name, 'US.2'))).toEqual({
			ids: 2,
			threads: 2,
			members: ['US.1', 'US.2'],
		});
	});

	it('is of each member, yCloud', () => {
		const status = (member: string) => ({
			type: 'whatsapp.message.updated',
			whatsappMessage: {
				id: '63f872f6741c165b43000001',
				wamid: 'wamid.dGVzdHMtMDAwMQ==',
				status: 'read',
				from: '+12025550100',
				to: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==',
				recipientParticipantId: member,
			},
		});
		expect(summaryOf('yCloud', status('12025550143'), status('12025550144'))).toEqual({
			ids: 2,
			threads: 2,
			members: ['+12025550143', '+12025550144'],
		});
	});

	it('is of each member, wawp, and never of ourselves', () => {
		const status = (participant: string) => ({
			event: 'message.ack',
			me: { id: '12025550100@c.us' },
			payload: {
				id: 'true_120363000000000001@g.us_3EB0000000000000000001',
				to: '120363000000000001@g.us',
				participant,
				fromMe: true,
				ack: 2,
				ackName: 'DEVICE',
			},
		});
		const members = ['12025550143@c.us', '12025550144@c.us', '12025550100@c.us'];
		expect(summaryOf('wawp', ...members.map(status))).toEqual({
			ids: 3,
			threads: 3,
			members: ['+12025550143', '+12025550144', null],
		});
	});
});

describe('a message of Wawp', () => {
	const message = (payload: object, me = '12025550100@c.us', event = 'message') => ({
		event,
		me: { id: me },
		payload: { id: '3EB0000000000000000002', timestamp: 1795168800, body: 'Hello', ...payload },
	});

	it('is another in another chat, and with another number of ours, by a bare id', () => {
		const one = message({ from: '12025550143@c.us' });
		const other = message({ from: '12025550144@c.us' });
		const elsewhere = message({ from: '12025550143@c.us' }, '12025550101@c.us');
		expect(summaryOf('wawp', one, other, elsewhere).ids).toBe(3);
		expect(summaryOf('wawp', one, one).ids).toBe(1);
	});

	it('is one for each of our numbers in a group', () => {
		const id = 'false_120363000000000001@g.us_3EB0000000000000000002_12025550143@c.us';
		const payload = { id, from: '120363000000000001@g.us', participant: '12025550143@c.us' };
		expect(summaryOf('wawp', message(payload), message(payload, '12025550101@c.us')).ids).toBe(2);
	});

	it('is one for each session where no number is given', () => {
		const of = (session: string) => ({
			event: 'message',
			session,
			payload: { id: '3EB0000000000000000002', from: '12025550143@c.us', body: 'Hello' },
		});
		expect(summaryOf('wawp', of('one'), of('two')).ids).toBe(2);
	});

	it('has the same reaction given, taken back and given again as three', () => {
		const reaction = (text: string, timestamp: number) =>
			message(
				{
					from: '12025550143@c.us',
					timestamp,
					reaction: { text, messageId: 'true_12025550143@c.us_3EB0000000000000000001' },
				},
				undefined,
				'message.reaction',
			);
		const all = [reaction('👍', 1795168800), reaction('', 1795168801), reaction('👍', 1795168802)];
		expect(summaryOf('wawp', ...all, ...all).ids).toBe(3);
	});
});

describe('an edit in Periskope', () => {
	it('is another with another text, where no time is given', () => {
		const edit = (body: string) => ({
			event_type: 'message.updated',
			data: {
				message_id: 'false_12025550143@c.us_3EB0000000000000000002',
				chat_id: '12025550143@c.us',
				org_phone: '12025550100@c.us',
				prev_body: 'Hello',
				body,
			},
		});
		expect(summaryOf('periskope', edit('Hallo'), edit('Hullo')).ids).toBe(2);
	});
});

describe('what is not modelled in Cloud API', () => {
	it('is another at another time', () => {
		const status = (timestamp: string) => ({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '200000000000042',
					changes: [
						{
							field: 'messages',
							value: { statuses: [{ id: 'wamid.dGVzdHMtMDAwMQ==', status: 'warning', timestamp }] },
						},
					],
				},
			],
		});
		expect(summaryOf('cloudApi', status('1795168800'), status('1795168801')).ids).toBe(2);
	});
});
