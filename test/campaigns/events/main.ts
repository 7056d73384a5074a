/**
 * `npm run test:events`: tens of thousands of webhook calls to the triggers in a real n8n, genuine, repeated
 * and forged, hung up on and delivered twice at once while n8n's database is held, with a restart of n8n in
 * the middle; every genuine event must start something exactly once.
 */
import { explain } from '../../../scripts/explain.cjs';
import { startProgress } from '../../../scripts/progress.cjs';
import { exitOnSignals } from '../../realN8n/processes';
import type { ProviderId } from '../../../simulator/contract';
import { account } from './account';
import { cloudApi } from './cloudApi';
import { deliver } from './deliver';
import { periskope } from './periskope';
import { planCalls } from './plan';
import { describe, type Result } from './report';
import { readSettings, type Settings, usualEvents } from './settings';
import { openStage, type Stage } from './stage';
import type { Traffic } from './traffic';
import { wawp } from './wawp';
import { yCloud } from './yCloud';

/** For executions that are still under way when the last call is answered. */
const ENDED_WITHIN_MS = 60_000;

const traffics: Readonly<Record<ProviderId, Traffic>> = { cloudApi, yCloud, periskope, wawp };

async function main(): Promise<void> {
	let stage: Stage | undefined;
	const isEnding = exitOnSignals(async () => stage?.close());
	try {
		const settings = readSettings(process.argv.slice(2));
		const deadline = Date.now() + settings.minutes * 60_000;
		stage = await openStage(settings.kill);
		const results: Result[] = [];
		for (const id of settings.providers) {
			results.push(await run(stage, id, settings, deadline));
		}
		console.log(`\n${describe(results, settings).join('\n')}`);
		if (results.some(({ account: { mismatches } }) => mismatches.length > 0)) process.exitCode = 1;
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage?.close();
}

async function run(
	stage: Stage,
	id: ProviderId,
	{ events, seed, kill, gather }: Settings,
	deadline: number,
): Promise<Result> {
	const traffic = traffics[id];
	const plan = planCalls(traffic, events ?? usualEvents[id], seed);
	const { workflowId, access } = await stage.listen(id, traffic, gather);
	const progress = startProgress(`${id}: ${plan.calls.length} calls`);
	const began = Date.now();
	try {
		const answers = await deliver({
			traffic,
			access,
			calls: plan.calls,
			holds: plan.holds,
			deadline,
			half: async () => await stage.restart(kill),
			hold: stage.hold,
		});
		const executions = await stage.ended(workflowId, ENDED_WITHIN_MS);
		const judged = account(plan, answers, executions);
		progress.done(`${judged.mismatches.length} mismatches`);
		return { id, plan, answers, account: judged, seconds: (Date.now() - began) / 1000 };
	} catch (error) {
		progress.fail();
		throw error;
	}
}

void main();
