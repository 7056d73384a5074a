import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import { MANUAL } from '../../providers/contract/webhook';
import { usualChoice } from '../optionFields';
import { eventChoices } from './eventChoices';
import { handlingOptions } from './handlingOptions';
import { providerField } from './properties';
import { triggerOptions } from './triggerOptions';

// Assembles the form of the trigger from the registry of providers.

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
	default: [usualChoice],
});

/** How the provider comes to know the trigger's URL. */
const registrationField = (provider: Provider): INodeProperties => ({
	displayName: 'Registration',
	name: 'registration',
	type: 'options',
	noDataExpression: true,
	displayOptions: showFor(provider),
	options: [
		...provider.webhook.registrations.map((choice) => ({ ...choice })),
		{
			name: 'Manual',
			value: MANUAL,
			description: `You enter the webhook URL at ${provider.label} yourself; n8n changes nothing there`,
		},
	],
	default: usualRegistration(provider),
	description: `How ${provider.label} comes to know the webhook URL of this trigger`,
});

const usualRegistration = ({ webhook: { registrations } }: Provider): string =>
	registrations[0].value;

const setUpNotices = (provider: Provider): INodeProperties[] => {
	const automatic = provider.webhook.registrations.map(({ value }) => value);
	return [
		notice(provider, 'setUpNotice', provider.webhook.setUp, automatic),
		notice(provider, 'manualNotice', provider.webhook.setUpByHand, [MANUAL]),
	];
};

const notice = (
	provider: Provider,
	name: string,
	displayName: string,
	registration: string[],
): INodeProperties => ({
	displayName,
	name,
	type: 'notice',
	default: '',
	displayOptions: { show: { provider: [provider.id], registration } },
});

const providerFields = (provider: Provider): INodeProperties[] =>
	provider.webhook.fields.map((field) => ({
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, provider: [provider.id] } },
	}));

/**
 * Opening its list asks the provider; what is chosen in it changes nothing. n8n empties a list when what it
 * depends on changes: so it depends on its own value, and no line stays that was true once.
 */
const checkField = (): INodeProperties => ({
	displayName: 'Set-Up Check',
	name: 'setUpCheck',
	type: 'resourceLocator',
	noDataExpression: true,
	default: { mode: 'list', value: '' },
	typeOptions: { loadOptionsDependsOn: ['setUpCheck.value', 'provider', 'registration'] },
	description:
		'Open the list to see whether everything is set up for events to arrive. What you choose in it changes nothing.',
	modes: [
		{
			displayName: 'Results',
			name: 'list',
			type: 'list',
			placeholder: 'Open to check the set-up',
			typeOptions: { searchListMethod: 'checkSetUp' },
		},
	],
});

const optionsField = (provider: Provider): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	displayOptions: showFor(provider),
	options: [...provider.webhook.options, ...handlingOptions(), ...triggerOptions(provider)].sort(
		(left, right) => left.displayName.localeCompare(right.displayName),
	),
});

/** The form of the trigger. */
export const triggerProperties = (): INodeProperties[] => [
	providerField(),
	...providers.map(triggerOnField),
	...providers.map(registrationField),
	...providers.flatMap(setUpNotices),
	...providers.flatMap(providerFields),
	checkField(),
	...providers.map(optionsField),
];
