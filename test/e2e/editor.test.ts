import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, ensureChromium } from '../realN8n/chromium';
import { type Editor, openEditor } from '../realN8n/editor';
import { waitFor } from '../realN8n/http';
import { formOf } from '../realN8n/formAsShown';
import { EVENTS_NODE, eventsWorkflow, SEND_NODE, sendWorkflow } from '../realN8n/hubWorkflows';
import { type Panel, panelOf } from '../realN8n/panel';
import { providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(180_000);

/** One of the chats that the simulator lists from the start: a person, by number. */
const CHAT = { name: 'Customer 150', id: '12025550150@c.us' };

/** Somebody, as a person types the number. */
const RECIPIENT = '+1 202 555 0143';

const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-editor-'));
let bench: Bench;
let editor: Editor;
let panel: Panel;

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
		panel = panelOf(editor.page);
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
			const selects = page.locator('[data-test-id="node-credentials-select"] input');
			const labels = await panel.labels();
			const credentials = await Promise.all(
				(await selects.all()).map(async (select) => await select.inputValue()),
			);
			const isDrawn = labels.includes('Options') && credentials.some(Boolean);
			return isDrawn ? { labels, credentials } : undefined;
		});

	it.each(providerIds)(
		'shows the fields, the choices and the credential of %s only',
		async (id) => {
			const form = formOf(id);
			const provider = bench.providers[id];
			const credential = await bench.credential(id);
			const send = await bench.client.createWorkflow(
				sendWorkflow({ name: `panel ${id}`, provider, credential, recipient: '', text: '' }),
			);
			await editor.openWorkflow(send);
			await editor.openNode(SEND_NODE);
			expect(await readPanel()).toEqual({
				labels: form.actionLabels,
				credentials: [credential.name],
			});
			expect(await panel.optionsOf('messageType')).toEqual(form.messageTypes);
			expect(await panel.optionsOf('operation')).toEqual(form.operations);

			const events = await bench.client.createWorkflow(
				eventsWorkflow({
					name: `panel of the trigger ${id}`,
					provider,
					credential,
					webhookId: `panel-${id}`,
				}),
			);
			await editor.openWorkflow(events);
			await editor.openNode(EVENTS_NODE);
			expect(await readPanel()).toEqual({
				labels: form.triggerLabels,
				credentials: [credential.name],
			});
		},
	);

	it('sends to a chat that is picked from the list of Periskope', async () => {
		const provider = bench.providers.periskope;
		const credential = await bench.credential('periskope');
		const workflowId = await bench.client.createWorkflow(
			sendWorkflow({
				name: 'picked chat',
				provider,
				credential,
				recipient: { __rl: true, mode: 'list', value: '' },
				text: 'Hello to the chat that was picked',
			}),
		);
		await editor.openWorkflow(workflowId);
		await editor.openNode(SEND_NODE);
		const listed = await panel.openList('recipient', CHAT.name);
		expect(listed.length).toBeGreaterThan(10);
		await panel.pick(CHAT.name, CHAT.name);
		await editor.settle();
		await panel.execute();
		expect(bench.simulator.messages({ provider: 'periskope' })).toMatchObject([
			{ request: { chat_id: CHAT.id, message: 'Hello to the chat that was picked' } },
		]);
	});

	it('keeps the recipient through all providers, and sends to it', async () => {
		const workflow = sendWorkflow({
			name: 'providers in turn',
			provider: bench.providers.cloudApi,
			credential: await bench.credential('cloudApi'),
			recipient: { __rl: true, mode: 'id', value: '' },
			text: 'Hello to the same person',
		});
		const wawp = await bench.credential('wawp');
		for (const node of workflow.nodes) {
			// As of somebody who has chosen it before.
			if (node.credentials) node.credentials[wawp.type] = { id: wawp.id, name: wawp.name };
		}
		const workflowId = await bench.client.createWorkflow(workflow);
		await editor.openWorkflow(workflowId);
		await editor.openNode(SEND_NODE);
		await panel.type('recipient', RECIPIENT);
		for (const label of ['Periskope', 'YCloud', 'Wawp', 'Cloud API', 'Periskope', 'Wawp']) {
			await panel.choose('provider', label);
			await editor.settle();
			expect([label, await panel.valueOf('recipient')]).toEqual([label, RECIPIENT]);
		}
		await editor.screenshot('recipient-kept');
		await panel.execute();
		expect(bench.simulator.messages({ provider: 'wawp' })).toMatchObject([
			{ request: { chatId: '12025550143@c.us', message: 'Hello to the same person' } },
		]);
	});

	it('shows what is set up for the trigger, and what is not', async () => {
		const provider = bench.providers.cloudApi;
		const events = await bench.client.createWorkflow(
			eventsWorkflow({
				name: 'set-up check',
				provider,
				credential: await bench.credential('cloudApi'),
				webhookId: 'set-up-check',
			}),
		);
		const open = async (entry: string) => {
			await editor.openWorkflow(events);
			await editor.openNode(EVENTS_NODE);
			return await panel.openList('setUpCheck', entry);
		};
		const found = await open('✓ Access Token');
		expect(found[0]).toBe('✓ Ready');
		expect(found).toEqual(
			expect.arrayContaining([
				'✓ API Version: v25.0',
				'✓ App Secret: set',
				'✓ Access Token: does not expire',
				`✓ App ID and App Secret: ${bench.simulator.accounts.cloudApi.appId}`,
				expect.stringContaining('✓ Number or account: '),
				expect.stringContaining('✓ Webhook of the account: '),
			]),
		);
		bench.simulator.settings.cloudToken = 'revoked';
		expect((await open('✗ Access Token')).join(' ')).toContain(
			'The access token has expired or was withdrawn',
		);
		bench.simulator.reset();
	});

	it('draws the icon of the node', async () => {
		const icon = editor.page.locator('[data-test-id="ndv"] img').first();
		expect(
			await icon.evaluate((image: { naturalWidth?: number }) => image.naturalWidth),
		).toBeGreaterThan(0);
	});
});
