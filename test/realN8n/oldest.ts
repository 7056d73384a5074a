/** `npm run test:oldest`: the packed package on the oldest n8n that it supports. */
import { explain } from '../../scripts/explain.cjs';
import { followMessage, hasArrived, type Journey, newJourney, sendMessage } from '../demo/journey';
import { openStage, type Stage } from '../demo/stage';
import { formatTable } from '../demo/table';
import { waitFor } from './http';
import { exitOnSignals } from './processes';
import { NEWEST, OLDEST } from './runtimes';
import { differingTasks } from './variety';

const ARRIVES_WITHIN_MS = 60_000;
const NODE_NAMES = ['whatsAppHub', 'whatsAppHubTrigger', 'whatsAppHubTool'];

async function main(): Promise<void> {
	let stage: Stage | undefined;
	const isEnding = exitOnSignals(async () => stage?.close());
	try {
		stage = await openStage({ version: OLDEST });
		const differences = [
			...(await missingNodes(stage)),
			...(await failedMessages(stage)),
			...(await differingTasks(stage)),
		];
		const verdict = differences.length === 0 ? `nothing differs from n8n ${NEWEST}` : 'differs:';
		console.log(`\nOn n8n ${OLDEST}: ${verdict}`);
		for (const difference of differences) console.log(`- ${difference}`);
		if (differences.length > 0) process.exitCode = 1;
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage?.close();
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
