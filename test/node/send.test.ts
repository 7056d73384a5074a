import { type Simulator, startSimulator } from '../simulator';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

const RECIPIENT = '+1 (202) 555-0143';

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

const parameters = (
	provider: 'cloudApi' | 'yCloud' | 'periskope' | 'wawp',
	extra: Record<string, unknown> = {},
) => ({
	provider,
	resource: 'message',
	operation: 'send',
	sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
	recipient: RECIPIENT,
	messageType: 'text',
	textBody: 'Hello',
	...extra,
});

it.each(['cloudApi', 'yCloud', 'periskope', 'wawp'] as const)('sends through %s', async (provider) => {
	const run = await runHub({
		parameters: parameters(provider) as never,
		credentials: credentialsFor(simulator),
	});
	console.log(JSON.stringify(run.outputs[0]?.[0]), run.error, JSON.stringify(simulator.requests()[0]));
	expect(run.status).toBe('success');
});
