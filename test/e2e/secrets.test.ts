import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorOf } from '../realN8n/answers';
import { waitFor } from '../realN8n/http';
import { eventsWorkflow, SEND_NODE, sendWorkflow, START_NODE } from '../realN8n/hubWorkflows';
import { providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(120_000);

/** Stands in for every secret, so that any place where one shows up is found. */
const SECRET = 'e2e-secret-that-must-show-up-nowhere';
const SECRET_FIELDS = ['accessToken', 'apiKey'];

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

/** SQLite's file and what it has written but not yet taken into it. */
const databaseFiles = () => {
	const folder = join(bench.n8n.userFolder, '.n8n');
	const files = readdirSync(folder).filter((name) => name.startsWith('database.sqlite'));
	expect(files).toContain('database.sqlite');
	return files.map((name) => join(folder, name));
};

const credentialWith = async (
	id: (typeof providerIds)[number],
	change: Record<string, unknown>,
) => {
	const { label, credentialType, credentialData } = bench.providers[id];
	return await bench.client.createCredential({
		name: `e2e changed ${label}`,
		type: credentialType,
		data: { ...credentialData, ...change },
	});
};

describe.each(providerIds)('a wrong secret of %s', (id) => {
	it.each([undefined, 'continueRegularOutput'] as const)(
		'shows up neither in the execution nor in the log (on error: %s)',
		async (onError) => {
			const { credentialData } = bench.providers[id];
			const fields = SECRET_FIELDS.filter((field) => field in credentialData);
			const credential = await credentialWith(
				id,
				Object.fromEntries(fields.map((field) => [field, SECRET])),
			);
			const workflowId = await bench.client.createWorkflow(
				sendWorkflow({
					name: `e2e wrong secret (${id})`,
					provider: bench.providers[id],
					credential,
					recipient: '+12025550143',
					text: 'This will not be taken',
					...(onError ? { onError } : {}),
				}),
			);
			const execution = await bench.client.runWorkflow(workflowId, START_NODE);
			expect(execution.data.resultData.runData[SEND_NODE]).toBeDefined();
			if (onError === undefined) expect(errorOf(execution)).toMatch(/\S/);
			// The simulator did get it, so it was looked for in the right run.
			expect(JSON.stringify(bench.simulator.requests({ provider: id }))).toContain(SECRET);
			expect(JSON.stringify(execution)).not.toContain(SECRET);
			expect(bench.n8n.logs()).not.toContain(SECRET);
			for (const file of databaseFiles()) expect(readFileSync(file).includes(SECRET)).toBe(false);
		},
	);
});

describe('an activation without the secret that verifies events', () => {
	it.each([
		['cloudApi', 'appSecret', "has no 'App Secret'"],
		['periskope', 'webhookSigningSecret', "has no 'Webhook Signing Key'"],
	] as const)('of %s says which one is missing', async (id, field, reason) => {
		const credential = await credentialWith(id, { [field]: '' });
		const workflowId = await bench.client.createWorkflow(
			eventsWorkflow({
				name: `e2e without ${field}`,
				provider: bench.providers[id],
				credential,
				webhookId: `e2e-without-${field}`.toLowerCase(),
			}),
		);
		await expect(bench.client.activate(workflowId)).rejects.toThrow(reason);
		await bench.client.deactivate(workflowId);
	});
});

describe.each(providerIds)('the secrets of a trigger of %s', (id) => {
	it('are in no workflow, export, history, execution or log', async () => {
		// What nobody typed is made at the activation.
		const credential = await credentialWith(id, { urlSecret: '', verifyToken: '' });
		const settings = {
			name: `e2e secrets of ${id}`,
			provider: bench.providers[id],
			credential,
			webhookId: randomUUID(),
		};
		const workflowId = await bench.client.createWorkflow(eventsWorkflow(settings));
		await bench.client.activate(workflowId);
		bench.simulator.receive(id, { from: '+12025550143', text: 'Hello' });
		await waitFor('the message to arrive', 30_000, async () => {
			const executions = await bench.client.executions(workflowId);
			return executions.length > 0 ? executions : undefined;
		});
		const made = [
			...bench.simulator.wawpWebhooks().map(({ url }) => new URL(url).searchParams.get('secret')),
			...bench.simulator.yCloudEndpoints().map(({ secret }) => secret),
			...bench.simulator
				.requests({ provider: id })
				.flatMap(({ body }) => /"verify_token":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? []),
		];
		const { cloudApi, periskope } = bench.simulator.accounts;
		const entered = { cloudApi: cloudApi.appSecret, periskope: periskope.webhookSigningKey };
		const secrets = [...made, ...(id in entered ? [entered[id as keyof typeof entered]] : [])];
		expect(secrets.length).toBeGreaterThan(0);
		for (const secret of secrets.map(String)) {
			// The database holds workflow, history and executions; an export is made of them.
			for (const file of databaseFiles()) expect(readFileSync(file).includes(secret)).toBe(false);
			expect(bench.n8n.logs()).not.toContain(secret);
		}
		await bench.client.deactivate(workflowId);
		bench.simulator.reset();
	});
});
