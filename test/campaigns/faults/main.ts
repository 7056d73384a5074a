/**
 * `npm run test:faults`: thousands of sends through the packed node in a real n8n while every provider
 * misbehaves as planned, and then the account: what each provider took, and what the node says of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/explain.cjs';
import { startProgress } from '../../../scripts/progress.cjs';
import { ensureOwner } from '../../realN8n/client';
import {
	type HubProvider,
	hubProviders,
	type ProviderId,
	providerIds,
} from '../../realN8n/hubProviders';
import { type N8n, startN8n } from '../../realN8n/launch';
import { exitOnSignals } from '../../realN8n/processes';
import { packTarball } from '../../realN8n/tarball';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { loopbackCertificate } from '../../../simulator/testing/certificate';
import { type Account, accountOf, describeAccount } from './account';
import { runLane } from './campaign';
import { latePortTo } from './latePort';
import { offeredOptions } from './nodeOptions';
import { planFor, playing } from './plan';

const HELP = `npm run test:faults -- [options]
  --sends <n>            messages for each provider (default: 10000)
  --seed <n>             which faults meet which messages (default: 1)
  --providers <a,b>      only these (${providerIds.join(', ')})`;

/** Longer than the node waits for an answer by itself. */
const SILENCE_MS = 90_000;
/** Ends the campaign on a machine that is too busy for it; a quiet one needs a fifth of this. */
const WITHIN_MS = 1_800_000;

interface Options {
	sends: number;
	seed: number;
	providers: readonly ProviderId[];
}

async function main(): Promise<void> {
	const options = readOptions();
	if (!options) return console.log(HELP);
	let n8n: N8n | undefined;
	let simulator: Simulator | undefined;
	let folder: string | undefined;
	const close = async () => {
		await n8n?.stop();
		await simulator?.close();
		if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
	};
	const isEnding = exitOnSignals(close);
	try {
		const certificate = await loopbackCertificate();
		simulator = await startSimulator({ stepDelayMs: 0, certificate });
		folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-faults-'));
		const trusted = join(folder, 'certificate.pem');
		writeFileSync(trusted, certificate.cert);
		const environment = {
			NODE_EXTRA_CA_CERTS: trusted,
			// Each reset of a connection is one, or a route that is lost, as its system reports it.
			NODE_OPTIONS: `--require=${require.resolve('../../../simulator/lostRoute.cjs')}`,
			LOSE_ROUTES: 'true',
		};
		n8n = await startN8n({ tarball: await packTarball(), environment });
		const accounts = await campaign(n8n, simulator, options);
		if (!report(accounts, hubProviders(simulator.accounts))) process.exitCode = 1;
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await close();
}

function readOptions(): Options | undefined {
	const { values } = parseArgs({
		options: {
			sends: { type: 'string', default: '10000' },
			seed: { type: 'string', default: '1' },
			providers: { type: 'string', default: providerIds.join(',') },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return undefined;
	const names = values.providers.split(',');
	return {
		sends: wholeNumber('--sends', values.sends),
		seed: wholeNumber('--seed', values.seed),
		providers: providerIds.filter((id) => names.includes(id)),
	};
}

function wholeNumber(option: string, text: string): number {
	if (/^\d{1,6}$/.test(text)) return Number(text);
	throw new Error(`${option} must be a whole number below a million, not "${text}".`);
}

/** All providers at once, each in a lane of its own. */
async function campaign(n8n: N8n, simulator: Simulator, options: Options): Promise<Account[]> {
	const { sends, seed } = options;
	const client = await ensureOwner(n8n);
	const nodeOptions = offeredOptions(await client.nodeTypes());
	const plans = options.providers.map((provider) =>
		planFor({ provider, sends, seed, silenceMs: SILENCE_MS }),
	);
	simulator.misbehaveBy(playing(plans));
	const deadline = Date.now() + WITHIN_MS;
	const all = sends * plans.length;
	const progress = startProgress(`Sending ${all} messages, seed ${seed}`);
	let done = 0;
	const lanes = plans.map(async (plan) => {
		const provider = hubProviders(simulator.accounts)[plan.provider];
		const closedPort = await latePortTo(simulator.url);
		const latePort = await latePortTo(simulator.url);
		const onBatch = (count: number) => {
			done += count;
			progress.note(`${done} of ${all}`);
		};
		const secureUrl = simulator.secureUrl ?? '';
		const lane = { client, secureUrl, provider, plan, closedPort, latePort, deadline, onBatch };
		try {
			return accountOf(plan, simulator, await runLane({ ...lane, options: nodeOptions }));
		} finally {
			await latePort.close();
		}
	});
	try {
		const accounts = await Promise.all(lanes);
		progress.done();
		return accounts;
	} catch (error) {
		progress.fail();
		throw error;
	}
}

function report(accounts: readonly Account[], providers: Record<ProviderId, HubProvider>): boolean {
	for (const account of accounts) {
		console.log(`\n${describeAccount(account, providers[account.plan.provider].label).join('\n')}`);
	}
	const complaints = accounts.reduce((sum, account) => sum + account.complaints.length, 0);
	const verdict = complaints === 0 ? 'every item tells the truth' : `${complaints} complaints`;
	console.log(`\n${verdict}`);
	return complaints === 0;
}

void main();
