/**
 * `npm run test:queue`: n8n in queue mode with PostgreSQL, Redis, two workers and two webhook processes.
 * A worker is killed while thousands of messages go out and thousands of events come in, and while executions
 * sleep for answers; the account
 * says what was lost, repeated or stopped. Fails only where the package breaks a promise of its own.
 */
import { parseArgs } from 'node:util';
import { explain } from '../../../scripts/explain.cjs';
import { exitOnSignals } from '../../realN8n/processes';
import { newStage } from './bench';
import { type CampaignSettings, runCampaign } from './campaign';
import { brokenPromises, describeFindings } from './report';

const HELP = `npm run test:queue -- [options]
  --sends <n>    messages to send (default: 5000)
  --events <n>   events to deliver (default: 5000)
  --questions <n> executions that sleep for an answer (default: 100)`;

async function main(): Promise<void> {
	const settings = readSettings();
	if (!settings) return console.log(HELP);
	const stage = newStage();
	const isEnding = exitOnSignals(async () => await stage.close());
	try {
		const findings = await runCampaign(await stage.open(), settings);
		const broken = brokenPromises(findings);
		console.log(`\n${describeFindings(findings).join('\n')}\n`);
		for (const promise of broken) console.log(`! ${promise}`);
		console.log(broken.length === 0 ? 'every promise was kept' : `${broken.length} were not kept`);
		if (broken.length > 0) process.exitCode = 1;
	} catch (error) {
		if (isEnding()) return;
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	}
	if (!isEnding()) await stage.close();
}

function readSettings(): CampaignSettings | undefined {
	const { values } = parseArgs({
		options: {
			sends: { type: 'string', default: '5000' },
			events: { type: 'string', default: '5000' },
			questions: { type: 'string', default: '100' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) return undefined;
	return {
		sends: countOf('--sends', values.sends),
		events: countOf('--events', values.events),
		questions: countOf('--questions', values.questions),
	};
}

function countOf(option: string, text: string): number {
	if (/^\d{1,6}$/.test(text)) return Number(text);
	throw new Error(`${option} must be a whole number below a million, not "${text}".`);
}

void main();
