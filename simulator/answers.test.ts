import { startSimulator } from './index';
import type { IncomingMessage, ProviderId, Simulator } from './index';
import { at, sendText } from './testing/sendRequests';
import { somebodyWrites } from './testing/somebodyWrites';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const from = '+12025550143';
const group = '120363040506070809@g.us';
const question = 'Shall I reserve it?';
const text = 'Yes please';

describe('messages that quote, in groups, of other times', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 1 });
		receiver = await startWebhookReceiver('verify-me');
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	/** Has somebody write, and promises what the webhook says of the message itself. */
	const write = async (provider: ProviderId, message: Partial<IncomingMessage>) => {
		const { id, body } = await somebodyWrites(simulator, receiver, provider, { text, ...message });
		const places = {
			cloudApi: ['entry', 0, 'changes', 0, 'value', 'messages', 0],
			yCloud: ['whatsappInboundMessage'],
			periskope: ['data'],
			wawp: ['payload'],
		};
		return { id, message: at(body, ...places[provider]) };
	};
	/** Sends the question, and promises the message's ids. */
	const ask = async (provider: ProviderId): Promise<Record<string, string> & { id: string }> => {
		await sendText(simulator, provider, from, question);
		const message = simulator.messages({ provider })[0];
		return { ...message?.identifiers, id: message?.id ?? '' };
	};

	describe('quote', () => {
		it('what the business has sent by the Cloud API', async () => {
			const { id } = await ask('cloudApi');
			const { message } = await write('cloudApi', { quotes: id });
			expect(message).toMatchObject({
				context: { from: '12025550100', id },
				type: 'text',
				text: { body: text },
			});
		});

		it('what somebody has written to the Cloud API', async () => {
			const first = await write('cloudApi', {});
			expect(first.message).not.toHaveProperty('context');
			const { message } = await write('cloudApi', { quotes: first.id, from: '+12025550144' });
			expect(at(message, 'context')).toEqual({ from: '12025550143', id: first.id });
			const hidden = await write('cloudApi', { from: '+12025550196' });
			const again = await write('cloudApi', { quotes: hidden.id });
			expect(at(again.message, 'context')).toEqual({ id: hidden.id });
		});

		it('what the business has sent by YCloud, by both of its ids', async () => {
			const { id, wamid } = await ask('yCloud');
			const context = { from: '12025550110', id: wamid };
			const byId = await write('yCloud', { quotes: id });
			expect(byId.message).toMatchObject({ context, text: { body: text } });
			const byWamid = await write('yCloud', { quotes: wamid ?? '' });
			expect(byWamid.message).toMatchObject({ context });
		});

		it('what somebody has written to YCloud', async () => {
			const first = await write('yCloud', {});
			expect(first.message).not.toHaveProperty('context');
			const { message } = await write('yCloud', { quotes: first.id });
			const context = { from: '12025550143', id: at(first.message, 'wamid') };
			expect(at(message, 'context')).toEqual(context);
		});

		it('what an organization has sent by Periskope, by each of its ids', async () => {
			const { id, message_id: messageId, unique_id: uniqueId } = await ask('periskope');
			expect(messageId).toBe(`true_12025550143@c.us_${uniqueId}`);
			for (const quotes of [id, messageId ?? '', uniqueId ?? '']) {
				const { message } = await write('periskope', { quotes });
				expect(message).toMatchObject({
					quoted_message_id: messageId,
					has_quoted_msg: true,
					body: text,
					org_phone: '12025550120@c.us',
				});
			}
			const { message } = await write('periskope', {});
			expect(message).toMatchObject({ quoted_message_id: null, has_quoted_msg: null });
		});

		it('what an instance has sent by Wawp, with its text and by the bare id', async () => {
			const { id } = await ask('wawp');
			const { message } = await write('wawp', { quotes: id });
			const replyTo = {
				id: id.replace('true_12025550143@c.us_', ''),
				participant: '12025550130@c.us',
				body: question,
				_data: {},
			};
			expect(message).toMatchObject({ body: text, replyTo });
			const byBareId = await write('wawp', { quotes: replyTo.id });
			expect(byBareId.message).toMatchObject({ replyTo });
		});

		it('what somebody has written to Wawp, here or before', async () => {
			const first = await write('wawp', { group });
			const { message } = await write('wawp', { group, quotes: first.id, from: '+12025550144' });
			expect(at(message, 'replyTo')).toMatchObject({
				participant: '12025550143@c.us',
				body: text,
			});
			const unknown = await write('wawp', { quotes: 'true_12025550143@c.us_3EB0BBBB444455556666' });
			expect(at(unknown.message, 'replyTo')).toEqual({
				id: '3EB0BBBB444455556666',
				participant: '12025550130@c.us',
				body: null,
				_data: {},
			});
		});
	});

	describe('in a group', () => {
		it('come from the Cloud API with the member and the id of the group', async () => {
			const id = 'HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA';
			const { message } = await write('cloudApi', { group: id });
			expect(message).toMatchObject({ from: '12025550143', group_id: id, text: { body: text } });
			expect((await write('cloudApi', {})).message).not.toHaveProperty('group_id');
		});

		it('come from YCloud with the member and the id of the group', async () => {
			const { message } = await write('yCloud', { group });
			expect(message).toMatchObject({ from: '+12025550143', groupId: group });
			expect((await write('yCloud', {})).message).not.toHaveProperty('groupId');
		});

		it.each([
			['live', { author: null, from: null, to: null }],
			['docs', { author: '12025550143@c.us', from: '12025550143@c.us', to: group }],
		] as const)('come from Periskope in the %s form', async (envelope, fields) => {
			simulator.settings.periskopeEnvelope = envelope;
			const { id, message } = await write('periskope', { group });
			expect(id).toMatch(/^false_120363040506070809@g\.us_3EB0/);
			expect(message).toMatchObject({
				...fields,
				message_id: id,
				chat_id: group,
				sender_phone: '12025550143@c.us',
				org_phone: '12025550120@c.us',
				from_me: false,
			});
		});

		it.each([
			['webjs', { author: '12025550143@c.us', to: '12025550130@c.us' }],
			['gows', { author: null, to: null }],
		] as const)('come from Wawp as %s has it', async (shape, fields) => {
			simulator.settings.wawpShape = shape;
			const { id, message } = await write('wawp', { group });
			expect(id).toMatch(/^false_120363040506070809@g\.us_3EB0[0-9A-F]+_12025550143@c\.us$/);
			const participant = '12025550143@c.us';
			expect(message).toMatchObject({ ...fields, id, from: group, participant, fromMe: false });
		});

		it.each(['yCloud', 'periskope', 'wawp'] as const)('need a group at %s', (provider) => {
			const receive = () => simulator.receive(provider, { from, text, group: from });
			expect(receive).toThrow('"+12025550143" is no group, whose id ends with @g.us');
		});

		it('need a group at the Cloud API', () => {
			const receive = () => simulator.receive('cloudApi', { from, text, group: from });
			expect(receive).toThrow('"+12025550143" is not the id of a group');
		});
	});

	it('carry the time at which they were written', async () => {
		const time = { at: new Date('2026-11-20T10:00:00Z') };
		const seconds = 1_795_168_800;
		const cloud = await write('cloudApi', time);
		expect(cloud.message).toMatchObject({ timestamp: String(seconds) });
		const yCloud = await write('yCloud', time);
		expect(yCloud.message).toMatchObject({ sendTime: '2026-11-20T10:00:00.000Z' });
		const periskope = await write('periskope', time);
		expect(periskope.message).toMatchObject({ timestamp: '2026-11-20T10:00:00.000Z' });
		const wawp = await write('wawp', time);
		expect(wawp.message).toMatchObject({ timestamp: seconds });
	});
});
