import type { INodeProperties } from 'n8n-workflow';
import { messages, type MessageType, messageTypes } from '../messages';
import { operationIds, operations } from '../operations';
import type { Provider } from '../providers/provider';
import { commonOptions } from './commonOptions';
import {
	choosingOperations,
	type FormOperation,
	formOperations,
	isMessageOperation,
	reasonAgainst,
} from './operationForm';
import { groupBy, showWhen } from './show';

type Conditions = Readonly<Record<string, readonly string[]>>;

/** Inside a collection, a slash in front names a field of the form itself. */
const onForm = (conditions: Conditions): Conditions =>
	Object.fromEntries(Object.entries(conditions).map(([name, values]) => [`/${name}`, values]));

/** The types of message that have an option of this name and that the provider can send. */
const typesWith = (provider: Provider, name: string): MessageType[] => {
	const among = provider.form.carries[name]?.types ?? messageTypes;
	return among.filter(
		(type) =>
			Object.hasOwn(messages[type].options, name) && provider.reasonAgainst(type) === undefined,
	);
};

/** What a type offers under a name. */
const optionOf = (type: MessageType, name: string): INodeProperties | undefined =>
	(messages[type].options as Readonly<Record<string, INodeProperties>>)[name]; // each has its own names

/** The options of message types; types that share an option share its entry. */
const messageOptions = (provider: Provider): INodeProperties[] =>
	Object.entries(provider.form.carries).flatMap(([name, { show = {} }]) => {
		const types = typesWith(provider, name);
		const different = [...new Set(types.map((type) => optionOf(type, name)))];
		return groupBy(types, (type) =>
			[messages[type].operation, different.indexOf(optionOf(type, name))].join(),
		).flatMap((group) =>
			group.slice(0, 1).flatMap((first) => {
				const option = optionOf(first, name);
				const { operation } = messages[first];
				const conditions = operation
					? { operation: [operation] }
					: { operation: choosingOperations, messageType: group };
				return option === undefined ? [] : [showWhen(option, onForm({ ...conditions, ...show }))];
			}),
		);
	});

/** The options that sends have in common, and the provider's own. */
const sendOptions = (provider: Provider, offered: readonly FormOperation[]): INodeProperties[] =>
	[
		...commonOptions().filter(({ option }) => Object.hasOwn(provider.form.carries, option.name)),
		...provider.form.options.map((option) => ({ option, operations: sendingOperations })),
	].flatMap(({ option, operations: having }) => {
		const shown = having.filter((operation) => offered.includes(operation));
		return shown.length === 0 ? [] : [showWhen(option, onForm({ operation: shown }))];
	});

const sendingOperations = formOperations.filter(isMessageOperation);

const operationOptions = (offered: readonly FormOperation[]): INodeProperties[] =>
	operationIds
		.filter((operation) => offered.includes(operation))
		.flatMap((operation) =>
			Object.values(operations[operation].options ?? {}).map((option) =>
				showWhen(option, onForm({ operation: [operation] })),
			),
		);

const includeRaw: INodeProperties = {
	displayName: 'Include Raw Response',
	name: 'includeRaw',
	type: 'boolean',
	default: true,
	description: "Whether to add the provider's untouched answer to the result, under 'raw'",
};

/** The optional fields of a provider's form. */
export const optionsField = (provider: Provider): INodeProperties => {
	const offered = formOperations.filter((each) => reasonAgainst(provider, each) === undefined);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { provider: [provider.id] } },
		options: [
			...messageOptions(provider),
			...sendOptions(provider, offered),
			...operationOptions(offered),
			showWhen(includeRaw, onForm({ operation: offered.filter((each) => each !== 'preview') })),
		].sort((left, right) => left.displayName.localeCompare(right.displayName)),
	};
};
