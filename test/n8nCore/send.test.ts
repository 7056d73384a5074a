import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { cloudApi } from '../../nodes/WhatsAppHub/providers/cloudApi';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions, searchSenders } from './engine/engine';
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

const parameters = (provider: ProviderId, extra: INodeParameters = {}): INodeParameters => ({
	provider,
	resource: 'message',
	operation: 'send',
	sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
	recipient: '+1 (202) 555-0143',
	messageType: 'text',
	textBody: 'Hello',
	...extra,
});

const run = async (
	provider: ProviderId,
	extra: INodeParameters = {},
	options: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: parameters(provider, extra),
		credentials: credentialsFor(simulator),
		...options,
	});

const jsonOf = (result: Awaited<ReturnType<typeof run>>, output = 0): IDataObject[] =>
	(result.outputs[output] ?? []).map(({ json }) => json);

const bodies = () => simulator.requests().map(({ body }) => body);

describe.each(providerIds)('%s', (provider) => {
	it('sends a text and yields the common result', async () => {
		const result = await run(provider);
		expect(result.status).toBe('success');
		expect(Object.keys(jsonOf(result)[0] ?? {}).sort()).toEqual([
			'correlationId',
			'ids',
			'messageId',
			'occurredAt',
			'provider',
			'recipient',
			'status',
		]);
		expect(jsonOf(result)[0]).toMatchObject({
			provider,
			status: 'queued',
			recipient: '+12025550143',
			messageId: simulator.messages()[0]?.id,
		});
		expect(simulator.messages()).toHaveLength(1);
	});

	it('adds the untouched answer on request', async () => {
		const [item] = jsonOf(await run(provider, { options: { includeRaw: true } }));
		expect(item?.raw).toEqual(expect.any(Object));
	});

	it('pairs every result with its item, in order', async () => {
		const items = ['+12025550141', '+12025550142', '+12025550143'].map((phone) => ({ phone }));
		const result = await run(provider, { recipient: '={{ $json.phone }}' }, { items });
		expect(result.outputs[0]?.map(({ json, pairedItem }) => [json.recipient, pairedItem])).toEqual([
			['+12025550141', { item: 0 }],
			['+12025550142', { item: 1 }],
			['+12025550143', { item: 2 }],
		]);
	});

	it('sends emoji, right-to-left text and line breaks as they are', async () => {
		const textBody = 'مرحبا 👋🏽\n*שלום* ```x```';
		await run(provider, { textBody });
		expect(JSON.stringify(bodies()[0])).toContain(JSON.stringify(textBody).slice(1, -1));
	});

	it('turns a number from an expression into text', async () => {
		await run(
			provider,
			{ textBody: '={{ $json.total }}', recipient: '={{ $json.phone }}' },
			{ items: [{ total: 42, phone: 12025550143 }] },
		);
		expect(JSON.stringify(bodies()[0])).toContain('"42"');
	});

	it('sends nothing for empty input', async () => {
		const result = await run(provider, {}, { items: [] });
		expect(result.status).toBe('success');
		expect(simulator.requests()).toHaveLength(0);
	});

	it('refuses a bad recipient before anything is sent, with the item and what to do', async () => {
		const result = await run(provider, { recipient: 'nobody' });
		expect(result.status).toBe('error');
		expect(result.error).toMatchObject({
			name: 'NodeOperationError',
			message: "'Recipient' is neither a phone number nor a WhatsApp ID: nobody [item 0]",
			description: expect.stringContaining('+1 555 555 0100'),
		});
		expect(simulator.requests()).toHaveLength(0);
	});

	it('goes on with the other items when the workflow says so', async () => {
		const items = ['nobody', '+12025550143', '+12025550198'].map((phone) => ({ phone }));
		const result = await run(
			provider,
			{ recipient: '={{ $json.phone }}' },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(result.status).toBe('success');
		expect(jsonOf(result).map(({ error, status }) => [status, typeof error])).toEqual([
			[undefined, 'object'],
			['queued', 'undefined'],
			[undefined, 'object'],
		]);
		expect(result.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(jsonOf(result)[2]?.error).toMatchObject({
			message: expect.any(String),
			category: expect.any(String),
			httpStatus: expect.any(Number),
			accepted: 'no',
		});
	});

	it('goes on past an expression that cannot be resolved', async () => {
		const items = [{ name: 'Nowhere' }, { name: 'Start' }];
		const result = await run(
			provider,
			{ textBody: '={{ $($json.name).item.json.name }}' },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)).toMatchObject([
			{ error: { category: 'invalidRequest', accepted: 'no' } },
			{ status: 'queued' },
		]);
	});

	it('routes failures to the error output with the item they came from', async () => {
		const items = [
			{ phone: 'nobody', order: 1 },
			{ phone: '+12025550143', order: 2 },
		];
		const result = await run(
			provider,
			{ recipient: '={{ $json.phone }}' },
			{ items, onError: 'continueErrorOutput' },
		);
		expect(jsonOf(result, 0)).toMatchObject([{ status: 'queued' }]);
		expect(jsonOf(result, 1)).toMatchObject([
			{ order: 1, error: { provider, category: 'invalidRequest' } },
		]);
	});

	it("tells the provider's refusal with its code and what to do", async () => {
		const result = await run(provider, { recipient: '+12025550198' });
		expect(result.error).toMatchObject({ name: 'NodeApiError' });
		expect(String(result.error?.message)).toMatch(/\[item 0\]$/);
		expect(String(result.error?.description)).toMatch(/\S/);
	});

	it.each([
		['a wrong secret', (values: IDataObject) => withSecrets(values, 'wrong-secret-of-the-test')],
	])('shows no secret anywhere with %s', async (_name, change) => {
		const credentials = credentialsFor(simulator);
		const name = Object.keys(credentials).find((each) =>
			each.toLowerCase().includes(provider.toLowerCase()),
		);
		if (name === undefined) throw new Error('No credential');
		const changed = { ...credentials, [name]: change({ ...credentials[name] }) as never };
		const failed = await run(provider, {}, { credentials: changed });
		const continued = await run(
			provider,
			{ options: { includeRaw: true } },
			{ credentials: changed, onError: 'continueRegularOutput' },
		);
		expect(failed.error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
		expect(jsonOf(continued)[0]?.error).toMatchObject({ category: 'unauthorized' });
		expect(JSON.stringify([failed, continued])).not.toContain('wrong-secret-of-the-test');
		for (const request of simulator.requests()) {
			expect(request.path + JSON.stringify(request.query)).not.toContain('wrong-secret');
			expect(request.credentialsInUrl ?? false).toBe(false);
		}
	});

	it('asks once, even when the answer is 401', async () => {
		simulator.misbehave({ provider, kind: 'unauthorized', times: 5 });
		await run(provider);
		expect(simulator.requests()).toHaveLength(1);
	});

	it.each([
		['a reset before the message was taken', { kind: 'reset' }],
		['a reset after the message was taken', { kind: 'reset', afterAccepting: true }],
		['a 503 page', { kind: 'serverError', status: 503, body: 'html' }],
		['a truncated answer', { kind: 'truncated' }],
		['malformed JSON', { kind: 'malformedJson' }],
	] as const)('does not know after %s, and does not ask again', async (_name, rule) => {
		simulator.misbehave({ provider, ...rule });
		const result = await run(provider, {}, { onError: 'continueRegularOutput' });
		expect(jsonOf(result)[0]?.error).toMatchObject({ accepted: 'unknown' });
		expect(simulator.requests()).toHaveLength(1);
	});

	it('reads an answer behind a byte order mark', async () => {
		simulator.misbehave({ provider, kind: 'byteOrderMark' });
		const result = await run(provider);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)[0]?.messageId).toMatch(/./);
	});

	it('says that it could not reach a server that is not there', async () => {
		const values = Object.entries(credentialsFor(simulator)).map(
			([name, each]) => [name, { ...each, baseUrl: 'http://127.0.0.1:9' }] as const,
		);
		const once = { options: { maxAttempts: 1 } };
		const result = await run(provider, once, {
			credentials: Object.fromEntries(values),
			onError: 'continueRegularOutput',
		});
		const thrown = await run(provider, once, { credentials: Object.fromEntries(values) });
		expect(String(thrown.error?.message)).toMatch(/could not be reached/);
		expect(jsonOf(result)[0]?.error).toMatchObject({
			category: 'network',
			accepted: 'no',
			code: 'ECONNREFUSED',
			hint: "Check the network and 'Base URL' in the credential, then run again",
		});
	});

	it('does not know what became of a message where TLS broke off', async () => {
		const values = Object.entries(credentialsFor(simulator)).map(
			([name, each]) =>
				[name, { ...each, baseUrl: String(each.baseUrl).replace('http:', 'https:') }] as const,
		);
		const result = await run(
			provider,
			{},
			{ credentials: Object.fromEntries(values), onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)[0]?.error).toMatchObject({ category: 'network', accepted: 'unknown' });
	});

	it('names the base URL when it is not one', async () => {
		const values = Object.entries(credentialsFor(simulator)).map(
			([name, each]) => [name, { ...each, baseUrl: 'api.example.com' }] as const,
		);
		const result = await run(provider, {}, { credentials: Object.fromEntries(values) });
		expect(result.error?.message).toBe(
			"'Base URL' must be a web address that starts with https:// or http:// [item 0]",
		);
	});

	it('passes the wait on that the provider asks for', async () => {
		simulator.misbehave({ provider, kind: 'rateLimited', retryAfterSeconds: 3 });
		const options = { maxAttempts: 1 };
		const result = await run(provider, { options }, { onError: 'continueRegularOutput' });
		expect(jsonOf(result)[0]?.error).toMatchObject({
			category: 'rateLimited',
			retryAfterMs: 3000,
			retryable: true,
		});
	});
});

