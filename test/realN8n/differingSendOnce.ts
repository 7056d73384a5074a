import { RECIPIENT, type Stage } from '../demo/stage';
import { errorOf, itemsOf } from './answers';
import { hubProviders } from './hubProviders';
import { nodeWorkflow, SEND_NODE, START_NODE } from './hubWorkflows';

// Sends one message twice with 'Send Once', and starts n8n again in between: only n8n's store is left to know.

const WHAT = 'Send Once over a restart';

export async function differingSendOnce({ n8n, client, simulator }: Stage): Promise<string[]> {
	const provider = hubProviders(simulator.accounts).wawp;
	const credential = await client.createCredential({
		name: `Send Once · ${provider.label}`,
		type: provider.credentialType,
		data: provider.credentialData,
	});
	const parameters = {
		resource: 'message',
		operation: 'send',
		recipient: RECIPIENT,
		messageType: 'text',
		textBody: 'Hello once',
		options: { sendOnce: true, sendOnceKey: 'order-1001' },
	};
	const workflowId = await client.createWorkflow(
		nodeWorkflow({ name: WHAT, provider, credential, parameters }),
	);
	const before = simulator.messages().length;
	await client.runWorkflow(workflowId, START_NODE);
	await n8n.restart();
	const again = await client.runWorkflow(workflowId, START_NODE);
	const sent = simulator.messages().length - before;
	const [item] = itemsOf(again, SEND_NODE);
	const isRight = sent === 1 && item?.skipped === true;
	console.log(`${WHAT}: ${isRight ? 'as on the newest' : 'differs'}`);
	if (isRight) return [];
	return [`${WHAT}: sent ${sent} times; ${errorOf(again) ?? JSON.stringify(item)}`];
}
