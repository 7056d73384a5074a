import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../providers';
import type { Provider } from '../providers/provider';
import { providerField } from './properties';

const setUpNotice = ({ id, webhook }: Provider): INodeProperties => ({
	displayName: webhook.setUp,
	name: 'setUpNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { provider: [id] } },
});

const providerFields = ({ id, webhook }: Provider): INodeProperties[] =>
	webhook.fields.map((field) => ({ ...field, displayOptions: { show: { provider: [id] } } }));

const includeRaw = (): INodeProperties => ({
	displayName: 'Include Raw Payload',
	name: 'includeRaw',
	type: 'boolean',
	default: true,
	description: "Whether to add the provider's untouched payload to every event, under 'raw'",
});

const optionsField = ({ id, webhook }: Provider): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: { show: { provider: [id] } },
	options: [...webhook.options, includeRaw()].sort((left, right) =>
		left.displayName.localeCompare(right.displayName),
	),
});

/** The form of the trigger. */
export const triggerProperties = (): INodeProperties[] => [
	providerField(),
	...providers.map(setUpNotice),
	...providers.flatMap(providerFields),
	...providers.map(optionsField),
];
