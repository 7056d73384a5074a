import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { type PinnedNode, runHub, START, TRIGGER } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});

/** What each provider's trigger puts out for a message: as the README describes it. */
const eventOf = (provider: ProviderId): IDataObject => {
	const { accounts } = simulator;
	return {
		event: 'message.received',
		provider,
		...{
			cloudApi: {
				messageId: 'wamid.dGVzdHMtMDAwMw==',
				to: { phone: '+12025550100', phoneNumberId: accounts.cloudApi.phoneNumberId },
			},
			yCloud: {
				messageId: 'wamid.dGVzdHMtMDAwMw==',
				to: { phone: accounts.yCloud.phoneNumber, phoneNumberId: null },
			},
			periskope: {
				messageId: 'false_12025550143@c.us_3EB0A1B2C3D4E5F60718',
				to: { phone: `+${accounts.periskope.defaultPhone}`, phoneNumberId: null },
			},
			wawp: {
				messageId: 'false_12025550143@c.us_3AB0A1B2C3D4E5F60718',
				to: { phone: '+12025550130', phoneNumberId: null },
			},
		}[provider],
		chat: { id: '+12025550143', kind: 'private' },
		text: 'Are you open?',
	};
};

const trigger = (...events: IDataObject[]): PinnedNode => ({
	name: 'Somebody wrote',
	type: TRIGGER,
	items: events.map((json) => ({ json })),
});

const agent = (...items: INodeExecutionData[]): PinnedNode => ({
	name: 'AI Agent',
	type: START,
	items,
});

const answer = (output: string, item = 0): INodeExecutionData => ({
	json: { output },
	pairedItem: { item },
});

const reply = async (
	provider: ProviderId,
	before: readonly PinnedNode[],
	extra: INodeParameters = {},
) =>
	await runHub({
		parameters: { provider, resource: 'message', operation: 'reply', ...extra },
		credentials: credentialsFor(simulator),
		before,
	});

const sent = () => simulator.messages().map(({ recipient, request }) => ({ recipient, request }));

/** Who gets it, what it says and what it quotes, under the names of each provider's document. */
const expectedRequest = (provider: ProviderId): IDataObject => {
	const wamid = { context: { message_id: 'wamid.dGVzdHMtMDAwMw==' } };
	return {
		cloudApi: { to: '+12025550143', text: { body: 'Until six.' }, ...wamid },
		yCloud: {
			from: '+12025550110',
			to: '+12025550143',
			text: { body: 'Until six.' },
			...wamid,
		},
		periskope: {
			chat_id: '12025550143@c.us',
			message: 'Until six.',
			reply_to: 'false_12025550143@c.us_3EB0A1B2C3D4E5F60718',
		},
		wawp: {
			chatId: '12025550143@c.us',
			message: 'Until six.',
			reply_to: 'false_12025550143@c.us_3AB0A1B2C3D4E5F60718',
		},
	}[provider];
};

describe.each(providerIds)('Reply by %s', (provider) => {
	it('answers the event with what an agent put out, with nothing filled in', async () => {
		const result = await reply(provider, [trigger(eventOf(provider)), agent(answer('Until six.'))]);
		expect(result.error).toBeUndefined();
		expect(simulator.messages()).toHaveLength(1);
		expect(simulator.messages()[0]?.request).toMatchObject(expectedRequest(provider));
	});

	it('quotes nothing when it is told so', async () => {
		const before = [trigger(eventOf(provider)), agent(answer('Until six.'))];
		await reply(provider, before, { options: { quoteMessage: false } });
		expect(JSON.stringify(sent())).toContain('Until six.');
		expect(JSON.stringify(sent())).not.toContain(String(eventOf(provider).messageId));
	});
});

describe('Reply', () => {
	it('answers each chat with its own answer', async () => {
		const numbers = ['+12025550141', '+12025550142', '+12025550143'];
		const events = numbers.map((id) => ({ ...eventOf('wawp'), chat: { id, kind: 'private' } }));
		const answers = numbers.map((number, index) => answer(`For ${number}`, index));
		await reply('wawp', [trigger(...events), agent(...answers.reverse())]);
		expect(sent().map(({ request }) => [request.chatId, request.message])).toEqual([
			['12025550143@c.us', 'For +12025550143'],
			['12025550142@c.us', 'For +12025550142'],
			['12025550141@c.us', 'For +12025550141'],
		]);
	});

	it('answers in the group in which somebody wrote', async () => {
		const chat = { id: '120363000000000001@g.us', kind: 'group' };
		await reply('wawp', [trigger({ ...eventOf('wawp'), chat }), agent(answer('Until six.'))]);
		expect(sent()[0]?.request.chatId).toBe('120363000000000001@g.us');
	});

	it.each(['reaction.changed', 'poll.voted'])(
		'does not quote where %s is no message',
		async (event) => {
			await reply('wawp', [trigger({ ...eventOf('wawp'), event }), agent(answer('Until six.'))]);
			expect(sent()).toHaveLength(1);
			expect(sent()[0]?.request).not.toHaveProperty('reply_to');
		},
	);

	it('sends other types of message too', async () => {
		const extra = { messageType: 'location', locationLatitude: 38.9, locationLongitude: -77 };
		await reply('cloudApi', [trigger(eventOf('cloudApi'))], extra);
		expect(sent()[0]?.request).toMatchObject({ to: '+12025550143', type: 'location' });
	});

	it('does not quote with a type that cannot', async () => {
		const extra = {
			messageType: 'video',
			mediaPath: 'useMediaLink',
			mediaLink: 'https://example.com/film.mp4',
		};
		const result = await reply('wawp', [trigger(eventOf('wawp'))], extra);
		expect(result.error).toBeUndefined();
		expect(sent()[0]?.request).not.toHaveProperty('reply_to');
	});
});