const withSecrets = (values: IDataObject, secret: string): IDataObject =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			/accessToken|apiKey/.test(name) ? secret : value,
		]),
	);

/** n8n wants the required fields of all types when it cannot know the type beforehand. */
const everyField = {
	locationLatitude: '1',
	locationLongitude: '1',
	pollQuestion: 'When?',
	pollOptions: ['Morning', 'Evening'],
};

describe('options', () => {
	it('Cloud API carries quote, preview and correlation id', async () => {
		const [item] = jsonOf(
			await run('cloudApi', {
				options: { replyTo: 'wamid.QUOTED', linkPreview: true, correlationId: 'order-1001' },
			}),
		);
		expect(bodies()[0]).toMatchObject({
			context: { message_id: 'wamid.QUOTED' },
			biz_opaque_callback_data: 'order-1001',
			text: { preview_url: true },
		});
		expect(item).toMatchObject({ correlationId: 'order-1001' });
	});

	it('YCloud carries its filters in the queue only', async () => {
		const options = { filterBlocked: true, filterUnsubscribed: true, correlationId: 'order-1001' };
		await run('yCloud', { sendMode: 'enqueue', options });
		await run('yCloud', { sendMode: 'sendDirectly', options });
		expect(bodies()).toMatchObject([
			{ filterBlocked: true, filterUnsubscribed: true, externalId: 'order-1001' },
			{ externalId: 'order-1001' },
		]);
		expect(simulator.requests().map(({ path }) => path)).toEqual([
			'/ycloud/v2/whatsapp/messages',
			'/ycloud/v2/whatsapp/messages/sendDirectly',
		]);
		expect(bodies()[1]).not.toHaveProperty('filterBlocked');
	});

	it('Periskope hides the preview and takes another sender', async () => {
		await run('periskope', {
			sender: { __rl: true, mode: 'id', value: '+1 202 555 0120' },
			options: { linkPreview: false, replyTo: 'true_12025550143@c.us_3EB0' },
		});
		expect(simulator.requests()[0]).toMatchObject({
			verdict: 'accepted',
			headers: { 'x-phone': '12025550120' },
			body: { options: { hide_url_preview: true }, reply_to: 'true_12025550143@c.us_3EB0' },
		});
	});

	it('Wawp sends a preview card, and leaves out what is empty', async () => {
		await run('wawp', {
			options: {
				customPreview: {
					preview: { url: 'https://example.com', title: 'Offer', description: '', thumbnail: '' },
				},
			},
		});
		expect(simulator.requests()[0]).toMatchObject({
			verdict: 'accepted',
			path: '/wawp/v2/send/link-preview',
			body: { text: 'Hello', url: 'https://example.com', title: 'Offer' },
		});
		expect(bodies()[0]).not.toHaveProperty('description');
	});

	it('reads both forms of a Wawp answer', async () => {
		simulator.settings.wawpShape = 'gows';
		const [gows] = jsonOf(await run('wawp'));
		simulator.settings.wawpShape = 'webjs';
		const [webjs] = jsonOf(await run('wawp'));
		expect([gows?.messageId, webjs?.messageId]).toEqual(
			simulator.messages({ provider: 'wawp' }).map(({ id }) => id),
		);
	});

	it('refuses a message type that is not one', async () => {
		const result = await run('cloudApi', { ...everyField, messageType: '=poem' });
		expect(result.error?.message).toBe("'Message Type' is poem, which is not one [item 0]");
	});
});

