import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, ensureChromium } from '../n8n/chromium';
import { type Editor, openEditor } from '../n8n/editor';
import { EVENTS_NODE, eventsWorkflow, SEND_NODE, sendWorkflow } from '../n8n/hubWorkflows';
import { type ProviderId, providerIds } from '../simulator/contract';
import { type Bench, openBench, URL_SECRET, VERIFY_TOKEN } from './bench';

jest.setTimeout(180_000);

/** What a person sees in the panel of each node, by the labels of the form. */
const labels: Record<ProviderId, { action: string[]; trigger: string[] }> = {
	cloudApi: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Verify Token', 'Options'],
	},
	yCloud: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Send Mode', 'Options'],
		trigger: ['Options'],
	},
	periskope: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Options'],
	},
	wawp: {
		action: ['Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['URL Secret', 'Options'],
	},
};

const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-editor-'));
let bench: Bench;
let editor: Editor;

const hasBrowser = findChromium() !== undefined || process.getuid?.() === 0;
if (!hasBrowser) {
	console.warn(
		'Skipped: no Chromium or Chrome here, and only root can install one (see CHROMIUM_PATH)',
	);
}

(hasBrowser ? describe : describe.skip)('the editor', () => {
	beforeAll(async () => {
		await ensureChromium();
		bench = await openBench();
		editor = await openEditor(bench.n8n.url, folder);
	});
	afterAll(async () => {
		await editor?.close();
		await bench?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const parameterLabels = async () => {
		const inputs = editor.page.locator('[data-test-id="ndv"] [data-test-id="input-label"]:visible');
		const texts = await inputs.allInnerTexts();
		return texts.map((text) => text.split('\n')[0]?.trim() ?? '').filter(Boolean);
	};

	const chosenCredentials = async () => {
		const selects = await editor.page
			.locator('[data-test-id="node-credentials-select"] input')
			.all();
		return await Promise.all(selects.map(async (select) => await select.inputValue()));
	};

	it.each(providerIds)('shows the fields and the credential of %s only', async (id) => {
		const provider = bench.providers[id];
		const credential = await bench.credential(id);
		const send = await bench.client.createWorkflow(
			sendWorkflow({ name: `panel ${id}`, provider, credential, recipient: '', text: '' }),
		);
		await editor.openWorkflow(send);
		await editor.openNode(SEND_NODE);
		const action = await parameterLabels();
		expect(action).toEqual(['Provider', 'Resource', 'Operation', ...labels[id].action]);
		expect(await chosenCredentials()).toEqual([credential.name]);

		const events = await bench.client.createWorkflow(
			eventsWorkflow({
				name: `panel of the trigger ${id}`,
				provider,
				credential,
				webhookId: `panel-${id}`,
				verifyToken: VERIFY_TOKEN,
				urlSecret: URL_SECRET,
			}),
		);
		await editor.openWorkflow(events);
		await editor.openNode(EVENTS_NODE);
		const trigger = await parameterLabels();
		expect(trigger).toEqual(['Provider', ...labels[id].trigger]);
		expect(await chosenCredentials()).toEqual([credential.name]);
	});

	it('draws the icon of the node', async () => {
		const icon = editor.page.locator('[data-test-id="ndv"] img').first();
		expect(
			await icon.evaluate((image: { naturalWidth?: number }) => image.naturalWidth),
		).toBeGreaterThan(0);
	});
});
