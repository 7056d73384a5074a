import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	type ProviderId,
	providerIds,
	type RequestMisbehaviour,
	type Simulator,
	startSimulator,
} from '../../simulator';
import { loseRoutes } from '../../simulator/lostRoute.cjs';
import { loopbackCertificate } from '../../simulator/testing/certificate';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';
import { trust } from './engine/trust';
import { withSimulator } from './engine/withSimulator';

let simulator: Simulator;
let certificate: { cert: string; key: string };

beforeAll(async () => {
	certificate = await loopbackCertificate();
	simulator = await startSimulator({ stepDelayMs: 5, certificate });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});

const credentialsAt = (origin: string, by: Simulator) => {
	const text = JSON.stringify(credentialsFor(by)).replaceAll(by.url, origin);
	return JSON.parse(text) as ReturnType<typeof credentialsFor>;
};

const run = async (
	provider: ProviderId,
	extra: INodeParameters = {},
	origin: string = simulator.url,
	by: Simulator = simulator,
) => {
	const { outputs } = await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(by)[provider] },
			recipient: '+12025550143',
			messageType: 'text',
			textBody: 'Hello',
			options: { timeoutSeconds: 2, maxRetrySeconds: 5 },
			...extra,
		},
		credentials: credentialsAt(origin, by),
		onError: 'continueRegularOutput',
	});
	return outputs[0]?.[0]?.json.error as IDataObject;
};

const unknown = { accepted: 'unknown', retryable: false, attempts: 1 };

// What waits for its time runs side by side, and before the rest, which changes the network of the whole process.
it.concurrent('closes the connection of what takes too long', async () => {
	await withSimulator(async (own) => {
		let closed: () => void = () => undefined;
		const isClosed = new Promise<void>((resolve) => {
			closed = resolve;
		});
		const server = createServer((socket) => {
			socket.on('error', () => undefined);
			socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{'));
			socket.on('close', closed);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const origin = `http://127.0.0.1:${port}`;
		try {
			const options = { timeoutSeconds: 1 };
			expect(await run('cloudApi', { options }, origin, own)).toMatchObject({
				...unknown,
				code: 'ETIMEDOUT',
			});
			await isClosed;
		} finally {
			server.close();
		}
	});
});

it.concurrent.each(['yCloud', 'periskope', 'wawp'] as const)(
	'%s: a download that stops does not hold the execution up',
	async (provider) => {
		await withSimulator(async (own) => {
			const server = createServer((socket) => {
				socket.on('error', () => undefined);
				socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nx'));
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const { port } = server.address() as AddressInfo;
			const error = await run(
				provider,
				{
					resource: 'media',
					operation: 'mediaDownload',
					mediaUrl: `http://127.0.0.1:${port}/file.png`,
					options: { timeoutSeconds: 1, maxAttempts: 1 },
				},
				own.url,
				own,
			);
			expect(error).toMatchObject({ category: 'network', code: 'ETIMEDOUT' });
			server.close();
		});
	},
);

it.concurrent('tries again where there was no connection, by name and by number', async () => {
	await withSimulator(async (own) => {
		for (const origin of ['http://127.0.0.1:9', 'http://localhost:9', 'http://nowhere.invalid']) {
			expect(await run('cloudApi', { options: { maxAttempts: 2 } }, origin, own)).toMatchObject({
				accepted: 'no',
				retryable: true,
				attempts: 2,
				code: expect.stringMatching(/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/),
			});
		}
	});
});

describe.each(providerIds)('%s', (provider) => {
	const endless: Array<[string, RequestMisbehaviour]> = [
		['an answer that drips', { kind: 'dripping', milliseconds: 50, afterAccepting: true }],
		['an answer that stops after its head', { kind: 'stalled', afterAccepting: true }],
		['a protocol that nobody asked for', { kind: 'switchedProtocols', afterAccepting: true }],
	];
	it.concurrent.each(endless)(
		'ends with %s, and does not send again',
		async (_name, misbehaviour) => {
			await withSimulator(async (own) => {
				own.misbehave({ provider, times: 9, ...misbehaviour });
				expect(await run(provider, {}, own.url, own)).toMatchObject(unknown);
				expect(own.messages()).toHaveLength(1);
			});
		},
	);
});

describe.each(providerIds)('%s', (provider) => {
	const taken: Array<[string, RequestMisbehaviour]> = [
		['an answer cut in the middle', { kind: 'truncated' }],
		['an answer of 500 MB', { kind: 'flood', afterAccepting: true }],
		['a reset', { kind: 'reset', afterAccepting: true }],
	];
	it.each(taken)('ends with %s, and does not send again', async (_name, misbehaviour) => {
		simulator.misbehave({ provider, times: 9, ...misbehaviour });
		expect(await run(provider)).toMatchObject(unknown);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('reads no more of a long answer than it needs, and says so', async () => {
		simulator.misbehave({ provider, kind: 'flood', afterAccepting: true });
		expect(await run(provider)).toMatchObject({
			category: 'unexpectedResponse',
			message: expect.stringContaining('answered with more than 4 MB'),
			hint: expect.stringContaining('before you run it again'),
		});
	});

	it.each(['EHOSTUNREACH', 'ENETUNREACH'] as const)(
		'does not send again after a route was lost: %s',
		async (code) => {
			const findRoutes = loseRoutes([code]);
			try {
				simulator.misbehave({ provider, kind: 'reset', times: 9, afterAccepting: true });
				expect(await run(provider)).toMatchObject({ ...unknown, code });
				expect(simulator.messages()).toHaveLength(1);
			} finally {
				findRoutes();
			}
		},
	);

	it.each(['noise', 'alert'] as const)(
		'does not send again after TLS was broken by %s',
		async (record) => {
			const distrust = trust(certificate.cert);
			try {
				simulator.misbehave({
					provider,
					kind: 'brokenTls',
					record,
					times: 9,
					afterAccepting: true,
				});
				expect(await run(provider, {}, simulator.secureUrl)).toMatchObject({
					...unknown,
					code: expect.stringMatching(/^(EPROTO|ERR_SSL_\w+)$/),
				});
				expect(simulator.messages()).toHaveLength(1);
			} finally {
				distrust();
			}
		},
	);
});

it('knows that nothing left where the certificate was refused', async () => {
	expect(await run('cloudApi', {}, simulator.secureUrl)).toMatchObject({
		accepted: 'no',
		retryable: false,
		code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
	});
	expect(simulator.requests()).toEqual([]);
});

it('says what does not speak TLS of unknown fate', async () => {
	const secure = simulator.url.replace('http:', 'https:');
	expect(await run('cloudApi', {}, secure)).toMatchObject({ ...unknown, code: 'EPROTO' });
});

describe('a proxy', () => {
	it('that refuses the tunnel is named, and nothing was sent', async () => {
		simulator.misbehaveBy(() => undefined);
		const server = createServer((socket) => {
			socket.on('error', () => undefined);
			socket.on('data', () => {
				socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		// What answers 407 to a request without a tunnel is the proxy as well.
		expect(await run('cloudApi', {}, `http://127.0.0.1:${port}`)).toMatchObject({
			category: 'network',
			accepted: 'no',
			attempts: 1,
			message: expect.stringContaining('proxy'),
		});
		server.close();
	});
});
