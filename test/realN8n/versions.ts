/**
 * `npm run test:versions`: the packed package on the older versions of n8n that it supports, each
 * compared with the newest. `-- --only 2.20.x` takes one of them.
 */
import { parseArgs } from 'node:util';
import { capture } from '../../scripts/command.cjs';
import { explain } from '../../scripts/explain.cjs';
import { followMessage, hasArrived, type Journey, newJourney, sendMessage } from '../demo/journey';
import { openStage, type Stage } from '../demo/stage';
import { formatTable } from '../demo/table';
import { differingActivation } from './differingActivation';
import { differingForms } from './differingForms';
import { differingWaiting } from './differingWaiting';
import { differingWebhooks } from './differingWebhooks';
import { waitFor } from './http';
import { installN8n } from './install';
import { exitOnSignals } from './processes';
import { type N8nVersion, versionsToTry } from './runtimes';
import { differingSendOnce } from './differingSendOnce';
import { differingTasks } from './differingTasks';
import { verdictOf } from './verdict';

const ARRIVES_WITHIN_MS = 60_000;
const NODE_NAMES = ['whatsAppHub', 'whatsAppHubTrigger', 'whatsAppHubTool'];

async function main(): Promise<void> {
	let stage: Stage | undefined;
	const isEnding = exitOnSignals(async () => stage?.close());
	const verdicts: string[] = [];
	try {
		const { values } = parseArgs({ options: { only: { type: 'string' } } });
		for (const version of versionsToTry(values.only)) {
			stage = await openStage({ version });
			const verdict = verdictOf(version, await nodeOf(version), await differencesOf(stage));
			verdicts.push(...verdict.lines);
			if (!verdict.isAsStated) process.exitCode = 1;
			await stage.close();
			stage = undefined;
		}
		console.log(`\n${verdicts.join('\n')}`);
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${[...verdicts, explain(error)].join('\n')}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage?.close();
}

async function differencesOf(stage: Stage): Promise<string[]> {
	return [
		...(await missingNodes(stage)),
		...(await failedMessages(stage)),
		...(await differingTasks(stage)),
		...(await differingActivation(stage)),
		...(await differingForms(stage)),
		...(await differingWebhooks(stage)),
		...(await differingSendOnce(stage)),
		...(await differingWaiting(stage)),
	];
}

/** The Node that runs this n8n, as `22.23.5`. */
async function nodeOf(version: N8nVersion): Promise<string> {
	const { node } = await installN8n(version);
	return (await capture('Asking Node for its version', node, ['--version']))
		.trim()
		.replace(/^v/, '');
}

async function missingNodes({ client }: Stage): Promise<string[]> {
	const offered = (await client.nodeTypes()).map(({ name }) => name);
	return NODE_NAMES.filter((name) => !offered.includes(`n8n-nodes-whatsapp-hub.${name}`)).map(
		(name) => `the node ${name} is not offered`,
	);
}

/** Sends every message of the demonstration; each must end as it does on the newest n8n. */
async function failedMessages({ client, scenes }: Stage): Promise<string[]> {
	const journeys: Journey[] = [];
	for (const scene of scenes) journeys.push(await arrive(client, scene));
	console.log(`\n${formatTable(journeys, false).join('\n')}`);
	return journeys
		.filter((journey) => !hasArrived(journey))
		.map(({ scene, statuses, refusal }) => {
			const what = `${scene.provider.label} to ${scene.recipient}`;
			return `${what}: ${refusal ?? `only ${statuses.join(', ')}`}`;
		});
}

async function arrive(client: Stage['client'], scene: Stage['scenes'][number]): Promise<Journey> {
	let journey = await sendMessage(client, newJourney(scene));
	try {
		await waitFor('the events', ARRIVES_WITHIN_MS, async () => {
			journey = await followMessage(client, journey);
			return hasArrived(journey) || journey.refusal !== undefined ? true : undefined;
		});
	} catch (error) {
		console.error(explain(error));
	}
	return journey;
}

void main();
