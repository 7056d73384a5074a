import { ensureOwner, type N8nClient } from '../../realN8n/client';
import { NEWEST } from '../../realN8n/runtimes';
import { packTarball } from '../../realN8n/tarball';
import { startProgress } from '../../../scripts/progress.cjs';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { type Collector, startCollector } from './collector';
import { ensurePrograms } from './debian';
import { type Member, type Role, startMember } from './fleet';
import { type Front, startFront } from './front';
import { type Services, startServices } from './services';

/** n8n in queue mode with everything that it needs, and the simulator that it sends to. */
export interface Bench {
	client: N8nClient;
	simulator: Simulator;
	collector: Collector;
	services: Services;
	/** Where the webhook processes answer. */
	webhookUrls: readonly string[];
	/** The address that the webhook processes are called by together. */
	front: Front;
	/** Kills one worker and starts another in its place, as an orchestrator would. */
	loseWorker(): Promise<void>;
	/** Ends the main process, lets it finish what it can, and starts it again. */
	restartMain(): Promise<void>;
}

const ROLES: readonly Role[] = ['main', 'worker', 'worker', 'webhook', 'webhook'];

export interface Stage {
	/** Sets everything up; what is there already is ended by `close`, even when this fails. */
	open(): Promise<Bench>;
	/** Ends everything, in the reverse order of its beginning. */
	close(): Promise<void>;
}

export function newStage(): Stage {
	const ends: Array<() => Promise<void>> = [];
	let ending: Promise<void> | undefined;
	const endAll = async () => {
		for (const end of [...ends].reverse()) await end();
	};
	return {
		open: async () => await openBench((end) => ends.push(end)),
		close: async () => {
			ending ??= endAll();
			await ending;
		},
	};
}

async function openBench(atEnd: (end: () => Promise<void>) => void): Promise<Bench> {
	const simulator = await startSimulator({ stepDelayMs: 0 });
	atEnd(() => simulator.close());
	const collector = await startCollector();
	atEnd(() => collector.close());
	const services = await startServices(await ensurePrograms());
	atEnd(() => services.stop());
	const front = await startFront();
	atEnd(() => front.close());
	const tarball = await packTarball();
	const environment = {
		...services.environment,
		WEBHOOK_URL: front.url,
		N8N_WEBHOOK_URL: front.url,
	};
	const members: Member[] = [];
	const start = async (role: Role) => {
		members.push(await startMember(role, tarball, environment, atEnd));
	};
	await startAll(start);
	const urlsOf = (role: Role) =>
		members.filter((member) => member.role === role).map(({ url }) => url);
	const [url = ''] = urlsOf('main');
	front.pass(urlsOf('webhook'));
	return {
		client: await ensureOwner({ url, version: NEWEST }),
		simulator,
		collector,
		services,
		webhookUrls: urlsOf('webhook'),
		front,
		loseWorker: async () => {
			await members.find(({ role }) => role === 'worker')?.kill();
			await start('worker');
		},
		restartMain: async () => {
			await members.find(({ role }) => role === 'main')?.restart();
		},
	};
}

/** One after the other: the first one makes the tables that the others expect. */
async function startAll(start: (role: Role) => Promise<void>): Promise<void> {
	const progress = startProgress('Starting n8n: main, two workers, two webhook processes');
	try {
		for (const role of ROLES) await start(role);
		progress.done();
	} catch (error) {
		progress.fail();
		throw error;
	}
}
