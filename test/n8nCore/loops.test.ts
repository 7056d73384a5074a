import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../../simulator';
import { type PinnedNode, runHub, type RunOptions, START, TRIGGER } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;
let customers = 0;
let events = 0;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
	customers++;
});

/** Each test has a customer of its own, as the brake counts for the whole process. */
const customer = () => `+120255502${String(customers).padStart(2, '0')}`;

const event = (extra: IDataObject = {}): IDataObject => ({
	event: 'message.received',
	eventId: `event ${++events}`,
	provider: 'wawp',
	messageId: 'false_12025550143@c.us_3AB0A1B2C3D4E5F60718',
	fromMe: false,
	from: { phone: customer(), userId: null, chatId: null },
	to: { phone: '+12025550130', phoneNumberId: null },
	chat: { id: customer(), kind: 'private' },
	text: 'Hello',
	...extra,
});

const status = (extra: IDataObject = {}): IDataObject => ({
	...event(),
	event: 'message.status',
	status: 'delivered',
	recipient: customer(),
	messageId: 'true_12025550143@c.us_3AB0A1B2C3D4E5F60719',
	...extra,
});

const trigger = (...told: IDataObject[]): PinnedNode => ({
	name: 'On WhatsApp',
	type: TRIGGER,
	items: told.map((json) => ({ json })),
});

const runOn = async (
	told: readonly IDataObject[],
	parameters: INodeParameters = {},
	rest: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider: 'wawp',
			resource: 'message',
			operation: 'send',
			recipient: customer(),
			messageType: 'text',
			textBody: 'Thank you for reading',
			options: quick,
			...parameters,
		},
		credentials: credentialsFor(simulator),
		before: [trigger(...told)],
		mode: 'webhook',
		...rest,
	});

/** Faster than the provider's pace, which is not looked at here. */
const quick = { messagesPerSecond: 5000 };
const most = (answersInARow: number) => ({ options: { ...quick, answersInARow } });

/** Runs one execution after the other, and yields the error of the last. */
const rounds = async (
	count: number,
	told: () => IDataObject,
	parameters: INodeParameters = {},
	rest: Partial<RunOptions> = {},
) => {
	let error: Record<string, unknown> | undefined;
	for (let round = 0; round < count; round++) {
		({ error } = await runOn([told()], parameters, rest));
	}
	return error;
};

