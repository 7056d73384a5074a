import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor } from '../../../realN8n/editor';
import { sendParameters, startNode } from '../../../realN8n/hubWorkflows';
import { connect, type Workflow } from '../../../realN8n/workflow';
import { openCollection, rotated } from '../collect';
import { builtInSend, hub, hubSend, placed } from '../contenders';
import { type Opening, openPanels, type Panels } from '../panels';
import type { Contender } from '../report/results';
import { openings } from '../scenarios';
import type { BenchStage } from '../stage';
import { medianOf, quantileOf } from '../statistics';
import { type MeasurePart, shareOf } from './part';

// Measures how soon a node's panel is there in a real browser, and how soon a key shows.

const OPENINGS = 3;
const RECIPIENT = '+12025550143';
/** Both nodes name it like that. */
const FIELD = 'textBody';

const nodes: ReadonlyArray<{ contender: Contender; name: string }> = [
	{ contender: 'hub', name: 'Hub' },
	{ contender: 'builtIn', name: 'Built-in' },
];

/** Each node's panel is opened and closed, in turn, several times a round. */
export const measureEditor: MeasurePart = async (stage, extent) => {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-bench-editor-'));
	try {
		await stage.n8n.restart();
		const workflowId = await stage.client.createWorkflow(panelWorkflow(stage));
		const editor = await openEditor(stage.n8n.url, folder);
		try {
			const panels = await openPanels(editor, workflowId);
			// The first opening loads code that the others find loaded.
			for (const { name } of nodes) await panels.open(name, FIELD);
			return await measurePanels(panels, extent.rounds, shareOf(OPENINGS, extent));
		} finally {
			await editor.close();
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};

async function measurePanels(panels: Panels, rounds: number, count: number) {
	const collection = openCollection();
	for (let round = 0; round < rounds; round++) {
		const opened = new Map<Contender, Opening[]>();
		for (let opening = 0; opening < count; opening++) {
			for (const { contender, name } of rotated(nodes, round + opening)) {
				const found = await panels.open(name, FIELD);
				opened.set(contender, [...(opened.get(contender) ?? []), found]);
			}
		}
		for (const [contender, all] of opened) collection.add(openings, contender, figuresOf(all));
	}
	return collection.measurements();
}

function figuresOf(opened: readonly Opening[]) {
	const median = (figure: (opening: Opening) => number) => medianOf(opened.map(figure));
	const keys = opened.flatMap((opening) => opening.keys);
	return {
		milliseconds: median(({ milliseconds }) => milliseconds),
		busyMilliseconds: median(({ busyMilliseconds }) => busyMilliseconds),
		keyMilliseconds: medianOf(keys),
		slowestKeyMilliseconds: quantileOf(keys, 0.99),
		busyMillisecondsPerKey: median(({ busyMillisecondsPerKey }) => busyMillisecondsPerKey),
	};
}

/** Both nodes with a text to one person, as somebody has filled them in. */
function panelWorkflow({ credentials }: BenchStage): Workflow {
	const text = { recipient: RECIPIENT, text: 'Hello' };
	const ours = { ...hubSend({}), parameters: sendParameters({ provider: hub, ...text }) };
	const theirs = {
		...builtInSend,
		parameters: {
			...builtInSend.parameters,
			recipientPhoneNumber: text.recipient,
			[FIELD]: text.text,
		},
	};
	const [hubName = '', builtInName = ''] = nodes.map(({ name }) => name);
	return {
		name: 'bench-panels',
		nodes: [
			startNode,
			placed(ours, hubName, 1, credentials.hub),
			placed(theirs, builtInName, 2, credentials.builtIn),
		],
		connections: { ...connect(startNode.name, hubName), ...connect(hubName, builtInName) },
	};
}
