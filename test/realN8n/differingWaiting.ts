import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '../demo/stage';
import { type Asking, CUSTOMER, openAsker, type Surroundings } from './askers';
import { hubProviders, PACKAGE_NAME } from './hubProviders';

// Asks somebody, and looks whether the execution goes on with the answer, and whether n8n offers Human Review.

const PROVIDER = 'cloudApi';
const TIME_OVER_WITHIN_MS = 150_000;
const ASLEEP_AFTER_MS = 3_000;

/** The stage's own trigger of the Cloud API hears the answers. */
export async function differingWaiting(stage: Stage): Promise<string[]> {
	const providers = hubProviders(stage.simulator.accounts);
	const { credentialType, credentialData } = providers[PROVIDER];
	const credential = await stage.client.createCredential({
		name: 'Asks',
		type: credentialType,
		data: credentialData,
	});
	const setting = {
		...stage,
		providers,
		credential: async () => await Promise.resolve(credential),
	};
	const soon = { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' };
	return [
		...(await differing('an approval by a tap', true, async () => {
			const asker = await openAsker(setting, { provider: PROVIDER });
			return await approvedBy(setting, asker, 0);
		})),
		...(await differing('a choice by its words', 'now', async () => {
			const choices = [{ label: 'Now', value: 'now' }, 'Never'];
			const parameters = { responseType: 'choices', choicesFrom: 'list', choicesList: choices };
			const asker = await openAsker(setting, { provider: PROVIDER, parameters });
			return await approvedBy(setting, asker, 'Now');
		})),
		...(await differing('a question whose time is over', true, async () => {
			const asking: Asking = { provider: PROVIDER, options: { limitWaitTime: { values: soon } } };
			const asker = await openAsker(setting, asking);
			await asker.ask();
			const [item] = await asker.results(1, TIME_OVER_WITHIN_MS);
			return (item as { data?: { timedOut?: unknown } }).data?.timedOut;
		})),
		...(await differing('Human Review', true, async () => {
			const names = (await stage.client.nodeTypes()).map(({ name }) => name);
			return names.includes(`${PACKAGE_NAME}.whatsAppHubHitlTool`);
		})),
	];
}

async function approvedBy(
	{ simulator }: Surroundings,
	asker: Awaited<ReturnType<typeof openAsker>>,
	answer: number | string,
): Promise<unknown> {
	const [question] = await asker.ask();
	// Older versions list no execution that sleeps.
	await sleep(ASLEEP_AFTER_MS);
	const of = question?.id ?? '';
	simulator.receive(
		PROVIDER,
		typeof answer === 'number'
			? { from: CUSTOMER, tap: { of, choice: answer } }
			: { from: CUSTOMER, text: answer, quotes: of },
	);
	const [item] = await asker.results(1);
	const { data } = item as { data?: { approved?: unknown; value?: unknown } };
	return typeof answer === 'number' ? data?.approved : data?.value;
}

async function differing(
	what: string,
	expected: unknown,
	look: () => Promise<unknown>,
): Promise<string[]> {
	const found = await look().catch((error: unknown) => String(error));
	const isRight = found === expected;
	console.log(`${what}: ${isRight ? 'as on the newest' : 'differs'}`);
	return isRight ? [] : [`${what}: ${String(found)}`];
}
