import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scene, Stage } from '../demo/stage';
import { findChromium } from './chromium';
import { type Editor, openEditor } from './editor';
import { formOf } from './formAsShown';
import { waitFor } from './http';
import { EVENTS_NODE, SEND_NODE } from './hubWorkflows';
import { panelOf } from './panel';

// Opens both nodes in the editor, and compares what a person sees there.

const DRAWN_WITHIN_MS = 20_000;
/** A line of every provider's Set-Up Check: what it says of it depends on the events chosen. */
const CHECK_LINE = '✓ Trigger On';

/** What the editor shows otherwise than the newest; needs a browser, and says so where there is none. */
export async function differingForms({ n8n, scenes }: Stage): Promise<string[]> {
	if (!findChromium()) {
		console.log('the form in the editor: not looked at, for want of a Chromium or Chrome');
		return [];
	}
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-form-'));
	const editor = await openEditor(n8n.url, folder);
	try {
		const differing: string[] = [];
		for (const scene of scenes.filter(({ expected }) => expected === 'read')) {
			const { label } = scene.provider;
			const found = await differencesOf(editor, scene);
			console.log(`the form of ${label}: ${found.length === 0 ? 'as on the newest' : 'differs'}`);
			differing.push(...found.map((difference) => `the form of ${label}: ${difference}`));
		}
		return differing;
	} finally {
		await editor.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function differencesOf(editor: Editor, scene: Scene): Promise<string[]> {
	const form = formOf(scene.provider.id);
	const panel = panelOf(editor.page);
	/** Without the options that the demonstration has filled in, which come last. */
	const fields = async () => {
		const labels = await panel.labels();
		return labels.slice(0, labels.indexOf('Options') + 1);
	};
	await editor.openWorkflow(scene.workflowId);
	await editor.openNode(SEND_NODE);
	const found = [
		await compare('the fields of the action', fields, form.actionLabels),
		await compare('Message Type', () => panel.optionsOf('messageType'), form.messageTypes),
		await compare('Operation', () => panel.optionsOf('operation'), form.operations),
	];
	await editor.openWorkflow(scene.eventsWorkflowId);
	await editor.openNode(EVENTS_NODE);
	const checkLine = async () =>
		(await panel.openList('setUpCheck', CHECK_LINE))
			.filter((line) => line.startsWith(CHECK_LINE))
			.map(() => CHECK_LINE);
	found.push(
		await compare('the fields of the trigger', fields, form.triggerLabels),
		await compare('Set-Up Check', checkLine, [CHECK_LINE]),
	);
	return found.flat();
}

/** The editor draws bit by bit: what comes to be as it should in time is no difference. */
async function compare(what: string, read: () => Promise<string[]>, expected: string[]) {
	let shown: string[] = [];
	try {
		await waitFor(what, DRAWN_WITHIN_MS, async () => {
			shown = await read();
			return shown.join() === expected.join() ? true : undefined;
		});
		return [];
	} catch (error) {
		const missing = expected.filter((entry) => !shown.includes(entry));
		const besides = shown.filter((entry) => !expected.includes(entry));
		if (shown.length === 0) return [`${what}: ${String(error)}`];
		return [`${what}: without ${missing.join(', ') || '–'}; besides ${besides.join(', ') || '–'}`];
	}
}
