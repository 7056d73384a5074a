import { agreedRecipients, startSimulator } from './index';
import type { JsonObject, Simulator } from './index';
import { sendContent } from './testing/contentRequests';
import { at, requestJson } from './testing/sendRequests';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const patience = 10_000;
const to: string = agreedRecipients.readsMessages;
const chatId = '12025550143@c.us';

describe('polls', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const statuses = (...path: Array<string | number>) =>
		receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), ...path));

	describe('of Periskope', () => {
		const poll = { pollName: 'Which day?', pollOptions: ['Monday', 'Tuesday'] };
		const send = async (content: JsonObject, phoneNumber = to) =>
			await sendContent(simulator, 'periskope', phoneNumber, content);

		it.each([
			['options', { poll: { ...poll, options: { allowMultipleAnswers: true, pollId: 'p-1' } } }],
			['no options', { poll }],
			['a text beside it', { poll, message: 'Please vote' }],
			['a reply', { poll, reply_to: `true_${chatId}_3EB0C62861` }],
		])('are accepted with %s', async (_name, content) => {
			const answer = await send(content);
			expect(answer).toMatchObject({ status: 200, body: { status: 'queued' } });
			const id = at(answer.body, 'queue_id');
			expect(simulator.messages()).toMatchObject([{ id, recipient: chatId, request: content }]);
			expect(simulator.requests()).toMatchObject([{ verdict: 'accepted', messageIds: [id] }]);
		});

		it.each([
			['no content at all', {}, 'body.message'],
			['no question', { poll: { pollOptions: ['a', 'b'] } }, 'body.poll.pollName'],
			['no answers', { poll: { pollName: 'Which day?' } }, 'body.poll.pollOptions'],
			['an empty list', { poll: { ...poll, pollOptions: [] } }, 'body.poll.pollOptions'],
			['answers as text', { poll: { ...poll, pollOptions: 'a,b' } }, 'body.poll.pollOptions'],
			['an answer as number', { poll: { ...poll, pollOptions: [1] } }, 'body.poll.pollOptions.0'],
			["Wawp's names", { poll: { name: 'x', options: ['a', 'b'] } }, 'body.poll.pollName'],
			['an unknown key', { poll: { ...poll, pollId: 'p-1' } }, 'body.poll.pollId'],
			[
				'an ill-typed choice',
				{ poll: { ...poll, options: { allowMultipleAnswers: 'yes' } } },
				'body.poll.options.allowMultipleAnswers',
			],
		])('are refused with %s', async (_name, content, field) => {
			const answer = await send(content);
			expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_ERROR' } });
			expect(at(answer.body, 'fields')).toHaveProperty([field]);
			expect(simulator.messages()).toEqual([]);
		});

		it('live like a text, known as polls', async () => {
			await simulator.configureWebhook('periskope', { url: receiver.url });
			const sent = await send({ poll, reply_to: `true_${chatId}_3EB0C62861` });
			await simulator.idle(patience);
			expect(statuses('data', 'ack')).toEqual(['2', '3', '4']);
			expect(at(JSON.parse(receiver.received[0]?.rawBody ?? ''), 'data')).toMatchObject({
				message_type: 'poll_creation',
				body: 'Which day?',
				poll_info: poll,
				quoted_message_id: `true_${chatId}_3EB0C62861`,
			});
			const { baseUrl, apiKey, defaultPhone } = simulator.accounts.periskope;
			const path = `/message/${String(at(sent.body, 'unique_id'))}/status`;
			const headers = { authorization: `Bearer ${apiKey}`, 'x-phone': defaultPhone };
			expect((await requestJson(baseUrl + path, { headers })).body).toMatchObject({
				status: 'read',
				message: { type: 'poll_creation', body: 'Which day?' },
			});
		});

		it('fail like a text', async () => {
			await simulator.configureWebhook('periskope', { url: receiver.url });
			await send({ poll }, agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			expect(statuses('data', 'ack')).toEqual(['2', '-1']);
		});
	});

	describe('of Wawp', () => {
		const poll = { name: 'Which day?', options: ['Monday', 'Tuesday'] };
		const options = (count: number) => Array.from({ length: count }, (_none, index) => `${index}`);
		const send = async (content: JsonObject, phoneNumber = to) =>
			await sendContent(simulator, 'wawp', phoneNumber, content, 'poll');

		it.each([
			['several answers', { poll: { ...poll, multipleAnswers: true } }],
			['one answer', { poll: { ...poll, multipleAnswers: false } }],
			['no choice of either', { poll }],
			['twelve options', { poll: { ...poll, options: options(12) } }],
			['the longest option', { poll: { ...poll, options: ['x'.repeat(254), 'y'] } }],
			['a reply', { poll, reply_to: 'false_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA' }],
		])('are accepted with %s', async (_name, content) => {
			const answer = await send(content);
			expect(answer.status).toBe(200);
			expect(answer.body).toMatchObject({ type: 'poll_creation', body: 'Which day?' });
			const id = at(answer.body, 'id', '_serialized');
			expect(simulator.messages()).toMatchObject([{ id, recipient: chatId, request: content }]);
			expect(simulator.requests()).toMatchObject([{ verdict: 'accepted', messageIds: [id] }]);
		});

		it.each([
			['no poll', {}, 'Missing Required Parameter(s): poll'],
			['no name', { poll: { options: ['a', 'b'] } }, 'Missing Required Parameter(s): poll.name'],
			['one option', { poll: { ...poll, options: ['a'] } }, 'poll.options'],
			['thirteen options', { poll: { ...poll, options: options(13) } }, 'poll.options'],
			['a long option', { poll: { ...poll, options: ['x'.repeat(255), 'y'] } }, 'poll.options.0'],
			["Periskope's names", { poll: { pollName: 'x', pollOptions: ['a', 'b'] } }, 'poll.name'],
			['an ill-typed choice', { poll: { ...poll, multipleAnswers: 1 } }, 'poll.multipleAnswers'],
			['a text beside it', { poll, message: 'Please vote' }, 'message is not known'],
		])('are refused with %s', async (_name, content, message) => {
			const answer = await send(content);
			expect(answer).toMatchObject({ status: 400, body: { status: 400, error: 'Bad Request' } });
			expect(at(answer.body, 'message')).toContain(message);
			expect(simulator.messages()).toEqual([]);
		});

		it('live like a text, in the shape of live instances too', async () => {
			simulator.settings.wawpShape = 'gows';
			await simulator.configureWebhook('wawp', { url: receiver.url });
			const sent = await send({ poll });
			await simulator.idle(patience);
			expect(at(sent.body, '_data', 'Message', 'pollCreationMessage')).toMatchObject({
				name: 'Which day?',
				options: [{ optionName: 'Monday' }, { optionName: 'Tuesday' }],
			});
			expect(statuses('payload', 'ackName')).toEqual(['SERVER', 'DEVICE', 'READ']);
		});
	});

	describe('of providers that have none', () => {
		const content = { type: 'poll', poll: { name: 'Which day?', options: ['a', 'b'] } };

		it('are refused by the Cloud API as a value that type does not know', async () => {
			const answer = await sendContent(simulator, 'cloudApi', to, content);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toMatchObject({
				code: 131009,
				error_data: { messaging_product: 'whatsapp', details: expect.stringContaining('"poll"') },
			});
			const beside = { poll: content.poll, text: { body: 'Hello' } };
			const asText = await sendContent(simulator, 'cloudApi', to, beside);
			expect(at(asText.body, 'error', 'code')).toBe(100);
		});

		it('are refused by YCloud as an invalid type', async () => {
			const answer = await sendContent(simulator, 'yCloud', to, content);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toMatchObject({ code: 'PARAM_INVALID', target: 'type' });
			expect(simulator.messages()).toEqual([]);
		});
	});
});
