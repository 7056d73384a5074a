import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { runHub } from './engine/engine';
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
afterEach(() => {
	jest.restoreAllMocks();
});

const trueNow = Date.now.bind(Date);

/** Somebody sets the system's clock; what waits for it to come round again waits in vain. */
const setClock = (byMs: number) => {
	jest.spyOn(Date, 'now').mockImplementation(() => trueNow() + byMs);
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const settings = [
	['an hour back', -HOUR],
	['ten minutes back', -10 * MINUTE],
	['a day forward', 24 * HOUR],
] as const;

const send = async (provider: ProviderId, count: number) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '={{ $json.phone }}',
			messageType: 'text',
			textBody: 'Hello',
			options: { messagesPerSecond: 20 },
		},
		credentials: credentialsFor(simulator),
		items: Array.from({ length: count }, (_, turn) => ({ phone: `+1202555${1000 + turn}` })),
	});

describe.each(settings)('a clock that is set %s', (_name, byMs) => {
	it.each(providerIds)('between two executions holds nothing up: %s', async (provider) => {
		await send(provider, 3);
		setClock(byMs);
		await send(provider, 3);
		expect(simulator.messages()).toHaveLength(6);
	});

	it('in the middle of an execution holds nothing up', async () => {
		let requests = 0;
		simulator.misbehaveBy(() => {
			if (++requests === 4) setClock(byMs);
			return undefined;
		});
		await send('cloudApi', 10);
		expect(simulator.messages()).toHaveLength(10);
	});

	it('while a message waits to be sent again holds nothing up', async () => {
		let requests = 0;
		simulator.misbehaveBy(() => {
			if (++requests > 1) return undefined;
			setClock(byMs);
			return { kind: 'rateLimited', retryAfterSeconds: 1 };
		});
		await send('cloudApi', 1);
		expect(simulator.messages()).toHaveLength(1);
	});
});
