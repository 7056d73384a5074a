import { errorOf, itemsOf } from '../realN8n/answers';
import { SEND_NODE, START_NODE, sendWorkflow } from '../realN8n/hubWorkflows';
import { providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(60_000);

/** A number whose messages every simulated provider refuses in its answer. */
const REFUSED = '+12025550198';

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(providerIds)('a message that %s refuses', (id) => {
	const run = async (onError?: 'continueRegularOutput') => {
		const workflow = sendWorkflow({
			name: `e2e refused (${id})`,
			provider: bench.providers[id],
			credential: await bench.credential(id),
			recipient: REFUSED,
			text: 'This will not be taken',
			...(onError ? { onError } : {}),
		});
		const workflowId = await bench.client.createWorkflow(workflow);
		return await bench.client.runWorkflow(workflowId, START_NODE);
	};

	it('stops the workflow with a reason', async () => {
		const execution = await run();
		expect(execution.status).toBe('error');
		expect(errorOf(execution)).toMatch(/\w/);
		expect(bench.simulator.messages({ provider: id })).toEqual([]);
	});

	it('goes on as an item with the reason under Continue On Fail', async () => {
		const execution = await run('continueRegularOutput');
		expect(execution.status).toBe('success');
		const items = itemsOf(execution, SEND_NODE);
		expect(items).toHaveLength(1);
		expect(items[0]?.error).toBeTruthy();
		expect(items[0]?.messageId).toBeUndefined();
	});
});