describe('Reply refuses, and sends nothing', () => {
	const refusal = async (
		provider: ProviderId,
		before: readonly PinnedNode[],
		extra: INodeParameters = { textBody: 'Until six.' },
	) => {
		const { error } = await reply(provider, before, extra);
		expect(simulator.requests()).toEqual([]);
		return [error?.message, error?.description].join(' / ');
	};

	it('without a trigger', async () => {
		expect(await refusal('wawp', [agent({ json: {} })])).toMatch(
			/There is no WhatsApp Hub Trigger before this node.*'Send'.*'Recipient'/,
		);
	});

	it('without an answer', async () => {
		const before = [trigger(eventOf('wawp')), agent({ json: {}, pairedItem: { item: 0 } })];
		expect(await refusal('wawp', before, {})).toMatch(/'Text'/);
	});

	it('when the event names no chat', async () => {
		const event = { ...eventOf('cloudApi'), chat: { id: null, kind: null } };
		expect(await refusal('cloudApi', [trigger(event)])).toMatch(
			/'Somebody wrote' put out names no chat/,
		);
	});

	it('when the trigger puts out what the provider sent as it is', async () => {
		const raw = { messaging_product: 'whatsapp', statuses: [{ id: 'wamid.dGVzdHMtMDAwMw==' }] };
		expect(await refusal('cloudApi', [trigger(raw)])).toMatch(/names no chat.*Simplified/);
	});

	it.each<[string, IDataObject, RegExp]>([
		['a status', { event: 'message.status', status: 'read' }, /delivery status.*nothing to answer/],
		['an own message', { event: 'message.echo', fromMe: true }, /your own.*answer yourself/],
		['an own edit', { event: 'message.edited', fromMe: true }, /your own.*answer yourself/],
		['an own reaction', { event: 'reaction.changed', fromMe: true }, /your own/],
		['an own vote', { event: 'poll.voted', fromMe: true }, /your own/],
		['a deletion', { event: 'message.deleted' }, /was deleted.*nothing to answer/],
		['a change', { event: 'group.changed' }, /change \(group\.changed\).*nobody has said/],
		['what it does not know', { event: 'unknown' }, /none that this node knows/],
	])('to answer %s, and says how to keep it away', async (_name, event, words) => {
		const message = await refusal('wawp', [trigger({ ...eventOf('wawp'), ...event })]);
		expect(message).toMatch(words);
		expect(message).toMatch(/Put an IF on 'event'.*'Trigger On'/);
	});

	it.each<[string, ProviderId, IDataObject, string | undefined]>([
		['a call', 'cloudApi', { event: 'call.changed' }, '+12025550143'],
		['a preference', 'yCloud', { event: 'preferences.changed' }, '+12025550143'],
		[
			'a group',
			'periskope',
			{ event: 'group.changed', chat: { id: '120363000000000001@g.us', kind: 'group' } },
			'120363000000000001@g.us',
		],
		['a deletion', 'wawp', { event: 'message.deleted' }, '+12025550143'],
		['a template', 'cloudApi', { event: 'template.changed', chat: {} }, undefined],
		['a status', 'wawp', { event: 'message.status' }, undefined],
		['an own message', 'wawp', { event: 'message.echo', fromMe: true }, undefined],
	])('%s (%s), and says how to write there where one can', async (_name, provider, event, chat) => {
		const message = await refusal(provider, [trigger({ ...eventOf(provider), ...event })]);
		const [, expression] =
			/'Send' with \{\{ \$\('Somebody wrote'\)\.item\.json\.(\S+) \}\} as 'Recipient'/.exec(
				message,
			) ?? [];
		expect(expression).toBe(chat && 'chat.id');
		if (chat === undefined) return;
		// What it says works.
		await runHub({
			parameters: {
				provider,
				resource: 'message',
				operation: 'send',
				sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] ?? '' },
				recipient: `={{ $('Somebody wrote').item.json.${String(expression)} }}`,
				messageType: 'text',
				textBody: 'You called?',
			},
			credentials: credentialsFor(simulator),
			before: [trigger({ ...eventOf(provider), ...event })],
		});
		expect(sent()).toHaveLength(1);
	});

	it('a call by a trigger whose name has quotes, in an expression that holds', async () => {
		const before = {
			...trigger({ ...eventOf('wawp'), event: 'call.changed' }),
			name: "Ada's \\ one",
		};
		expect(await refusal('wawp', [before])).toContain(
			"{{ $('Ada\\'s \\\\ one').item.json.chat.id }}",
		);
	});

	it('a status in a way that an error output can take', async () => {
		const { outputs, status } = await runHub({
			parameters: {
				provider: 'wawp',
				resource: 'message',
				operation: 'reply',
				textBody: 'Until six.',
			},
			credentials: credentialsFor(simulator),
			before: [trigger({ ...eventOf('wawp'), event: 'message.status' }, eventOf('wawp'))],
			onError: 'continueErrorOutput',
		});
		expect(status).toBe('success');
		expect(outputs.map((items) => items.map(({ json }) => json))).toMatchObject([
			[{ messageId: expect.any(String) }],
			[{ error: { category: 'invalidRequest', accepted: 'no' } }],
		]);
	});

	it('when the trigger listens to another provider', async () => {
		expect(await refusal('yCloud', [trigger(eventOf('cloudApi'))])).toMatch(
			/received this through Cloud API, and this node sends through /,
		);
	});

	it('when it cannot tell which of several messages is meant', async () => {
		const unlinked = Array.from({ length: 3 }, () => ({ json: {} }));
		const before = [trigger(eventOf('wawp'), eventOf('wawp')), agent(...unlinked)];
		expect(await refusal('wawp', before)).toMatch(/n8n cannot tell which item/);
	});
});