describe('messages that a workflow sends to the chat that it heard of', () => {
	it('end after twenty without a word from there', async () => {
		const error = await rounds(25, status);
		expect(simulator.messages()).toHaveLength(20);
		expect(error?.message).toMatch(
			/20 answers.*within 24 hours.*looks like a workflow that answers itself/,
		);
		expect(error?.description).toMatch(/'Automatic Answers in a Row'.*0 for no limit/);
	});

	it('go on when somebody has said something in between', async () => {
		await rounds(3, status, most(3));
		expect(await rounds(1, event, most(3))).toBeUndefined();
		expect(await rounds(2, status, most(3))).toBeUndefined();
		expect(await rounds(1, status, most(3))).toBeDefined();
		expect(simulator.messages()).toHaveLength(6);
	});

	it('end after forty executions within a minute, though a bot answers each of them', async () => {
		const error = await rounds(42, event);
		expect(simulator.messages()).toHaveLength(40);
		expect(error?.message).toMatch(
			/40 executions.*\+12025550\d+ within a minute.*two bots that answer each other/,
		);
		expect(error?.description).toMatch(/'Not From'.*'Automatic Answers in a Row'.*0 for no limit/);
	});

	it('end in a group alike, whoever spoke there', async () => {
		const group = { id: `12036300000000${customers}@g.us`, kind: 'group' };
		const said = () => event({ chat: group, from: { phone: `+12025550${100 + (events % 90)}` } });
		const error = await rounds(41, said, { recipient: group.id });
		expect(simulator.messages()).toHaveLength(40);
		expect(error?.message).toContain(`40 executions have answered ${group.id}`);
	});

	it('go on within the minute where more are allowed, and with 0', async () => {
		expect(await rounds(42, event, most(21))).toBeUndefined();
		expect(await rounds(2, event, most(0))).toBeUndefined();
		expect(await rounds(1, event, most(21))).toBeDefined();
		expect(simulator.messages()).toHaveLength(44);
	});

	it('go on after a word under another name of the same person', async () => {
		await rounds(2, status, most(2));
		const chat = { id: '123456789012345@lid', kind: 'private' };
		expect(await rounds(1, () => event({ chat }), most(2))).toBeUndefined();
		expect(await rounds(1, status, most(2))).toBeUndefined();
		expect(simulator.messages()).toHaveLength(4);
	});

	it('count alike however the chat and the recipient are written', async () => {
		const digits = customer().slice(1);
		const asChat = () => status({ chat: { id: `${digits}@c.us`, kind: 'private' } });
		await rounds(2, asChat, { ...most(2), recipient: ` ${customer()} ` });
		expect(await rounds(1, status, most(2))).toBeDefined();
		expect(simulator.messages()).toHaveLength(2);
	});

	it('go on with 0', async () => {
		expect(await rounds(25, status, most(0))).toBeUndefined();
		expect(simulator.messages()).toHaveLength(25);
	});

	it('do not count where they go to somebody else', async () => {
		expect(await rounds(4, status, { ...most(2), recipient: '+12025550199' })).toBeUndefined();
	});

	it('do not count without a trigger', async () => {
		const before = [{ name: 'Start', type: START, items: [{ json: {} }] }];
		expect(await rounds(4, status, most(2), { before })).toBeUndefined();
	});

	it('do not count where the provider has not taken them', async () => {
		const once = { options: { ...quick, answersInARow: 2, maxAttempts: 1 } };
		simulator.misbehave({ provider: 'wawp', kind: 'unauthorized', times: 3 });
		await rounds(3, status, once);
		expect(await rounds(2, status, once)).toBeUndefined();
		expect(await rounds(1, status, once)).toBeDefined();
	});

	it('count each run in the editor alone', async () => {
		expect(await rounds(4, status, most(2), { mode: 'manual' })).toBeUndefined();
		expect(simulator.messages()).toHaveLength(4);
	});

	it.each(['manual', 'webhook'] as const)(
		'end where a node is wired back into itself (%s)',
		async (mode) => {
			const { error } = await runOn(
				[event()],
				{ operation: 'reply', ...most(5) },
				{ mode, circle: true },
			);
			expect(error?.message).toMatch(/answers itself/);
			expect(simulator.messages()).toHaveLength(5);
		},
	);

	it('count as one for a run of the node, as many as they are', async () => {
		const pictures = Array.from({ length: 30 }, (_, index) => ({ json: { index } }));
		const thirty = {
			...most(2),
			textBody: '={{ "Picture " + $json.index }}',
		};
		const before = (told: IDataObject): PinnedNode[] => [
			trigger(told),
			{ name: 'Pictures', type: START, items: pictures },
		];
		await runOn([], thirty, { before: before(event()) });
		expect(simulator.messages()).toHaveLength(30);
		await runOn([], thirty, { before: before(status()) });
		const { error } = await runOn([], thirty, { before: before(status()) });
		expect(error?.message).toMatch(/answers itself/);
		expect(simulator.messages()).toHaveLength(60);
	});

	it('go on after a call or a change in the chat, which no message brings about', async () => {
		await rounds(2, status, most(2));
		const { error } = await runOn([event({ event: 'call.changed', fromMe: undefined })], most(2));
		expect(error).toBeUndefined();
		expect(simulator.messages()).toHaveLength(3);
	});

	it('end in a failure of their item, and leave others alone', async () => {
		const group = '120363000000000001@g.us';
		const items = [customer(), group].map((to) => ({ json: { to } }));
		await rounds(2, status, most(2));
		const result = await runOn(
			[],
			{ ...most(2), recipient: '={{ $json.to }}' },
			{
				before: [trigger(status()), { name: 'Items', type: START, items }],
				onError: 'continueErrorOutput',
			},
		);
		expect(result.outputs.map(({ length }) => length)).toEqual([1, 1]);
		expect(result.outputs[1]?.[0]?.json.error).toMatchObject({
			category: 'invalidRequest',
			accepted: 'no',
			retryable: false,
		});
	});

	it.each<[string, INodeParameters]>([
		['broadcast', { recipients: ['+12025550142', '+12025550141'] }],
		['forward', { recipients: ['+12025550142', '+12025550141'] }],
		['schedule', { scheduledAt: '2030-01-01T10:00:00Z', recipient: '+12025550141' }],
	])('count where they go by %s', async (operation, parameters) => {
		const form = { provider: 'periskope', recipient: '+12025550141' };
		const before = [{ name: 'Start', type: START, items: [{ json: {} }] }];
		const { outputs } = await runOn([], form, { before });
		const messageId = String(outputs[0]?.[0]?.json.messageId);
		const toAll = { ...form, operation, messageId, ...parameters, ...most(2) };
		const chat = { id: '+12025550141', kind: 'private' };
		const told = () => status({ chat, eventId: `${operation} ${++events}` });
		await runOn([event({ chat })], toAll);
		expect(await rounds(1, told, toAll)).toBeUndefined();
		expect((await rounds(1, told, toAll))?.message).toMatch(/answers itself/);
	});
});

