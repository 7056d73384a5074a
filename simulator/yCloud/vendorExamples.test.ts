import { describeWithVendorFolder, readVendorFile } from '../../test/vendors/folder';
import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByYCloud } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { definitionFor } from '../testing/templateDefinitions';

describeWithVendorFolder('the simulated YCloud and the documented examples', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	afterAll(async () => await simulator.close());

	const examples: unknown = at(readVendorFile('ycloud/message-request-examples.json'), 'requests');
	const named = Object.entries(examples ?? {});

	it('are all here', () => expect(named).toHaveLength(34));

	it.each(named)('accepts %s', async (_name, example) => {
		const template = at(example, 'template');
		if (template !== undefined) simulator.addTemplate('yCloud', definitionFor(template));
		const from = simulator.accounts.yCloud.phoneNumber;
		// A user id has no number that the helper's own could stand beside.
		const body: object = Object.assign({ to: undefined }, example, { from });
		const answer = await sendByYCloud(simulator, body);
		expect(answer).toMatchObject({ status: 200 });
	});
});
