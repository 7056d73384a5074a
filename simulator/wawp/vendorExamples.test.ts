import { describeWithVendorFolder, readVendorFile } from '../../test/vendors/folder';
import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { postWawp } from '../testing/callProviders';
import { at } from '../testing/sendRequests';

interface Example {
	path: string;
	method: string;
	body: object;
}

/** What an abbreviation in an example stands for: no server could tell. */
const spelledOut = (text: string) =>
	text
		.replace('https://…/', 'https://example.com/')
		.replace('false_111...AAAA', 'false_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA')
		.replace('true_..._...', 'true_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA');

/** The simulator has no webhooks to manage by API. */
const notPlayed = ['/v2/session/webhook'];

const examples = (): Example[] => {
	const endpoints = at(readVendorFile('wawp/v2-endpoints.json'), 'endpoints');
	if (!Array.isArray(endpoints)) return [];
	return endpoints.flatMap((endpoint: unknown) => {
		const body = at(endpoint, 'example_body');
		const path = String(at(endpoint, 'path'));
		// Some pages show no example.
		if (!body || notPlayed.includes(path)) return [];
		// An example is an object by what it stands for.
		const parsed = JSON.parse(spelledOut(JSON.stringify(body))) as object;
		return [{ path, method: String(at(endpoint, 'methods', 0)), body: parsed }];
	});
};

describeWithVendorFolder('the simulated Wawp and the documented examples', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	afterAll(async () => await simulator.close());

	it('finds them', () => expect(examples().length).toBeGreaterThan(15));

	it.each(examples())('accepts $method $path', async ({ path, method, body }) => {
		await postWawp(simulator, path, body, method);
		const entry = simulator.requests().pop();
		expect(entry).toMatchObject({ path: `/wawp${path}`, verdict: 'accepted' });
	});
});
