import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium';
import { OWNER } from './client';

// Operates n8n's editor in a real browser.

const LOADED_WITHIN_MS = 60_000;
/** n8n animates panels and collects keystrokes; nothing says when they rest. */
const SETTLE_MS = 1_500;
const LOOPBACK = ['localhost', '127.0.0.1'];

/** n8n's editor in a real browser, logged in; every picture is a PNG in the folder given. */
export interface Editor {
	page: Page;
	openWorkflow(id: string): Promise<void>;
	/** Opens a node's panel; yields an error when the workflow has no such node. */
	openNode(name: string): Promise<void>;
	closeNode(): Promise<void>;
	/** Opens the list of nodes that can be added and types the search. */
	searchNodes(text: string): Promise<void>;
	openCredential(name: string): Promise<void>;
	/** Presses "Execute workflow" and waits until n8n says that it is done. */
	run(): Promise<void>;
	/** Waits for animations to end: for pictures, and for what n8n takes over a moment after typing. */
	settle(): Promise<void>;
	/** Answers the path of the picture. */
	screenshot(name: string): Promise<string>;
	/** Hosts that pages asked for although they are not on this machine. */
	foreignHosts(): string[];
	close(): Promise<void>;
}

export async function openEditor(url: string, folder: string): Promise<Editor> {
	mkdirSync(folder, { recursive: true });
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		// The sandbox needs privileges that containers do not give; only our own pages are opened.
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
	});
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const foreign = await blockForeignHosts(context);
	await logIn(context, url);
	const page = await context.newPage();
	const element = (id: string) => page.locator(`[data-test-id="${id}"]`);
	const settle = () => page.waitForTimeout(SETTLE_MS);
	const see = (id: string) => element(id).first().waitFor({ timeout: LOADED_WITHIN_MS });

	return {
		page,
		openWorkflow: async (id) => {
			await page.goto(`${url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
			await see('canvas-node');
			await settle();
		},
		openNode: async (name) => {
			await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
			await see('ndv');
			await settle();
		},
		closeNode: async () => {
			await page.keyboard.press('Escape');
			await element('ndv').first().waitFor({ state: 'hidden' });
		},
		searchNodes: async (text) => {
			await element('node-creator-plus-button').click();
			await see('node-creator');
			await page.keyboard.type(text);
			await element('node-creator-item-name').first().waitFor();
			await settle();
		},
		openCredential: async (name) => {
			await page.goto(`${url}/home/credentials`, { waitUntil: 'domcontentloaded' });
			const card = page.getByText(name, { exact: true }).first();
			await card.click({ timeout: LOADED_WITHIN_MS });
			await page.getByRole('dialog').first().waitFor();
			await settle();
		},
		run: async () => {
			await element('execute-workflow-button').click();
			await page
				.getByText(/Workflow executed|Problem in node|Problem executing/)
				.first()
				.waitFor({ timeout: LOADED_WITHIN_MS });
			await settle();
		},
		settle,
		screenshot: async (name) => {
			const path = join(folder, `${name}.png`);
			await page.screenshot({ path });
			return path;
		},
		foreignHosts: () => [...foreign],
		close: () => browser.close(),
	};
}

async function logIn(context: BrowserContext, url: string): Promise<void> {
	const data = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
	const answer = await context.request.post(`${url}/rest/login`, { data });
	if (!answer.ok()) throw new Error(`The login to ${url} answered ${answer.status()}.`);
}

async function blockForeignHosts(context: BrowserContext): Promise<Set<string>> {
	const hosts = new Set<string>();
	await context.route(
		({ hostname }) => !LOOPBACK.includes(hostname),
		async (route) => {
			hosts.add(new URL(route.request().url()).host);
			await route.abort();
		},
	);
	return hosts;
}
