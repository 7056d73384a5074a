import type { HubEvent } from '../../../nodes/WhatsAppHub/core/event';
import { cloudApi } from '../../../nodes/WhatsAppHub/providers/cloudApi';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';
import { periskope } from '../../../nodes/WhatsAppHub/providers/periskope';
import { wawp } from '../../../nodes/WhatsAppHub/providers/wawp';

/** A number of ours, as the provider tells it here and there. */
const OURS = '5511985550100';
const OURS_ELSEWHERE = '551185550100';
const THEIRS = '12025550143';

const decoded = ({ webhook }: Provider, call: unknown): HubEvent | undefined =>
	webhook.decode(call, new Date('2026-11-20T12:00:00Z'))[0];

const change = (field: string, value: object): object => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '100000000000007',
			changes: [
				{
					field,
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: OURS, phone_number_id: '100000000000042' },
						...value,
					},
				},
			],
		},
	],
});

describe('a number of ours that a provider tells in another writing', () => {
	it('has written its old messages', () => {
		const messages = [{ from: OURS_ELSEWHERE, id: 'wamid.1', to: THEIRS, type: 'text', text: {} }];
		expect(decoded(cloudApi, change('history', { messages }))).toMatchObject({
			event: 'message.history',
			fromMe: true,
			from: { phone: `+${OURS_ELSEWHERE}` },
		});
	});

	it('is not the other side of a call', () => {
		const calls = [{ id: 'wacid.1', from: OURS_ELSEWHERE, to: THEIRS, event: 'terminate' }];
		expect(decoded(cloudApi, change('calls', { calls }))).toMatchObject({
			from: { phone: `+${THEIRS}` },
		});
	});

	it('has reacted itself', () => {
		const call = {
			event_type: 'reaction.created',
			data: {
				message_id: `true_${THEIRS}@c.us_3EB0`,
				reaction: '👍',
				sender_id: `${OURS_ELSEWHERE}@c.us`,
				org_phone: `${OURS}@c.us`,
				chat_id: `${THEIRS}@c.us`,
			},
		};
		expect(decoded(periskope, call)).toMatchObject({ fromMe: true });
	});

	it('is no member of a group who has read a message', () => {
		const call = {
			event: 'message.ack',
			payload: {
				id: 'true_120363000000000001@g.us_3EB0',
				ackName: 'READ',
				chatId: '120363000000000001@g.us',
				participant: `${OURS_ELSEWHERE}@c.us`,
			},
			me: { id: `${OURS}@c.us` },
		};
		expect(decoded(wawp, call)).toMatchObject({ event: 'message.status', participant: null });
	});
});

it('finds the name of whom Meta tells in two writings', () => {
	const contacts = [
		{ profile: { name: 'Ana' }, wa_id: '5511985550143' },
		{ profile: { name: 'Luz' }, wa_id: '5215555550143' },
	];
	const messages = [{ from: '551185550143', id: 'wamid.1', type: 'text', text: { body: 'oi' } }];
	expect(decoded(cloudApi, change('messages', { contacts, messages }))).toMatchObject({
		from: { name: 'Ana', phone: '+551185550143' },
	});
});
