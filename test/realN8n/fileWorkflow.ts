import { SEND_NODE, START_NODE, startNode } from './hubWorkflows';
import { type HubProvider, PACKAGE_NAME } from './hubProviders';
import { connect, type StoredCredential, type Workflow, type WorkflowNode } from './workflow';

/** The node that fetches the file. */
export const FETCH_NODE = 'Fetch a file';

export interface FileSettings {
	name: string;
	provider: HubProvider;
	credential: StoredCredential;
	recipient: string;
	/** Where the file is fetched from. */
	url: string;
	messageType: 'image' | 'video' | 'audio' | 'document';
	/** Ends with the fetched file, to compare with. */
	withoutSending?: boolean;
}

/** A workflow that fetches a file and sends it: the file lies in n8n's binary store. */
export function fileWorkflow(settings: FileSettings): Workflow {
	const nodes = [startNode, fetchNode(settings.url)];
	const sending = settings.withoutSending ? [] : [sendNode(settings)];
	return {
		name: settings.name,
		nodes: [...nodes, ...sending],
		connections: {
			...connect(START_NODE, FETCH_NODE),
			...(settings.withoutSending ? {} : connect(FETCH_NODE, SEND_NODE)),
		},
	};
}

const fetchNode = (url: string): WorkflowNode => ({
	id: 'fetch',
	name: FETCH_NODE,
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	position: [220, 0],
	parameters: { url, options: { response: { response: { responseFormat: 'file' } } } },
});

const sendNode = ({
	provider,
	credential,
	recipient,
	messageType,
}: FileSettings): WorkflowNode => ({
	id: 'send',
	name: SEND_NODE,
	type: `${PACKAGE_NAME}.whatsAppHub`,
	typeVersion: 1,
	position: [440, 0],
	parameters: {
		provider: provider.id,
		resource: 'message',
		operation: 'send',
		...(provider.sender && { sender: { __rl: true, mode: 'id', value: provider.sender } }),
		recipient,
		messageType,
		mediaPath: 'useMedian8n',
		mediaPropertyName: 'data',
		...(provider.id === 'yCloud' && { sendMode: 'enqueue' }),
		options: {},
	},
	credentials: { [credential.type]: { id: credential.id, name: credential.name } },
});
