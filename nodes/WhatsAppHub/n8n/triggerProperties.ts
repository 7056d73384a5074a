import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../providers';
import type { Provider } from '../providers/provider';
import { eventChoices, usualEvents } from './eventChoices';
import { providerField } from './properties';
import { triggerOptions } from './triggerOptions';

const showFor = ({ id }: Provider) => ({ show: { provider: [id] } });

/** A field a provider, so that nothing is offered that the chosen provider does not report. */
const triggerOnField = (provider: Provider): INodeProperties => ({
	displayName: 'Trigger On',
	name: 'triggerOn',
	type: 'multiOptions',
	required: true,
	// It decides what the provider is asked for when the workflow is activated.
	noDataExpression: true,
	displayOptions: showFor(provider),
	options: eventChoices(provider),
	default: [...usualEvents],
});

const setUpNotice = (provider: Provider): INodeProperties => ({
	displayName: provider.webhook.setUp,
	name: 'setUpNotice',
	type: 'notice',
	default: '',
	displayOptions: showFor(provider),
});

const providerFields = (provider: Provider): INodeProperties[] =>
	provider.webhook.fields.map((field) => ({ ...field, displayOptions: showFor(provider) }));

const optionsField = (provider: Provider): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: showFor(provider),
	options: [...provider.webhook.options, ...triggerOptions(provider)].sort((left, right) =>
		left.displayName.localeCompare(right.displayName),
	),
});

/** The form of the trigger. */
export const triggerProperties = (): INodeProperties[] => [
	providerField(),
	...providers.map(triggerOnField),
	...providers.map(setUpNotice),
	...providers.flatMap(providerFields),
	...providers.map(optionsField),
];
