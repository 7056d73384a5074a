import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, ensureChromium } from '../n8n/chromium';
import { type Editor, openEditor } from '../n8n/editor';
import { waitFor } from '../n8n/http';
import { EVENTS_NODE, eventsWorkflow, SEND_NODE, sendWorkflow } from '../n8n/hubWorkflows';
import { type ProviderId, providerIds } from '../simulator/contract';
import { type Bench, openBench, URL_SECRET, VERIFY_TOKEN } from './bench';

jest.setTimeout(180_000);

/** What a person sees in the panel of each node, by the labels of the form. */
const labels: Record<ProviderId, { action: string[]; trigger: string[] }> = {
	cloudApi: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'Verify Token', 'Options'],
	},
	yCloud: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Send Mode', 'Options'],
		trigger: ['Trigger On', 'Options'],
	},
	periskope: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'Options'],
	},
	wawp: {
		action: ['Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'URL Secret', 'Options'],
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

	/** The labels and the chosen credentials of the open panel, once n8n has drawn both. */
	const readPanel = async () =>
		await waitFor('the panel to be drawn', 30_000, async () => {
			const { page } = editor;
			const inputs = page.locator('[data-test-id="ndv"] [data-test-id="input-label"]:visible');
			const selects = page.locator('[data-test-id="node-credentials-select"] input');
			const texts = await inputs.allInnerTexts();
			const labels = texts.map((text) => text.split('\n')[0]?.trim() ?? '').filter(Boolean);
			const credentials = await Promise.all(
				(await selects.all()).map(async (select) => await select.inputValue()),
			);
			const isDrawn = labels.includes('Options') && credentials.some(Boolean);
			return isDrawn ? { labels, credentials } : undefined;
		});

	it.each(providerIds)('shows the fields and the credential of %s only', async (id) => {
		const provider = bench.providers[id];
		const credential = await bench.credential(id);
		const send = await bench.client.createWorkflow(
			sendWorkflow({ name: `panel ${id}`, provider, credential, recipient: '', text: '' }),
		);
		await editor.openWorkflow(send);
		await editor.openNode(SEND_NODE);
		expect(await readPanel()).toEqual({
			labels: ['Provider', 'Resource', 'Operation', ...labels[id].action],
			credentials: [credential.name],
		});

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
		expect(await readPanel()).toEqual({
			labels: ['Provider', ...labels[id].trigger],
			credentials: [credential.name],
		});
	});

	it('draws the icon of the node', async () => {
		const icon = editor.page.locator('[data-test-id="ndv"] img').first();
		expect(
			await icon.evaluate((image: { naturalWidth?: number }) => image.naturalWidth),
		).toBeGreaterThan(0);
	});
});
