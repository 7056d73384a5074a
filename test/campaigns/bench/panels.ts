import { join } from 'node:path';
import { z } from 'zod/v4';
import type { Editor } from '../../realN8n/editor';
import { waitFor } from '../../realN8n/http';

// Opens the panels of nodes in the editor and types into them, with the times.

const OPENS_WITHIN_MS = 30_000;
const TYPED = 'Thank you, it is here.';
/** A person who types fast. */
const KEY_EVERY_MS = 80;

export interface Opening {
	/** From the double click to the first field. */
	milliseconds: number;
	/** What the browser's main thread worked, until the panel rests. */
	busyMilliseconds: number;
	/** From each key to the picture behind it. */
	keys: number[];
	busyMillisecondsPerKey: number;
}

export interface Panels {
	/** Opens the node's panel, types into its text, and closes it. */
	open(node: string, field: string): Promise<Opening>;
}

const metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

export async function openPanels(editor: Editor, workflowId: string): Promise<Panels> {
	const { page, settle } = editor;
	await page.addInitScript({ path: join(__dirname, 'editorProbe.cjs') });
	await editor.openWorkflow(workflowId);
	const browser = await page.context().newCDPSession(page);
	await browser.send('Performance.enable');
	const busy = async () => {
		const all = metrics.parse(await browser.send('Performance.getMetrics')).metrics;
		return (all.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
	};
	const busyWhile = async (work: () => Promise<void>) => {
		const before = await busy();
		await work();
		await settle();
		return (await busy()) - before;
	};
	const element = (id: string) => page.locator(`[data-test-id="${id}"]:visible`).first();
	// By its button, for Escape reaches the panel only where no field is typed into.
	const close = async () => {
		await element('ndv-close-button').click({ timeout: OPENS_WITHIN_MS });
		await element('ndv').waitFor({ state: 'hidden', timeout: OPENS_WITHIN_MS });
	};
	return {
		open: async (node, field) => {
			const box = page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`);
			let milliseconds = NaN;
			const busyMilliseconds = await busyWhile(async () => {
				await page.evaluate('benchProbe.watchOpening()');
				await box.dblclick({ timeout: OPENS_WITHIN_MS });
				milliseconds = z.number().parse(await page.evaluate('benchProbe.opening()'));
			});
			await element(`parameter-input-${field}`)
				.locator('input, textarea')
				.last()
				.click({ timeout: OPENS_WITHIN_MS });
			await settle();
			let keys: number[] = [];
			await page.evaluate('benchProbe.watchKeys()');
			const busyTyping = await busyWhile(async () => {
				await page.keyboard.type(TYPED, { delay: KEY_EVERY_MS });
				keys = await waitFor('the last key to be seen', OPENS_WITHIN_MS, async () => {
					const seen = z.array(z.number()).parse(await page.evaluate('benchProbe.keys()'));
					return seen.length >= TYPED.length ? seen : undefined;
				});
			});
			await close();
			await settle();
			const busyMillisecondsPerKey = busyTyping / TYPED.length;
			return { milliseconds, busyMilliseconds, keys, busyMillisecondsPerKey };
		},
	};
}
