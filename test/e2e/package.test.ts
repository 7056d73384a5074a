import { type Bench, openBench } from './bench';

jest.setTimeout(60_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe('the packed package in n8n', () => {
	it.each(['whatsAppHub', 'whatsAppHubTrigger', 'whatsAppHubTool'])(
		'offers %s with icons for both themes',
		async (name) => {
			const types = await bench.client.nodeTypes();
			const found = types.find((type) => type.name === `n8n-nodes-whatsapp-hub.${name}`);
			expect(found?.iconUrl).toEqual({ light: expect.any(String), dark: expect.any(String) });
			const { light, dark } = Object(found?.iconUrl);
			for (const icon of [light, dark]) {
				const answer = await fetch(`${bench.n8n.url}/${icon}`);
				expect(answer.status).toBe(200);
				expect(answer.headers.get('content-type')).toContain('image/svg+xml');
			}
		},
	);

	it('is loaded without a complaint', () => {
		const lines = bench.n8n.logs().split('\n');
		const complaints = lines.filter(
			(line) =>
				line.includes('n8n-nodes-whatsapp-hub') &&
				/failed|error|cannot|unable/i.test(line) &&
				// Of any trouble of n8n's own: the folder that n8n is kept in has our name.
				!/^\s*at /.test(line),
		);
		expect(complaints).toEqual([]);
	});
});
