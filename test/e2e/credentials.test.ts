import { providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(60_000);

/** The secret that is spoilt, by provider. */
const secrets = {
	cloudApi: 'accessToken',
	yCloud: 'apiKey',
	periskope: 'apiKey',
	wawp: 'accessToken',
} as const;

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(providerIds)("n8n's test of a credential for %s", (id) => {
	it('passes with the account of the simulator', async () => {
		const credential = await bench.credential(id);
		expect(await bench.client.testCredential(credential)).toMatchObject({ status: 'OK' });
	});

	it('fails with a wrong secret', async () => {
		const credential = await bench.credential(id);
		const data = { ...credential.data, [secrets[id]]: 'wrong' };
		const answer = await bench.client.testCredential(credential, data);
		expect(answer.status).toBe('Error');
		expect(answer.message).not.toBe('');
	});
});
