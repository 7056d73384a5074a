import { describeWithVendorFolder, readVendorFile } from '../../test/vendors/folder';
import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { definitionFor } from '../testing/templateDefinitions';

const withoutNumber = (body: unknown): object => Object.assign({ to: undefined }, body);

describeWithVendorFolder('the simulated Cloud API and the documented examples', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	afterAll(async () => await simulator.close());

	const examples: unknown = at(readVendorFile('cloud/send_examples.json'), 'examples');
	const named = Object.entries(examples ?? {});

	it('are all here', () => expect(named).toHaveLength(63));

	it.each(named)('accepts %s', async (_name, example) => {
		const body: unknown = at(example, 'body');
		const isMarketing = String(at(example, 'endpoint')).endsWith('/marketing_messages');
		const template = at(body, 'template');
		if (template !== undefined) {
			const definition = definitionFor(template, isMarketing ? 'MARKETING' : undefined);
			simulator.addTemplate('cloudApi', definition);
		}
		// Read receipts and user ids have no number that the helper's own could stand beside.
		const whole = at(body, 'to') === undefined ? withoutNumber(body) : body;
		const edge = isMarketing ? 'marketing_messages' : 'messages';
		const answer = await sendByGraph(simulator, whole, edge);
		expect(answer).toMatchObject({ status: 200 });
		expect(simulator.requests().pop()?.verdict).toBe('accepted');
	});
});
