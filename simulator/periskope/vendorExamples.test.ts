import {
	describeWithVendorFolder,
	listVendorFiles,
	readVendorFile,
} from '../../test/vendors/folder';
import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callPeriskope } from '../testing/callProviders';

const folder = 'periskope/examples';
const paths: Record<string, string> = {
	send: '/message/send',
	broadcast: '/message/broadcast',
	webhook: '/webhooks',
};

/** One example abbreviates its file, which no decoder can read; these letters stand for the rest. */
const spelledOut = (example: unknown): unknown =>
	JSON.parse(JSON.stringify(example).replace('JVBERi0xLjQK...', 'JVBERi0xLjQK'));

describeWithVendorFolder('the simulated Periskope and the documented examples', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	afterAll(async () => await simulator.close());

	it.each(listVendorFiles(folder, /\.request\.json$/))('accepts %s', async (file) => {
		const path = paths[file.split('.')[0] ?? ''] ?? '';
		const body = spelledOut(readVendorFile(`${folder}/${file}`));
		await callPeriskope(simulator, path, { body });
		const entry = simulator.requests().pop();
		expect(entry).toMatchObject({ path: `/periskope/v1${path}`, verdict: 'accepted' });
		if (path === '/message/send') {
			await callPeriskope(simulator, '/message/send-sync', { body });
			expect(simulator.requests().pop()?.verdict).toBe('accepted');
		}
	});
});
