/** `npm start`: the package in a real n8n against the simulator, to watch and to play with. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { explain } from '../../scripts/explain.cjs';
import { OWNER } from '../realN8n/client';
import { providerIds } from '../realN8n/hubProviders';
import { exitOnSignals } from '../realN8n/processes';
import { followMessage, hasArrived, type Journey, newJourney, sendMessage } from './journey';
import { openStage, type Stage } from './stage';
import { openDisplay } from './table';

const DEFAULT_PORT = 5678;
const ARRIVES_WITHIN_MS = 60_000;
const POLL_MS = 300;

const HELP = `npm start -- [options]
  --once                 end after the demonstration; exit code 0 only if every message arrived
  --port <n>             port of n8n (default: 5678; with --once any free one)
  --simulator-port <n>   port of the simulated providers (default: any free one)`;

interface Options {
	once: boolean;
	port: number | undefined;
	simulatorPort: number | undefined;
}

async function main(): Promise<void> {
	const options = readOptions();
	if (!options) return console.log(HELP);
	let stage: Stage | undefined;
	const isEnding = exitOnSignals(async () => {
		console.log('\nEnding n8n and the simulator …');
		await stage?.close();
	});
	try {
		stage = await openStage(options);
		const arrived = await demonstrate(stage);
		if (!arrived) process.exitCode = 1;
		if (!options.once) console.log(invitation(stage));
		// For ever: Ctrl-C ends it, see above.
		while (!options.once) await sleep(60_000);
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage?.close();
}

function readOptions(): Options | undefined {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean', default: false },
			port: { type: 'string' },
			'simulator-port': { type: 'string' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return undefined;
	const port = readPort('--port', values.port);
	return {
		once: values.once,
		port: port ?? (values.once ? undefined : DEFAULT_PORT),
		simulatorPort: readPort('--simulator-port', values['simulator-port']),
	};
}

function readPort(option: string, value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	const port = Number(value);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Error(`${option} must be a port number (1 to 65535), not "${value}".`);
}

/** Sends every scene's message and follows it; answers whether all ended as they should. */
async function demonstrate({ client, scenes, n8n }: Stage): Promise<boolean> {
	console.log(
		`\nSending ${scenes.length} messages with n8n ${n8n.version}; their events come back.\n`,
	);
	const display = openDisplay(process.stdout);
	const journeys: Journey[] = scenes.map(newJourney);
	display.show(journeys);
	for (const [index, journey] of journeys.entries()) {
		journeys[index] = await sendMessage(client, journey);
		display.show(journeys);
	}
	const deadline = Date.now() + ARRIVES_WITHIN_MS;
	const isOver = (journey: Journey) => hasArrived(journey) || journey.refusal !== undefined;
	while (!journeys.every(isOver) && Date.now() < deadline) {
		for (const [index, journey] of journeys.entries()) {
			journeys[index] = await followMessage(client, journey);
			display.show(journeys);
		}
		await sleep(POLL_MS);
	}
	display.end(journeys);
	const arrived = journeys.filter(hasArrived).length;
	console.log(`\n${arrived} of ${journeys.length} messages ended as they should.`);
	return arrived === journeys.length;
}

function invitation({ n8n, simulator, scenes }: Stage): string {
	const link = (id: string) => `${n8n.url}/workflow/${id}`;
	const sends = scenes.map(
		({ provider, recipient, workflowId }) =>
			`  send    ${provider.label.padEnd(10)} ${link(workflowId)}  (to ${recipient})`,
	);
	const events = providerIds.flatMap((id) => {
		const scene = scenes.find(({ provider }) => provider.id === id);
		if (!scene) return [];
		return `  events  ${scene.provider.label.padEnd(10)} ${link(scene.eventsWorkflowId)}`;
	});
	return [
		'',
		`n8n        ${n8n.url}`,
		`login      ${OWNER.email}  /  ${OWNER.password}`,
		`simulator  ${simulator.url}`,
		'',
		'Change a recipient or a text, press "Execute workflow", and look at the executions of the',
		'events workflow of the same provider:',
		...sends,
		...events,
		'',
		'Somebody writes to you, and the trigger starts:',
		`  curl -X POST ${simulator.url}/_simulator/receive -H 'content-type: application/json' \\`,
		`    -d '{"provider":"cloudApi","from":"+12025550143","text":"Hello"}'`,
		'The next answer gets lost after the provider has taken the message:',
		`  curl -X POST ${simulator.url}/_simulator/misbehave -H 'content-type: application/json' \\`,
		`    -d '{"provider":"cloudApi","kind":"reset","afterAccepting":true}'`,
		'All that it can do: simulator/README.md.',
		'',
		'Ctrl-C ends everything and removes its data.',
	].join('\n');
}

void main();
