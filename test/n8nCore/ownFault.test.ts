import { homepage } from '../../package.json';
import { cloudApi } from '../../nodes/WhatsAppHub/providers/cloudApi';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { type RequestContext, transportOf } from '../../nodes/WhatsAppHub/n8n/transport';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => await simulator.close());
afterEach(() => jest.restoreAllMocks());

const run = async (textBody: string, onError?: 'continueRegularOutput') =>
	await runHub({
		parameters: {
			provider: 'cloudApi',
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator).cloudApi },
			recipient: '+12025550143',
			messageType: 'text',
			textBody,
		},
		credentials: credentialsFor(simulator),
		...(onError && { onError }),
	});

const fault = () => {
	throw new TypeError('expiresAt.getTime is not a function');
};

it('says of a mistake of our own that it is ours, and what to report', async () => {
	jest.spyOn(cloudApi, 'advise').mockImplementation(fault);
	const { error } = await run('Hello');
	expect(error?.message).toBe(
		'WhatsApp Hub has a mistake of its own, and your form is not at fault: expiresAt.getTime is not a function [item 0]',
	);
	const words = String(Reflect.get(error ?? {}, 'description'));
	const home = `${homepage}/issues`;
	const toDo = `Look whether the message went out before you run it again. Report it at ${home} `;
	expect(words.slice(0, toDo.length)).toBe(toDo);
	expect(words).toMatch(/\(at [\w.]*fault \(ownFault\.test\.ts:\d+:\d+\), /);
	expect(words).not.toMatch(/expression|credential|[/\\]test[/\\]/);
});

it('never calls a message unsent that a mistake of ours came behind', async () => {
	jest.spyOn(cloudApi, 'advise').mockImplementation(fault);
	const { outputs } = await run('Hello', 'continueRegularOutput');
	expect(outputs[0]?.[0]?.json).toMatchObject({
		error: { category: 'internal', accepted: 'unknown', retryable: false },
	});
});

describe('a mistake of our own on the way to the network', () => {
	const throwing = (error: Error) =>
		transportOf(
			{
				helpers: { httpRequestWithAuthentication: () => Promise.reject(error) },
			} as unknown as RequestContext, // all that is asked of it here
			cloudApi.credential,
			cloudApi.label,
			{ decrypted: {} },
		);
	const request = { method: 'POST', url: 'https://graph.example.com/messages' } as const;

	it.each([
		new TypeError("Cannot read properties of undefined (reading 'size')"),
		new RangeError('Maximum call stack size exceeded'),
	])('is no failure of the network: %s', async (error) => {
		expect(await throwing(error)(request)).toMatchObject({
			ok: false,
			failure: {
				category: 'internal',
				origin: 'package',
				accepted: 'unknown',
				message: `WhatsApp Hub has a mistake of its own, and your form is not at fault: ${error.message}`,
			},
		});
	});

	it('is before the request where nothing was asked yet', async () => {
		const transport = throwing(new Error('never asked'));
		const broken: HttpRequest = Object.defineProperty({ ...request }, 'query', { get: fault });
		expect(await transport(broken)).toMatchObject({
			failure: { category: 'internal', accepted: 'no' },
		});
	});

	it.each([
		Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' }),
		new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) }),
		new Error('socket hang up'),
	])('is not what the network says: %s', async (error) => {
		expect(await throwing(error)(request)).toMatchObject({ failure: { category: 'network' } });
	});
});

it('calls what happens while the form is read unsent', async () => {
	jest.spyOn(cloudApi, 'reasonAgainst').mockImplementation(fault);
	const { outputs } = await run('Hello', 'continueRegularOutput');
	expect(outputs[0]?.[0]?.json).toMatchObject({ error: { category: 'internal', accepted: 'no' } });
});

it.each(['={{ $json.nobody.knows() }}', '={{ null.call() }}', '={{ ( }}'])(
	'leaves an error of the expression %s to the person',
	async (expression) => {
		const { outputs, error } = await run(expression, 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ error: { category: 'invalidRequest' } });
	},
);
