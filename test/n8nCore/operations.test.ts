import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ProviderId, providerIds, type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions, searchSenders } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

const MEGABYTE = 1024 * 1024;

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

const locator = (provider: ProviderId) => ({
	__rl: true,
	mode: 'id',
	value: senderFor(simulator)[provider],
});

const run = async (
	provider: ProviderId,
	[resource, operation]: readonly [string, string],
	extra: INodeParameters = {},
	options: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: { provider, resource, operation, sender: locator(provider), ...extra },
		credentials: credentialsFor(simulator),
		...options,
	});

type Result = Awaited<ReturnType<typeof run>>;

const itemsOf = (result: Result): IDataObject[] => {
	expect([result.status, result.error?.message]).toEqual(['success', undefined]);
	return (result.outputs[0] ?? []).map(({ json }) => json);
};

const send = async (provider: ProviderId, extra: INodeParameters = {}): Promise<IDataObject> => {
	const [item] = itemsOf(
		await run(provider, ['message', 'send'], {
			recipient: '+12025550143',
			messageType: 'text',
			textBody: 'Hello',
			...extra,
		}),
	);
	return item ?? {};
};

const requested = () => simulator.requests().map(({ method, path }) => `${method} ${path}`);
const lastRequest = () => simulator.requests().at(-1);

describe('Get Status', () => {
	it.each(providerIds)(
		'tells on %s how far a message got, by what its send gave',
		async (provider) => {
			const { messageId, correlationId } = await send(provider);
			await simulator.idle(5_000);
			const [item] = itemsOf(
				await run(provider, ['message', 'getStatus'], {
					messageId: String(messageId),
					recipient: '+12025550143',
				}),
			);
			expect(Object.keys(item ?? {}).sort()).toEqual([
				'correlationId',
				'error',
				'ids',
				'messageId',
				'occurredAt',
				'provider',
				'recipient',
				'status',
				'timestamps',
			]);
			expect(item).toMatchObject({
				provider,
				status: 'read',
				recipient: provider === 'cloudApi' ? null : '+12025550143',
				correlationId,
				error: null,
				timestamps: {
					[provider === 'cloudApi' ? 'read' : 'queued']: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
				},
			});
		},
	);

	it.each(providerIds)('tells on %s that a message was not delivered', async (provider) => {
		const { messageId } = await send(provider, { recipient: '+12025550199' });
		await simulator.idle(5_000);
		const [item] = itemsOf(
			await run(provider, ['message', 'getStatus'], {
				messageId: String(messageId),
				recipient: '+12025550199',
			}),
		);
		expect(item).toMatchObject({
			status: 'failed',
			error: { message: expect.any(String), category: expect.any(String) },
		});
	});

	it.each([
		['cloudApi', 'wamid.HBgLMTIwMjU1NTAxNDM='],
		['yCloud', '6550a1b2c3d4e5f600000000'],
		['periskope', '5df4cb6d-9f2b-46b6-936e-8e6f4b1a5400'],
		['periskope', '3EB0FFFFFFFFFFFFFFFF'],
		['wawp', 'true_12025550143@c.us_3EB0FFFFFFFFFFFFFFFF'],
	] as const)('says on %s that nobody knows %s', async (provider, messageId) => {
		const result = await run(provider, ['message', 'getStatus'], {
			messageId,
			recipient: '+12025550143',
		});
		expect(result.error).toMatchObject({ name: expect.stringMatching(/Node(Api|Operation)Error/) });
		expect(JSON.stringify(result.error)).not.toMatch(/sim-|apiKey|accessToken/i);
	});

	it.each(['empty', 'refuse'] as const)(
		'says on Cloud API what may be wrong where its history is %s',
		async (cloudUnknownHistory) => {
			simulator.settings.cloudUnknownHistory = cloudUnknownHistory;
			const result = await run('cloudApi', ['message', 'getStatus'], { messageId: 'wamid.X' });
			expect(result.error).toMatchObject({
				message: expect.stringMatching(/^Meta does not know .* of this number \(yet\)/),
				description: expect.stringContaining("'Sender' is the number that sent it"),
			});
			expect(requested()).toEqual([expect.stringMatching(/^GET .*\/message_history$/)]);
		},
	);
});

