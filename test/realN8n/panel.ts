import type { Locator, Page } from 'playwright-core';
import { waitFor } from './http';

// Operates the panel of a node in the editor.

const DRAWN_WITHIN_MS = 30_000;
const RUN_WITHIN_MS = 60_000;

/** The panel of the open node, by the names of its parameters. */
export interface Panel {
	/** The labels of all fields in sight, in their order. */
	labels(): Promise<string[]>;
	/** The choices of a list, without the one that n8n itself appends. */
	optionsOf(parameter: string): Promise<string[]>;
	choose(parameter: string, label: string): Promise<void>;
	/** What 'From List' shows, once it shows the entry named. */
	openList(parameter: string, entry: string): Promise<string[]>;
	/** Opens a list that cannot be loaded; answers what stands in its place. */
	openFailingList(parameter: string): Promise<string>;
	/** Types into the search of the open list and takes the one entry that begins like that. */
	pick(search: string, entry: string): Promise<void>;
	/** The labels of the fields that a template has brought, once the field named is there. */
	mappedLabels(field: string): Promise<string[]>;
	/** Replaces what a field holds, key by key. */
	type(field: string, text: string): Promise<void>;
	/** What a field holds. */
	valueOf(field: string): Promise<string>;
	/** Presses 'Execute step' and waits until the output shows items. */
	execute(): Promise<void>;
	/** What the output shows of its items as JSON. */
	outputAsJson(): Promise<string>;
}

/** n8n appends it to the lists of a node whose credential could be used by other means. */
const OWN_CHOICE = 'Custom API Call';

const firstLine = (text: string) => text.split('\n')[0]?.trim() ?? '';

export function panelOf(page: Page): Panel {
	const element = (id: string) => page.locator(`[data-test-id="${id}"]:visible`);
	const input = (parameter: string) =>
		element(`parameter-input-${parameter}`).locator('input, textarea').last();
	const see = (locator: Locator) => locator.first().waitFor({ timeout: DRAWN_WITHIN_MS });
	const choices = page.locator('.el-select-dropdown__item:visible');

	const output = element('output-panel');

	const open = async (parameter: string) => {
		await input(parameter).click();
		await see(choices);
	};
	const openLocator = async (parameter: string) => {
		await element(`resource-locator-${parameter}`).locator('input:visible').last().click();
	};
	const textsOf = async (locator: Locator) =>
		(await locator.allInnerTexts()).map(firstLine).filter(Boolean);

	return {
		labels: async () =>
			await textsOf(element('ndv').locator('[data-test-id="input-label"]:visible')),
		optionsOf: async (parameter) => {
			await open(parameter);
			const found = await textsOf(choices);
			await page.keyboard.press('Escape');
			await choices.first().waitFor({ state: 'hidden' });
			return found.filter((choice) => choice !== OWN_CHOICE);
		},
		choose: async (parameter, label) => {
			await open(parameter);
			await choices.filter({ has: page.getByText(label, { exact: true }) }).click();
			await waitFor(`'${label}' to be chosen`, DRAWN_WITHIN_MS, async () =>
				(await input(parameter).inputValue()) === label ? true : undefined,
			);
		},
		openFailingList: async (parameter) => {
			await openLocator(parameter);
			await see(element('rlc-error-container'));
			return await element('rlc-error-container').innerText();
		},
		openList: async (parameter, entry) => {
			await openLocator(parameter);
			await see(element('rlc-item').filter({ hasText: entry }));
			return await textsOf(element('rlc-item'));
		},
		pick: async (search, entry) => {
			await element('rlc-search').pressSequentially(search);
			await waitFor(`${entry} alone to be listed`, DRAWN_WITHIN_MS, async () => {
				const found = await textsOf(element('rlc-item'));
				return found.length === 1 && found[0]?.startsWith(entry) ? true : undefined;
			});
			await element('rlc-item').click();
			await element('rlc-search').waitFor({ state: 'hidden' });
		},
		mappedLabels: async (field) => {
			await see(input(field));
			const container = element('mapping-fields-container');
			const labels = await textsOf(container.locator('[data-test-id="input-label"]:visible'));
			return labels.slice(1); // the first is the label of them all
		},
		type: async (field, text) => {
			await input(field).click();
			await page.keyboard.press('ControlOrMeta+A');
			await page.keyboard.type(text);
			await page.keyboard.press('Tab');
		},
		valueOf: async (field) => await input(field).inputValue(),
		execute: async () => {
			await element('node-execute-button').click();
			await waitFor('the items of the step', RUN_WITHIN_MS, async () =>
				/\d+ items?\b/.test(await output.innerText()) ? true : undefined,
			);
		},
		outputAsJson: async () => {
			await output.locator('[data-test-id="radio-button-json"]').click();
			await see(output.getByText(/^\[$/));
			return await output.innerText();
		},
	};
}
