import type { INodeProperties } from 'n8n-workflow';
import { messages, type MessageType, messageTypes } from '../../messages';
import { type OperationId, operationIds, operations } from '../../operations';
import type { Provider } from '../../providers/provider';
import { addressOptions } from './addressProperties';
import { commonOptions } from './commonOptions';
import { deliveryOptions } from './deliveryOptions';
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

/** The types with which a provider carries an option, as far as it can send them. */
const carryingTypes = (provider: Provider, name: string): MessageType[] => {
	const { types = messageTypes, except = [] } = provider.form.carries[name] ?? {};
	return types.filter(
		(type) => !except.includes(type) && provider.reasonAgainst(type) === undefined,
	);
};

/** Those of them that have the option. */
const typesWith = (provider: Provider, name: string): MessageType[] =>
	carryingTypes(provider, name).filter((type) => Object.hasOwn(messages[type].options, name));

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
				const conditions: Conditions[] = operation
					? [{ operation: [operation] }, { operation: ['preview'], messageType: group }]
					: [{ operation: choosingOperations, messageType: group }];
				return option === undefined
					? []
					: conditions.map((each) => showWhen(option, onForm({ ...each, ...show })));
			}),
		);
	});

/** The options that sends have in common, and the provider's own. */
const sendOptions = (provider: Provider, offered: readonly FormOperation[]): INodeProperties[] =>
	[
		...commonOptions()
			.map(({ carriedAs, ...each }) => ({ ...each, name: carriedAs ?? each.option.name }))
			.filter(({ name }) => Object.hasOwn(provider.form.carries, name)),
		...provider.form.options.map((option) => ({
			option,
			operations: sendingOperations,
			name: option.name,
		})),
	].flatMap(({ option, operations: having, name }) => {
		const shown = having.filter((operation) => offered.includes(operation));
		const isLimited = provider.form.carries[name]?.except !== undefined;
		const types = isLimited ? { messageType: carryingTypes(provider, name) } : {};
		return shown.length === 0 ? [] : [showWhen(option, onForm({ operation: shown, ...types }))];
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

/** A preview asks nobody, a file is its own answer, and a list may come in several. */
const hasAnswer = (operation: FormOperation): boolean =>
	operation !== 'preview' &&
	operation !== 'mediaDownload' &&
	(isMessageOperation(operation) || !isList(operation));

const isList = (operation: OperationId): boolean =>
	operations[operation].fields.some(({ name }) => name === 'returnAll');

/** The options that are the same for every provider. */
const sharedOptions = (provider: Provider, offered: readonly FormOperation[]): INodeProperties[] =>
	[
		...deliveryOptions(),
		...addressOptions(provider),
		{ option: includeRaw, operations: formOperations.filter(hasAnswer) },
	].map(({ option, operations: having }) =>
		showWhen(
			option,
			onForm({ operation: having.filter((operation) => offered.includes(operation)) }),
		),
	);

/** The optional fields of a provider's form, with the operations that have any. */
export const optionsField = (provider: Provider): INodeProperties => {
	const offered = formOperations.filter((each) => reasonAgainst(provider, each) === undefined);
	const options = [
		...messageOptions(provider),
		...sendOptions(provider, offered),
		...operationOptions(offered),
		...sharedOptions(provider, offered),
	].sort((left, right) => left.displayName.localeCompare(right.displayName));
	const shown = options.flatMap((option) => option.displayOptions?.show?.['/operation'] ?? []);
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: {
			show: {
				provider: [provider.id],
				operation: offered.filter((operation) => shown.includes(operation)),
			},
		},
		options,
	};
};