describe('the signs of life', () => {
	it.each(['cloudApi', 'yCloud'] as const)(
		'shows typing on %s by the message that came in',
		async (provider) => {
			const { wamid: messageId } = simulator.inbound(provider).message;
			expect(itemsOf(await run(provider, ['message', 'showTyping'], { messageId }))).toEqual([
				{ provider, success: true, messageId, recipient: null },
			]);
			expect(lastRequest()?.verdict).toBe('accepted');
		},
	);

	it.each(['showTyping', 'stopTyping'])('does %s on wawp by the chat', async (operation) => {
		const items = itemsOf(await run('wawp', ['message', operation], { recipient: '+12025550143' }));
		expect(items).toEqual([
			{ provider: 'wawp', success: true, messageId: null, recipient: '+12025550143' },
		]);
	});

	it.each(['cloudApi', 'yCloud'] as const)('marks as read on %s', async (provider) => {
		const { wamid: messageId } = simulator.inbound(provider).message;
		expect(itemsOf(await run(provider, ['message', 'markAsRead'], { messageId }))).toEqual([
			{ provider, success: true, messageId, recipient: null },
		]);
	});

	it('marks a whole chat as read on periskope, a message of it on wawp', async () => {
		const recipient = '+12025550143';
		expect(itemsOf(await run('periskope', ['message', 'markAsRead'], { recipient }))).toEqual([
			{ provider: 'periskope', success: true, messageId: null, recipient },
		]);
		const messageId = simulator.accounts.wawp.inboundMessageId;
		expect(itemsOf(await run('wawp', ['message', 'markAsRead'], { recipient, messageId }))).toEqual(
			[{ provider: 'wawp', success: true, messageId, recipient }],
		);
	});

	it('has no typing on periskope, and says what there is', async () => {
		const result = await run('periskope', ['message', 'showTyping']);
		expect(result.error?.description).toContain("'Mark as Read'");
	});

	it.each(['cloudApi', 'yCloud'] as const)('tells of %s that it refused', async (provider) => {
		simulator.misbehave({ provider, kind: 'unauthorized' });
		const { wamid: messageId } = simulator.inbound(provider).message;
		const result = await run(provider, ['message', 'showTyping'], { messageId });
		expect(result.error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
	});
});

describe('what is done to a message', () => {
	it.each(['periskope', 'wawp'] as const)('is an edit, then a deletion on %s', async (provider) => {
		const { messageId } = await send(provider);
		const parameters = { messageId: String(messageId), recipient: '+12025550143' };
		const edited = await run(provider, ['message', 'edit'], {
			...parameters,
			editedText: 'New',
		});
		expect(itemsOf(edited)).toEqual([{ provider, success: true, messageId }]);
		const deleted = await run(provider, ['message', 'delete'], parameters);
		expect(itemsOf(deleted)).toEqual([{ provider, deleted: true, messageId }]);
		expect(simulator.requests().map(({ verdict }) => verdict)).toEqual(Array(3).fill('accepted'));
	});

	it('is a forward to several on periskope', async () => {
		const { messageId } = await send('periskope');
		const items = itemsOf(
			await run('periskope', ['message', 'forward'], {
				messageId: String(messageId),
				recipients: ['+12025550144', '120363000000000000@g.us'],
			}),
		);
		expect(items).toEqual([
			{
				provider: 'periskope',
				success: true,
				messageId,
				recipients: ['+12025550144', '120363000000000000@g.us'],
			},
		]);
		expect(simulator.messages()).toHaveLength(3);
	});

	it.each([
		['periskope', 'edit', { editedText: '={{ " " }}' }, "'New Text' is empty [item 0]"],
		['periskope', 'forward', { recipients: '={{ [] }}' }, "'Recipients' is empty [item 0]"],
		['wawp', 'delete', { messageId: ' ' }, "'Message ID' is empty [item 0]"],
	] as const)(
		'%s %s names the field that is wrong',
		async (provider, operation, extra, message) => {
			const result = await run(provider, ['message', operation], {
				messageId: 'true_12025550143@c.us_3EB0FFFFFFFFFFFFFFFF',
				recipient: '+12025550143',
				...extra,
			});
			expect(result.error).toMatchObject({ name: 'NodeOperationError', message });
			expect(requested()).toEqual([]);
		},
	);

	it.each(['cloudApi', 'yCloud'] as const)('has no edit on %s', async (provider) => {
		const result = await run(provider, ['message', 'edit'], {
			messageId: 'x',
			editedText: 'y',
		});
		expect(result.error?.description).toContain('send a correction');
	});
});

describe('media', () => {
	it('comes from Cloud API by its ID', async () => {
		const { media } = simulator.inbound('cloudApi');
		const result = await run('cloudApi', ['media', 'mediaDownload'], { mediaId: media.id });
		const [item] = itemsOf(result);
		expect(item).toMatchObject({
			provider: 'cloudApi',
			mediaId: media.id,
			mimeType: media.mimeType,
			bytes: media.bytes,
		});
		const file = result.outputs[0]?.[0]?.binary?.data;
		expect(file).toMatchObject({ mimeType: media.mimeType, fileName: item?.fileName });
		expect(String(item?.fileName)).toMatch(/^\d+\.(jpg|png)$/);
	});

	it('comes from YCloud by its link, and stands in the field that was named', async () => {
		const { media } = simulator.inbound('yCloud');
		const result = await run('yCloud', ['media', 'mediaDownload'], {
			mediaUrl: media.link ?? '',
			outputPropertyName: 'picture',
		});
		expect(itemsOf(result)).toMatchObject([{ bytes: media.bytes, mimeType: media.mimeType }]);
		expect(Object.keys(result.outputs[0]?.[0]?.binary ?? {})).toEqual(['picture']);
		expect(lastRequest()?.headers['x-api-key']).toBe(simulator.accounts.yCloud.apiKey);
	});

	it('has a link that Cloud API tells, until it is deleted', async () => {
		const { media } = simulator.inbound('cloudApi');
		const parameters = { mediaId: media.id };
		expect(itemsOf(await run('cloudApi', ['media', 'mediaUrlGet'], parameters))).toMatchObject([
			{ mediaId: media.id, fileSize: media.bytes, url: expect.stringMatching(/^http/) },
		]);
		expect(itemsOf(await run('cloudApi', ['media', 'mediaDelete'], parameters))).toEqual([
			{ provider: 'cloudApi', deleted: true, mediaId: media.id },
		]);
		const gone = await run('cloudApi', ['media', 'mediaUrlGet'], parameters);
		expect(gone.error).toMatchObject({ name: 'NodeApiError' });
	});

	describe('on a host of somebody else', () => {
		let server: Server;
		let seen: Array<{ url: string | undefined; headers: Record<string, unknown> }>;
		let link: string;

		beforeAll(async () => {
			server = createServer(({ url, headers }, response) => {
				seen.push({ url, headers });
				response.writeHead(url?.includes('refused') ? 403 : 200, {
					'content-type': 'image/png; charset=binary',
					'content-disposition': "attachment; filename*=UTF-8''caf%C3%A9.png",
				});
				response.end(url?.includes('large') ? Buffer.alloc(3 * MEGABYTE) : 'picture');
			});
			await new Promise<void>((resolve) => {
				server.listen(0, '127.0.0.1', resolve);
			});
			link = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo`;
		});
		afterAll(() => {
			server.close();
		});
		beforeEach(() => {
			seen = [];
		});

		it.each(['yCloud', 'periskope', 'wawp'] as const)(
			'shows nothing of the credential of %s',
			async (provider) => {
				const result = await run(provider, ['media', 'mediaDownload'], { mediaUrl: link });
				expect(itemsOf(result)).toMatchObject([
					{ fileName: 'café.png', mimeType: 'image/png', bytes: 7, mediaUrl: link },
				]);
				expect(seen).toHaveLength(1);
				const values = Object.values(credentialsFor(simulator)).flatMap((each) =>
					Object.entries(each)
						.filter(([name]) => name !== 'baseUrl' && name !== 'apiVersion')
						.map(([, value]) => String(value)),
				);
				const text = JSON.stringify(seen);
				expect(values.filter((value) => value !== '' && text.includes(value))).toEqual([]);
			},
		);

		it.each([
			[2, undefined],
			[4, 3 * MEGABYTE],
		])('loads 3 MB where at most %i MB are allowed: %p', async (maxDownloadSize, bytes) => {
			const result = await run('periskope', ['media', 'mediaDownload'], {
				mediaUrl: `${link}/large`,
				options: { maxDownloadSize },
			});
			expect(result.outputs[0]?.[0]?.json.bytes).toBe(bytes);
			if (bytes !== undefined) return;
			expect(result.error).toMatchObject({
				name: 'NodeOperationError',
				message: 'The file is larger than 2 MB [item 0]',
				description: expect.stringContaining("'Maximum Size (MB)'"),
			});
		});

		it('reads a refusal', async () => {
			const result = await run('periskope', ['media', 'mediaDownload'], {
				mediaUrl: `${link}/refused`,
			});
			expect(result.error).toMatchObject({ name: 'NodeApiError', httpCode: '403' });
		});
	});
});

describe('lists', () => {
	it.each([
		['cloudApi', 3],
		['yCloud', 2],
		['periskope', 2],
		['wawp', 1],
	] as const)('has the phone numbers of %s', async (provider, count) => {
		const items = itemsOf(await run(provider, ['phoneNumber', 'phoneNumberGetAll']));
		expect(items).toHaveLength(count);
		expect(Object.keys(items[0] ?? {}).sort()).toEqual([
			'details',
			'ids',
			'messagingLimit',
			'name',
			'phoneNumber',
			'provider',
			'qualityRating',
			'sender',
			'status',
		]);
		expect(items[0]?.phoneNumber).toMatch(/^\+1202555/);
	});

	it('reads several pages of phone numbers, all or as many as wanted', async () => {
		simulator.settings.phoneNumberFiller = 230;
		const all = await run('cloudApi', ['phoneNumber', 'phoneNumberGetAll'], { returnAll: true });
		const items = itemsOf(all);
		expect(new Set(items.map(({ sender }) => sender)).size).toBe(233);
		expect(simulator.requests()).toHaveLength(3);
		const some = await run('cloudApi', ['phoneNumber', 'phoneNumberGetAll'], { limit: 120 });
		expect(itemsOf(some).map(({ sender }) => sender)).toEqual(
			items.slice(0, 120).map(({ sender }) => sender),
		);
	});

	it('reads several pages of chats', async () => {
		simulator.settings.chatFiller = 1_000;
		const all = itemsOf(await run('periskope', ['chat', 'chatGetAll'], { returnAll: true }));
		expect(new Set(all.map(({ chatId }) => chatId)).size).toBe(1_025);
		const groups = await run('periskope', ['chat', 'chatGetAll'], {
			limit: 3,
			options: { chatType: 'group' },
		});
		expect(itemsOf(groups).map(({ type }) => type)).toEqual(['group', 'group', 'group']);
	});

	it('yields no item for an empty list', async () => {
		const result = await run('periskope', ['message', 'getScheduled']);
		expect(itemsOf(result)).toEqual([]);
	});

	it('refuses a limit that is none', async () => {
		const result = await run('periskope', ['chat', 'chatGetAll'], { limit: 0 });
		expect(result.error?.message).toBe("'Limit' must be at least 1 [item 0]");
	});

	it.each(['cloudApi', 'yCloud'] as const)(
		'offers every number of %s for Sender',
		async (provider) => {
			simulator.settings.phoneNumberFiller = 250;
			const { results } = await searchSenders({ provider }, credentialsFor(simulator));
			expect(results.length).toBeGreaterThan(250);
		},
	);
});

describe('Check Exists', () => {
	it.each([
		['+1 (202) 555-0143', true, '12025550143@c.us'],
		['+12025550199', false, null],
	])('tells of %s whether it is on WhatsApp', async (phoneNumber, exists, chatId) => {
		const items = itemsOf(await run('wawp', ['contact', 'contactCheck'], { phoneNumber }));
		const phone = `+${phoneNumber.replace(/\D/g, '')}`;
		expect(items).toEqual([{ provider: 'wawp', exists, chatId, phone }]);
	});
});

describe('the queue of Periskope', () => {
	const later = new Date(Date.now() + 3_600_000).toISOString();
	const broadcast = async (extra: IDataObject = {}) => {
		const [item] = itemsOf(
			await run('periskope', ['message', 'broadcast'], {
				recipients: ['+12025550143', '+12025550144'],
				messageType: 'text',
				textBody: 'Hello {{name}}',
				options: {
					broadcastDelay: 0,
					broadcastVariables: {
						variable: [{ recipient: '+12025550143', name: 'name', value: 'A' }],
					},
					...extra,
				} as INodeParameters,
			}),
		);
		return item ?? {};
	};

	it('sends a broadcast and lists its jobs', async () => {
		const { broadcastId } = await broadcast();
		await simulator.idle(5_000);
		const jobs = itemsOf(
			await run('periskope', ['queue', 'queueGetJobs'], {
				returnAll: true,
				options: { broadcastId: String(broadcastId) },
			}),
		);
		expect(jobs.map(({ recipient, status, attempts }) => [recipient, status, attempts])).toEqual([
			['+12025550143', 'read', 1],
			['+12025550144', 'read', 1],
		]);
		expect(itemsOf(await run('periskope', ['queue', 'queueGetHealth']))).toMatchObject([
			{ completed: 2, waiting: 0 },
		]);
	});

	it('purges one broadcast, and never everything', async () => {
		const { broadcastId } = await broadcast({ scheduledAt: later });
		const purge = async (extra: INodeParameters) =>
			await run('periskope', ['queue', 'queuePurge'], extra);
		for (const [nothing, message] of [
			[{ queueIds: '={{ [] }}' }, /^'Queue IDs' has 0 entries/],
			[{ queueIds: '={{ "" }}' }, /^'Queue IDs' has 0 entries/],
			[{ queueIds: '={{ [""] }}' }, /^'Queue IDs' is empty/],
			[{ queueIds: '={{ $json.none }}' }, /^'Queue IDs' must be a list of texts/],
			[{ purgeBy: 'broadcastId', broadcastId: '={{ "" }}' }, /^'Broadcast ID' is empty/],
		] as const) {
			expect((await purge(nothing)).error?.message).toMatch(message);
		}
		expect(simulator.requests({ path: 'purge' })).toEqual([]);
		const done = await purge({ purgeBy: 'broadcastId', broadcastId: String(broadcastId) });
		expect(itemsOf(done)).toMatchObject([
			{ deleted: true, mode: 'broadcast', queueIds: [expect.any(String), expect.any(String)] },
		]);
		expect(lastRequest()?.note).toBeUndefined();
	});

	it('keeps a message for later, lists it and takes it back', async () => {
		const [scheduled] = itemsOf(
			await run('periskope', ['message', 'schedule'], {
				recipient: '120363000000000000@g.us',
				messageType: 'text',
				textBody: 'Weekly',
				scheduledAt: later,
				options: {
					repetition: { rule: { interval: 'week', every: 1, weekdays: ['monday'] } },
				},
			}),
		);
		expect(scheduled).toMatchObject({
			status: 'scheduled',
			recipient: '120363000000000000@g.us',
			scheduledAt: later,
			repetition: { repeat_interval: 'week', repeat_value: 1, repeat_days: ['monday'] },
		});
		const list = async () => itemsOf(await run('periskope', ['message', 'getScheduled']));
		expect(await list()).toEqual([scheduled]);
		const scheduledId = String(scheduled?.scheduledId);
		const cancelled = await run('periskope', ['message', 'cancelScheduled'], { scheduledId });
		expect(itemsOf(cancelled)).toEqual([{ provider: 'periskope', deleted: true, scheduledId }]);
		expect(await list()).toEqual([]);
		const again = await run('periskope', ['message', 'cancelScheduled'], { scheduledId });
		expect(again.error).toMatchObject({ name: 'NodeApiError', httpCode: '404' });
	});

	it.each([
		['sent', 'sent'],
		['queued', 'queued'],
	] as const)('waits for a send that ends as %s', async (periskopeSync, status) => {
		simulator.settings.periskopeSync = periskopeSync;
		const item = await send('periskope', { options: { waitForSent: true, syncTimeout: 5 } });
		expect(item).toMatchObject({ status, recipient: '+12025550143' });
		expect(requested()).toEqual(['POST /periskope/v1/message/send-sync']);
		expect(item.correlationId).toBe(simulator.messages()[0]?.identifiers.queue_id);
	});
});

it('adds the untouched answer on request', async () => {
	const items = itemsOf(
		await run('wawp', ['contact', 'contactCheck'], {
			phoneNumber: '+12025550143',
			options: { includeRaw: true },
		}),
	);
	expect(items[0]?.raw).toMatchObject({ numberExists: true });
});

it('goes on with the other items when the workflow says so', async () => {
	const result = await run(
		'wawp',
		['contact', 'contactCheck'],
		{ phoneNumber: '={{ $json.phone }}' },
		{
			items: [{ phone: '+12025550143' }, { phone: 'nobody' }, { phone: '+12025550199' }],
			onError: 'continueRegularOutput',
		},
	);
	expect(
		result.outputs[0]?.map(({ json, pairedItem }) => [json.exists, typeof json.error, pairedItem]),
	).toEqual([
		[true, 'undefined', { item: 0 }],
		[undefined, 'object', { item: 1 }],
		[false, 'undefined', { item: 2 }],
	]);
});
