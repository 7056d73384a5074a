import type { ProviderId } from '../../simulator/contract';

// The form of each provider as n8n's editor must show it, written by hand.

/** What a person sees in the panel of each node, by the labels of the form. */
const labels: Record<ProviderId, { action: string[]; trigger: string[] }> = {
	cloudApi: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'Registration', 'Set-Up Check', 'Options'],
	},
	yCloud: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Send Mode', 'Options'],
		trigger: ['Trigger On', 'Registration', 'Set-Up Check', 'Options'],
	},
	periskope: {
		action: ['Sender', 'Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'Registration', 'Set-Up Check', 'Options'],
	},
	wawp: {
		action: ['Recipient', 'Message Type', 'Text', 'Options'],
		trigger: ['Trigger On', 'Registration', 'Set-Up Check', 'Options'],
	},
};

const OFFERED_TO_ALL = ['Audio', 'Document', 'Image', 'Raw Body', 'Text', 'Video'];
const OFFERED_BY_META = [
	'Call-to-Action URL',
	'Catalog',
	'Contacts',
	'Flow',
	'List',
	'Location',
	'Location Request',
	'Media Carousel',
	'Order Details',
	'Order Status',
	'Product',
	'Product List',
	'Reply Buttons',
	'Sticker',
	'Voice Call Button',
];

/** What can be chosen in 'Message Type' and, for messages, in 'Operation'. */
const offered: Record<ProviderId, { types: string[]; operations: string[] }> = {
	cloudApi: {
		types: [
			...OFFERED_BY_META,
			'Address Request (India)',
			'Call Permission Request',
			'Contact Info Request',
			'Product Carousel',
		],
		operations: ['Get Status', 'Mark as Read', 'Pin or Unpin', 'Send Template', 'Show Typing'],
	},
	yCloud: {
		types: OFFERED_BY_META,
		operations: ['Get Status', 'Mark as Read', 'Send Template', 'Show Typing'],
	},
	periskope: {
		types: ['Poll'],
		operations: [
			'Broadcast',
			'Cancel Scheduled',
			'Delete',
			'Edit',
			'Forward',
			'Get Many Scheduled',
			'Get Status',
			'Mark as Read',
			'Pin or Unpin',
			'Schedule',
		],
	},
	wawp: {
		types: ['Calendar Event', 'Contacts', 'List', 'Location', 'Poll'],
		operations: [
			'Delete',
			'Edit',
			'Get Status',
			'Mark as Read',
			'Show Typing',
			'Stop Typing',
			'Vote in Poll',
		],
	},
};

const sorted = (...names: string[]) => [...names].sort((one, other) => one.localeCompare(other));

/** The open panels of both nodes when a text is to be sent, each list in the order that is shown. */
export function formOf(id: ProviderId) {
	const { types, operations } = offered[id];
	return {
		actionLabels: ['Provider', 'Resource', 'Operation', ...labels[id].action],
		triggerLabels: ['Provider', ...labels[id].trigger],
		messageTypes: sorted(...types, ...OFFERED_TO_ALL),
		operations: sorted(
			...operations,
			'Preview',
			'React',
			'Reply',
			'Send',
			'Send and Wait for Response',
		),
	};
}