describe('an act upon the message that the trigger told of', () => {
	const cloud = (told: IDataObject): IDataObject => ({
		...told,
		provider: 'cloudApi',
		messageId: 'wamid.dGVzdHMtMDAwMw==',
	});
	const act = async (operation: string, told: IDataObject) => {
		const { error } = await runOn([cloud(told)], {
			provider: 'cloudApi',
			operation,
			sender: { __rl: true, mode: 'id', value: senderFor(simulator).cloudApi },
			messageId: 'wamid.dGVzdHMtMDAwMw==',
			reactionEmoji: '👍',
		});
		return [error?.message, error?.description].join(' / ');
	};

	it.each([
		['react', /again and again/],
		['markAsRead', /Only what somebody else wrote can be marked as read/],
		['showTyping', /somebody else's message/],
	])('by %s is refused for a status and for what is our own', async (operation, words) => {
		expect(await act(operation, status())).toMatch(words);
		expect(await act(operation, status())).toMatch(/delivery status.*'Trigger On'/);
		expect(await act(operation, event({ event: 'message.echo', fromMe: true }))).toMatch(words);
		expect(simulator.requests()).toEqual([]);
	});

	it.each(['react', 'markAsRead', 'showTyping'])(
		'by %s is done for what somebody else said',
		async (operation) => {
			await act(operation, event());
			expect(simulator.requests()).toHaveLength(1);
		},
	);

	it.each<[string, string, IDataObject]>([
		['cloudApi', 'react', { reactionEmoji: '👍' }],
		['cloudApi', 'markAsRead', {}],
		['cloudApi', 'showTyping', {}],
		['yCloud', 'markAsRead', {}],
		['wawp', 'markAsRead', {}],
		['wawp', 'vote', { pollVotes: ['Yes'] }],
	])('%s: by %s of a call says that there is no message', async (provider, operation, fields) => {
		const { error } = await runOn([event({ event: 'call.changed', messageId: null })], {
			provider,
			operation,
			sender: { __rl: true, mode: 'id', value: senderFor(simulator).cloudApi },
			messageId: '={{ $json.messageId }}',
			...fields,
		});
		expect(error?.message).toMatch(/'Message ID' is empty.*change \(call\.changed\)/);
		expect(error?.description).toMatch(/'Send' with.*\.chat\.id/);
		expect(simulator.requests()).toEqual([]);
	});

	it('with an empty ID is told no more where somebody said something', async () => {
		const parameters = { operation: 'react', messageId: '={{ "" }}', reactionEmoji: '👍' };
		const { error } = await runOn([event()], parameters);
		expect(error?.message).toMatch(/^'Message ID' is empty( \[item 0\])?$/);
	});

	it.each(['react', 'markAsRead', 'showTyping'])(
		'by %s is refused where another agent of the number is spoken to',
		async (operation) => {
			const told = event({ event: 'message.observed' });
			expect(await act(operation, told)).toMatch(/another agent of your number/);
			expect(simulator.requests()).toEqual([]);
		},
	);

	it('by Vote in Poll is refused for a status', async () => {
		const { error } = await runOn([status()], {
			operation: 'vote',
			messageId: String(status().messageId),
			pollVotes: ['Yes'],
		});
		expect(error?.message).toMatch(/again and again/);
		expect(simulator.requests()).toEqual([]);
	});

	it.each(['edit', 'delete'])('by %s is left to the person', async (operation) => {
		await runOn([status()], {
			operation,
			messageId: String(status().messageId),
			editedText: 'Corrected',
		});
		expect(simulator.requests()).toHaveLength(1);
	});
});
