import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsOf } from '../realN8n/answers';
import { findChromium, ensureChromium } from '../realN8n/chromium';
import { type Editor, openEditor } from '../realN8n/editor';
import { START_NODE, startNode } from '../realN8n/hubWorkflows';
import { waitFor } from '../realN8n/http';
import { PACKAGE_NAME } from '../realN8n/hubProviders';
import { type Panel, panelOf } from '../realN8n/panel';
import type { Workflow, WorkflowNode } from '../realN8n/workflow';
import type { TemplateProviderId } from '../../simulator/contract';
import { type Bench, openBench } from './bench';
import { springOffer, type TemplateScene, templateScenes } from './templateScenes';

jest.setTimeout(240_000);

const RECIPIENT = '+12025550143';
const PREVIEW_NODE = 'Look at the template';
const SEND_NODE = 'Send the template';

/** Where the pictures go, to be looked at; otherwise a folder that is removed. */
const kept = process.env.WHATSAPP_HUB_PICTURES;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'whatsapp-hub-templates-'));
let bench: Bench;
let editor: Editor;
let panel: Panel;

const hasBrowser = findChromium() !== undefined || process.getuid?.() === 0;

const templateWorkflow = async (id: TemplateProviderId): Promise<Workflow> => {
	const { id: credentialId, name, type } = await bench.credential(id);
	const hubNode = (nodeName: string, y: number, parameters: object): WorkflowNode => ({
		id: nodeName,
		name: nodeName,
		type: `${PACKAGE_NAME}.whatsAppHub`,
		typeVersion: 1,
		position: [300, y],
		parameters: { provider: id, ...parameters },
		credentials: { [type]: { id: credentialId, name } },
	});
	const sender = { __rl: true, mode: 'id', value: bench.providers[id].sender };
	return {
		name: `e2e template (${id})`,
		nodes: [
			startNode,
			hubNode(PREVIEW_NODE, 0, {}),
			hubNode(SEND_NODE, 200, {
				resource: 'message',
				operation: 'sendTemplate',
				sender,
				recipient: RECIPIENT,
			}),
		],
		connections: {
			[START_NODE]: {
				main: [[PREVIEW_NODE, SEND_NODE].map((node) => ({ node, type: 'main', index: 0 }))],
			},
		},
	};
};

/** Picks the template from its list and types a value into each field that it brings. */
const fillIn = async ({ search, name, fields }: TemplateScene, picture: string) => {
	const listed = await panel.openList('template', name);
	expect(listed.length).toBeGreaterThan(10);
	await editor.screenshot(`${picture}-1-list`);
	await panel.pick(search, name);
	const [first = ''] = Object.keys(fields);
	const labels = await panel.mappedLabels(first);
	expect(labels).toEqual(Object.values(fields).map(([label]) => expect.stringMatching(label)));
	await editor.screenshot(`${picture}-2-fields`);
	for (const [field, [, value]] of Object.entries(fields)) await panel.type(field, value);
	for (const [field, [, value]] of Object.entries(fields)) {
		expect([field, await panel.valueOf(field)]).toEqual([field, value]);
	}
	await editor.settle();
	await editor.screenshot(`${picture}-3-filled`);
};

const lastItemOf = async (workflowId: string, node: string) =>
	await waitFor(`the execution of '${node}'`, 30_000, async () => {
		const [execution] = await bench.client.executions(workflowId);
		return execution && itemsOf(execution, node)[0];
	});

(hasBrowser ? describe : describe.skip)('a template picked in the editor', () => {
	beforeAll(async () => {
		await ensureChromium();
		bench = await openBench();
		bench.simulator.addTemplate('cloudApi', springOffer);
		editor = await openEditor(bench.n8n.url, folder);
		// High enough for all fields of a template in one picture.
		await editor.page.setViewportSize({ width: 1440, height: 1500 });
		panel = panelOf(editor.page);
	});
	afterAll(async () => {
		await editor?.close();
		await bench?.close();
		if (kept === undefined) rmSync(folder, { recursive: true, force: true });
	});

	it.each(Object.keys(templateScenes))(
		'with %s is filled in, previewed and sent',
		async (title) => {
			const scene = templateScenes[title];
			if (!scene) throw new Error(`There is no scene '${title}'.`);
			const { provider, name, rendered, components } = scene;
			const workflowId = await bench.client.createWorkflow(await templateWorkflow(provider));
			const sentBefore = bench.simulator.messages().length;
			await editor.openWorkflow(workflowId);

			await editor.openNode(PREVIEW_NODE);
			await panel.choose('resource', 'Template');
			await panel.choose('operation', 'Preview');
			await fillIn(scene, `${name}-preview`);
			await panel.execute();
			const shown = await panel.outputAsJson();
			await editor.settle();
			await editor.screenshot(`${name}-preview-4-output`);
			for (const part of rendered) expect(shown).toContain(part);
			const previewed = await lastItemOf(workflowId, PREVIEW_NODE);
			expect(previewed).toMatchObject({ name, text: expect.any(String) });
			expect(String(previewed.text)).toMatch(inOrder(rendered));
			expect(bench.simulator.messages()).toHaveLength(sentBefore);
			await editor.closeNode();

			await editor.openNode(SEND_NODE);
			await fillIn(scene, `${name}-send`);
			await panel.execute();
			await editor.settle();
			await editor.screenshot(`${name}-send-4-output`);
			const sent = await lastItemOf(workflowId, SEND_NODE);
			expect(sent).toMatchObject({ provider, status: 'queued', recipient: RECIPIENT });
			const accepted = bench.simulator.messages().slice(sentBefore);
			expect(accepted).toHaveLength(1);
			expect(accepted[0]?.request).toMatchObject({
				type: 'template',
				template: { name, components },
			});
			const verdicts = bench.simulator.requests({ provider }).map(({ verdict }) => verdict);
			expect(verdicts).not.toContain('refused');
		},
	);

	it('can be picked in the variant of the node for AI agents', async () => {
		const { id, name, type } = await bench.credential('cloudApi');
		const workflowId = await bench.client.createWorkflow({
			name: 'e2e template tool',
			nodes: [
				{
					id: 'tool',
					name: SEND_NODE,
					type: `${PACKAGE_NAME}.whatsAppHubTool`,
					typeVersion: 1,
					position: [0, 0],
					parameters: { provider: 'cloudApi', resource: 'message', operation: 'sendTemplate' },
					credentials: { [type]: { id, name } },
				},
			],
			connections: {},
		});
		await editor.openWorkflow(workflowId);
		await editor.openNode(SEND_NODE);
		await panel.openList('template', 'spring_offer');
		await panel.pick('spring', 'spring_offer');
		const labels = await panel.mappedLabels('body_customer');
		expect(labels).toHaveLength(6);
		await editor.settle();
		await editor.screenshot('tool-fields');
	});

	it('says why when the templates cannot be listed', async () => {
		const workflowId = await bench.client.createWorkflow(await templateWorkflow('cloudApi'));
		await editor.openWorkflow(workflowId);
		await editor.openNode(SEND_NODE);
		bench.simulator.misbehave({ provider: 'cloudApi', kind: 'unauthorized', times: 2 });
		const shown = await panel.openFailingList('template');
		await editor.settle();
		await editor.screenshot('list-refused');
		expect(shown).toMatch(/token/i);
	});
});

const inOrder = (parts: readonly string[]): RegExp =>
	new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]*'));
