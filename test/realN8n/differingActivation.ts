import { randomUUID } from 'node:crypto';
import type { Stage } from '../demo/stage';
import { N8nRequestError } from './http';
import { hubProviders } from './hubProviders';
import { eventsWorkflow } from './hubWorkflows';

// Activates a trigger with a wrong key, and looks when and in which words n8n says so.

const WHEN = 'when a refused activation is said';
const WORDS = 'the words for a refused activation';
const ADVICE = "Check 'API Key' in the credential";

/** The newest says it after its own attempts, with our advice. */
export async function differingActivation({ client, simulator }: Stage): Promise<string[]> {
	const provider = hubProviders(simulator.accounts).yCloud;
	const credential = await client.createCredential({
		name: `Wrong key · ${provider.label}`,
		type: provider.credentialType,
		data: { ...provider.credentialData, apiKey: 'wrong' },
	});
	const settings = { name: 'refused', provider, credential, webhookId: randomUUID() };
	const refusal = await refusalOf(client, await client.createWorkflow(eventsWorkflow(settings)));
	const found = [
		...(refusal instanceof N8nRequestError ? [`${WHEN}: at once`] : []),
		...(messageOf(refusal).includes(ADVICE) ? [] : [`${WORDS}: ${messageOf(refusal)}`]),
	];
	console.log(`a refused activation: ${found.length === 0 ? 'as on the newest' : 'differs'}`);
	return found;
}

async function refusalOf(client: Stage['client'], workflowId: string): Promise<unknown> {
	try {
		await client.activate(workflowId);
		return new Error('activated with a wrong key');
	} catch (error) {
		return error;
	}
}

/** n8n's sentence for the person, without the stack that it may answer besides. */
function messageOf(refusal: unknown): string {
	if (!(refusal instanceof N8nRequestError)) return String(refusal);
	return /"message":"(.*?)","/.exec(refusal.body)?.[1] ?? refusal.body;
}