describe('a location', () => {
	const location = {
		messageType: 'location',
		locationLatitude: '51.477928',
		locationLongitude: '={{ -0.001545 }}',
		options: { locationName: 'Our shop', locationAddress: '1 Market Street' },
	};

	it.each(['cloudApi', 'wawp', 'yCloud'] as const)('goes through %s', async (provider) => {
		const [item] = jsonOf(await run(provider, location));
		expect(item).toMatchObject({ provider, status: 'queued', recipient: '+12025550143' });
		const sent = JSON.stringify(simulator.requests()[0]);
		expect(sent).toMatch(/51\.477928.*-0\.001545.*Our shop.*1 Market Street/);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('is refused before it is sent when a coordinate is missing', async () => {
		const result = await run('cloudApi', { ...location, locationLatitude: "={{ '' }}" });
		expect(result.error?.message).toBe("'Latitude' must be a number, but is empty [item 0]");
		expect(simulator.requests()).toHaveLength(0);
	});

	it('is refused for Periskope with another way', async () => {
		const result = await run('periskope', { ...everyField, messageType: '=location' });
		expect(result.error).toMatchObject({
			message: 'Periskope cannot send Location [item 0]',
			description: expect.stringContaining('send a text with a link to a map'),
		});
	});
});

describe('a poll', () => {
	const poll = {
		messageType: 'poll',
		pollQuestion: 'When may we deliver? 🚚',
		pollOptions: ['In the morning', 'In the evening'],
		options: { pollMultipleAnswers: true },
	};

	it('goes through Periskope', async () => {
		await run('periskope', poll);
		expect(simulator.requests()[0]).toMatchObject({
			verdict: 'accepted',
			body: {
				poll: {
					pollName: 'When may we deliver? 🚚',
					pollOptions: ['In the morning', 'In the evening'],
					options: { allowMultipleAnswers: true },
				},
			},
		});
	});

	it('goes through Wawp, with its answers from an expression', async () => {
		await run(
			'wawp',
			{ ...poll, pollOptions: '={{ $json.answers }}' as never },
			{ items: [{ answers: ['In the morning', 'In the evening'] }] },
		);
		expect(simulator.requests()[0]).toMatchObject({
			verdict: 'accepted',
			path: '/wawp/v2/send/poll',
			body: {
				poll: {
					name: 'When may we deliver? 🚚',
					options: ['In the morning', 'In the evening'],
					multipleAnswers: true,
				},
			},
		});
	});

	it('is refused with one answer', async () => {
		const result = await run('wawp', { ...poll, pollOptions: ['Yes'] });
		expect(result.error?.message).toBe("'Answers' has 1 entry, 2 to 12 are allowed [item 0]");
	});
});

describe("the list of 'Sender'", () => {
	it.each(['cloudApi', 'yCloud'] as const)('offers the numbers of %s', async (provider) => {
		const { cloudApi, yCloud } = simulator.accounts;
		const own = { cloudApi: cloudApi.phoneNumberId, yCloud: yCloud.phoneNumber };
		const { results } = await searchSenders(parameters(provider), credentialsFor(simulator));
		expect(results.map(({ value }) => value)).toContain(own[provider]);
	});

	it("offers Periskope's phones with a plus, narrowed by what is typed", async () => {
		const values = credentialsFor(simulator);
		const all = await searchSenders(parameters('periskope'), values);
		expect(all.results.length).toBeGreaterThan(0);
		expect(String(all.results[0]?.value)).toMatch(/^\+\d+$/);
		const none = await searchSenders(parameters('periskope'), values, 'no such phone');
		expect(none.results).toEqual([]);
	});

	it('tells a refusal in words', async () => {
		simulator.misbehave({ provider: 'cloudApi', kind: 'unauthorized' });
		await expect(
			searchSenders(parameters('cloudApi'), credentialsFor(simulator)),
		).rejects.toMatchObject({ name: 'NodeApiError' });
	});
});

describe('what Meta holds back', () => {
	afterEach(() => jest.restoreAllMocks());

	it.each([
		['held_for_quality_assessment', /^Meta holds the message back .* may drop it/],
		['paused', /^Meta has paused the template/],
		['accepted', undefined],
	])('is warned of: %s', async (message_status, warning) => {
		const { decodeSend } = cloudApi;
		jest.spyOn(cloudApi, 'decodeSend').mockImplementation((response, context) =>
			decodeSend(
				{
					...response,
					body: {
						messaging_product: 'whatsapp',
						contacts: [{ input: '+12025550143', wa_id: '12025550143' }],
						messages: [{ id: 'wamid.HELD', message_status }],
					},
				},
				context,
			),
		);
		const [json] = jsonOf(await run('cloudApi'));
		expect(json).toMatchObject({ messageId: 'wamid.HELD', ids: { message_status } });
		if (warning === undefined) expect(json).not.toHaveProperty('warnings');
		else expect(json?.warnings).toEqual([expect.stringMatching(warning)]);
	});
});
