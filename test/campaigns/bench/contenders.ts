import { type HubProvider, PACKAGE_NAME } from '../../realN8n/hubProviders';
import { sendParameters } from '../../realN8n/hubWorkflows';
import type { StoredCredential, WorkflowNode } from '../../realN8n/workflow';
import { GRAPH_HOST } from './certificate';
import { PROBE_NAME } from './probePackage';

/** Made-up identities of Meta's kind; the server takes any. */
export const account = {
	phoneNumberId: '106540352242922',
	businessAccountId: '102290129340398',
	appId: '1000000000000002',
	accessToken: 'bench-access-token',
	appSecret: 'bench-app-secret',
	apiVersion: 'v25.0',
} as const;

export const hub: HubProvider = {
	id: 'cloudApi',
	label: 'Cloud API',
	credentialType: 'whatsAppHubCloudApi',
	credentialData: {
		accessToken: account.accessToken,
		businessAccountId: account.businessAccountId,
		apiVersion: account.apiVersion,
		appId: account.appId,
		appSecret: account.appSecret,
		verifyToken: 'bench-verify-token',
		baseUrl: `https://${GRAPH_HOST}`,
	},
	sender: account.phoneNumberId,
	correlates: true,
};

export const builtIn = {
	sendCredential: {
		name: 'Built-in, to send',
		type: 'whatsAppApi',
		data: { accessToken: account.accessToken, businessAccountId: account.businessAccountId },
	},
	eventsCredential: {
		name: 'Built-in, for events',
		type: 'whatsAppTriggerApi',
		data: { clientId: account.appId, clientSecret: account.appSecret },
	},
};

type NodeCore = Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>;

const FROM_ITEM = { recipient: '={{ $json.to }}', text: '={{ $json.text }}' } as const;

/** Our node, sending a text for each item. */
export function hubSend(options: Record<string, unknown>): NodeCore {
	const parameters = sendParameters({ provider: hub, ...FROM_ITEM });
	return {
		type: `${PACKAGE_NAME}.whatsAppHub`,
		typeVersion: 1,
		parameters: { ...parameters, options },
	};
}

/** n8n's own WhatsApp node, doing the same. */
export const builtInSend: NodeCore = {
	type: 'n8n-nodes-base.whatsApp',
	typeVersion: 1.1,
	parameters: {
		resource: 'message',
		operation: 'send',
		phoneNumberId: account.phoneNumberId,
		recipientPhoneNumber: FROM_ITEM.recipient,
		messageType: 'text',
		textBody: FROM_ITEM.text,
	},
};

/** The bare loop; how many at a time stands in the address that starts the run. */
export const floorSend: NodeCore = {
	type: `${PROBE_NAME}.benchFloor`,
	typeVersion: 1,
	parameters: {
		url: `https://${GRAPH_HOST}/${account.apiVersion}/${account.phoneNumberId}/messages`,
		concurrency: "={{ $('Start').first().json.query.concurrency }}",
	},
};

/** A core with a name, a place and a credential: a node of a workflow. */
export function placed(
	core: NodeCore,
	name: string,
	column: number,
	credential?: StoredCredential,
): WorkflowNode {
	const reference = credential && {
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
	return { id: name, name, position: [column * 220, 0], ...core, ...reference };
}
