import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BinaryDataService } from 'n8n-core';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../../simulator';
import { TriggerNode } from './engine/engine';
import { credentialsFor } from './engine/hub';

let simulator: Simulator;
let server: Server;
let url: string;
let asked: string[] = [];
/** By the path of the file. */
const files: Record<string, (response: ServerResponse) => void> = {
	'/whole': (response) => response.setHeader('content-type', 'image/png').end('bytes'),
	'/silent': () => undefined,
	'/headers': (response) => void response.writeHead(200, { 'content-length': 9 }).flushHeaders(),
	'/oneByte': (response) => void response.writeHead(200, { 'content-length': 9 }).write('b'),
	'/drip': (response) => {
		response.writeHead(200);
		const drip = setInterval(() => response.write('b'), 20);
		response.on('close', () => clearInterval(drip));
	},
};

beforeAll(async () => {
	simulator = await startSimulator();
	server = createServer((request, response) => {
		asked.push(request.url ?? '');
		files[request.url ?? '']?.(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server's address
});
beforeEach(() => {
	asked = [];
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await simulator.close();
});

/** A thirtieth of every time limit, so that nobody waits for half a minute. */
const hurry = () => {
	const timeout = AbortSignal.timeout.bind(AbortSignal);
	const limits: number[] = [];
	jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
		limits.push(ms);
		return timeout(Math.ceil(ms / 30));
	});
	return limits;
};

const trigger = (options: IDataObject) =>
	new TriggerNode({ provider: 'wawp', options } as INodeParameters, credentialsFor(simulator));

const message = (path: string | null, text = path): INodeExecutionData => ({
	json: {
		event: 'message.received',
		text,
		media:
			path === null ? null : { id: null, url: `${url}${path}`, mimeType: null, fileName: null },
	},
});

const outputOf = async (options: IDataObject, items: INodeExecutionData[]) => {
	const { status, outputs } = await trigger(options).execute([items]);
	expect(status).toBe('success');
	return outputs[0] ?? [];
};

describe('an execution of the trigger', () => {
	it('passes on what came when no files are wanted', async () => {
		const items = [message('/whole'), message(null, 'two')];
		const output = await outputOf({}, items);
		expect(output.map(({ json, binary }) => [json, binary])).toEqual([
			[items[0]?.json, undefined],
			[items[1]?.json, undefined],
		]);
		expect(asked).toEqual([]);
	});

	it('adds the files that there are, each to its own item', async () => {
		const output = await outputOf({ downloadMedia: true }, [
			message(null, 'first'),
			message('/whole'),
			message('/whole', 'third'),
		]);
		expect(output.map(({ json, binary }) => [json.text, binary?.data?.fileSize])).toEqual([
			['first', undefined],
			['/whole', '5 B'],
			['third', '5 B'],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	it('says so of a file that the provider tells of and does not have', async () => {
		const media = { id: null, url: null, mimeType: 'image/jpeg', fileName: null };
		const lost = { event: 'message.received', media: { ...media, error: 'Status code 403' } };
		const output = await outputOf({ downloadMedia: true }, [
			{ json: lost },
			{ json: { ...lost, media: { ...media, error: null } } },
		]);
		const message = 'The provider has no file of this message';
		expect(output.map(({ json }) => json.mediaError)).toEqual([
			expect.objectContaining({ category: 'media', message, detail: 'Status code 403' }),
			expect.objectContaining({ category: 'media', message, detail: null }),
		]);
		expect(asked).toEqual([]);
	});

	it.each(['/silent', '/headers', '/oneByte', '/drip'])(
		'goes on without a file whose server does as %s',
		async (path) => {
			const limits = hurry();
			const output = await outputOf({ downloadMedia: true }, [message(path), message('/whole')]);
			expect(output).toMatchObject([
				{
					json: {
						text: path,
						mediaError: {
							category: 'network',
							message: 'The file was not there after 30 seconds',
						},
					},
				},
				{ json: { text: '/whole' }, binary: { data: { fileSize: '5 B' } } },
			]);
			// Of each file, and of each request for one.
			expect(limits).toEqual([30_000, 30_000, 30_000, 30_000]);
		},
	);

	it('gives all files of a call two minutes together, however many they are', async () => {
		hurry();
		const now = performance.now.bind(performance);
		// As fast as the limits.
		jest.spyOn(performance, 'now').mockImplementation(() => now() * 100);
		const items = Array.from({ length: 40 }, (_, index) => message('/silent', `${index}`));
		const output = await outputOf({ downloadMedia: true }, items);
		const reasons = output.map(({ json }) => (json.mediaError as IDataObject).message);
		expect(reasons.slice(0, 4)).toEqual(
			Array.from({ length: 4 }, () => 'The file was not there after 30 seconds'),
		);
		expect(reasons[39]).toBe(
			'The files of this call took more than 120 seconds, so that this one was left out',
		);
		// Four at once, four times half a minute, and those that were begun just before the end.
		expect(asked.length).toBeLessThanOrEqual(20);
	});

	it('keeps the message when n8n cannot store the file', async () => {
		jest.spyOn(BinaryDataService.prototype, 'store').mockRejectedValue(new Error('No space left'));
		expect(await outputOf({ downloadMedia: true }, [message('/whole')])).toMatchObject([
			{ json: { text: '/whole', mediaError: { category: 'media', detail: 'No space left' } } },
		]);
	});

	it("fetches nothing in the form of the provider's own trigger", async () => {
		const node = new TriggerNode(
			{ provider: 'cloudApi', options: { downloadMedia: true, output: 'raw' } },
			credentialsFor(simulator),
		);
		const { status, outputs } = await node.execute([[message('/whole')]]);
		expect([status, outputs[0]?.[0]?.binary]).toEqual(['success', undefined]);
		expect(simulator.requests({ provider: 'cloudApi' })).toEqual([]);
	});
});
