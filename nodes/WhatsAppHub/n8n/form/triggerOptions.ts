import type { INodeProperties } from 'n8n-workflow';
import type { ChatKind } from '../../core/conversation';
import type { ContentType } from '../../core/receivedContent';
import { countryOption } from '../../operations/phoneRule';
import type { Provider } from '../../providers/contract/provider';

// Trigger options that filter events: by chat, content, sender and the like.

const chatKindNames: { readonly [K in ChatKind]: string } = {
	broadcast: 'Broadcast and Status',
	group: 'Group',
	newsletter: 'Channel',
	private: 'Private',
};

const contentTypeNames: { readonly [K in SpokenType]: string } = {
	audio: 'Audio',
	contacts: 'Contacts',
	document: 'Document',
	image: 'Image',
	location: 'Location',
	order: 'Order',
	poll: 'Poll',
	reply: 'Reply to Buttons, List or Flow',
	sticker: 'Sticker',
	text: 'Text',
	unsupported: 'Unsupported by the Provider',
	video: 'Video',
};

/** A reaction is an event of its own. */
type SpokenType = Exclude<ContentType, 'reaction'>;

const contentTypes = Object.keys(contentTypeNames) as SpokenType[]; // Object.keys forgets the keys' type

/** The optional fields of every provider's trigger that choose among the events. */
export const triggerOptions = ({ webhook }: Provider): INodeProperties[] => [
	{
		displayName: 'Chat Kinds',
		name: 'chatKinds',
		type: 'multiOptions',
		options: webhook.chatKinds
			.map((kind) => ({ name: chatKindNames[kind], value: kind }))
			.sort((left, right) => left.name.localeCompare(right.name)),
		default: [],
		description:
			'Only events of these chats start the workflow; when empty all of them, but for the status posts of your contacts',
	},
	{
		...countryOption,
		description:
			"The country whose phone numbers may stand without their country code in 'Only From', 'Not From' and 'Own Numbers', by two letters such as BR, GB or US. With + or 00 in front a number is read as always.",
	},
	{
		displayName: 'Ignore Own Messages',
		name: 'ignoreOwn',
		type: 'boolean',
		default: true,
		description:
			"Whether to leave out what you do yourself, so that a workflow does not answer itself: messages sent through the provider, your reactions, edits and deletions. Messages from your phone or app come when 'Own Message' is chosen in 'Trigger On'.",
	},
	{
		displayName: 'Include Raw Payload',
		name: 'includeRaw',
		type: 'boolean',
		default: true,
		description: "Whether to add the provider's untouched payload to every event, under 'raw'",
	},
	{
		displayName: 'Keyword Match',
		name: 'keywordMatch',
		type: 'options',
		options: [
			{ name: 'Contains', value: 'contains' },
			{ name: 'Whole Message', value: 'whole' },
		],
		default: 'contains',
		description: "Where a word from 'Keywords' must stand",
	},
	{
		displayName: 'Keywords',
		name: 'keywords',
		type: 'string',
		default: '',
		placeholder: 'e.g. start, help',
		description:
			'Only messages and replies with one of these words start the workflow, in capitals or not. Separate them by commas.',
	},
	{
		displayName: 'Message Status',
		name: 'statuses',
		type: 'multiOptions',
		displayOptions: { show: { '/triggerOn': ['message.status'] } },
		options: [
			{ name: 'Delivered', value: 'delivered' },
			{ name: 'Failed', value: 'failed' },
			{ name: 'Played', value: 'played' },
			{ name: 'Queued', value: 'queued' },
			{ name: 'Read', value: 'read' },
			{ name: 'Sending', value: 'sending' },
			{ name: 'Sent', value: 'sent' },
		],
		default: [],
		description: 'Only these stages of your messages start the workflow; all of them when empty',
	},
	{
		displayName: 'Message Types',
		name: 'messageTypes',
		type: 'multiOptions',
		options: contentTypes.map((type) => ({ name: contentTypeNames[type], value: type })),
		default: [],
		description:
			'Only messages and replies of these types start the workflow; all of them when empty',
	},
	{
		displayName: 'Not From',
		name: 'notFrom',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 555 0100',
		description:
			'Nothing from these people or groups starts the workflow: phone numbers, user IDs, chat or group IDs, separated by commas',
	},
	{
		displayName: 'Only From',
		name: 'onlyFrom',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 555 0100',
		description:
			'Only what these people or groups do starts the workflow: phone numbers, user IDs, chat or group IDs, separated by commas. Message statuses are not held back.',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		displayOptions: { show: { '/triggerOn': ['unknown'] } },
		default: '',
		placeholder: webhook.otherEvents,
		description:
			"The provider's own names of the events that 'Any Other Event' lets through, separated by commas; all that come when empty",
	},
	{
		displayName: 'Own Numbers',
		name: 'ownNumbers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 555 0100',
		description:
			"Only events of these numbers of yours start the workflow: phone numbers, or the provider's IDs of them, separated by commas. Events that belong to no number are not held back.",
	},
];
