import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';

const folder = join(__dirname, '..', '..', 'examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));

const workflow = z.object({
	nodes: z.array(z.looseObject({ id: z.string(), parameters: z.record(z.string(), z.unknown()) })),
});

describe.each(examples)('the example %s', (name) => {
	const text = readFileSync(join(folder, name), 'utf8');
	const { nodes } = workflow.parse(JSON.parse(text));

	it('gives every importer a webhook URL of their own', () => {
		expect(text).not.toContain('webhookId');
	});

	it('holds no secret and no credential', () => {
		expect(nodes.filter((node) => 'credentials' in node)).toEqual([]);
		const names = nodes.flatMap(({ parameters }) => Object.keys(parameters));
		expect(
			names.filter((field) => /secret|token|password|apikey|hmac|urlkey/i.test(field)),
		).toEqual([]);
	});
});
