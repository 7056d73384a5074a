import type { INodeProperties } from 'n8n-workflow';

// IDs that several operations on the provider's queue ask for.

export const queueIdField: INodeProperties = {
	displayName: 'Queue ID',
	name: 'queueId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5df4cb6d-9f2b-46b6-936e-8e6f4b1a5400',
	description: "The 'queue_id' that a send gave",
};

export const broadcastIdField: INodeProperties = {
	displayName: 'Broadcast ID',
	name: 'broadcastId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5df4cb6d-9f2b-46b6-936e-8e6f4b1a5400',
	description: "The 'broadcastId' that the operation 'Broadcast' gave",
};
