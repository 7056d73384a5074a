import type { INodeProperties } from 'n8n-workflow';
import { messages, type MessageType, messageTypes } from '../../messages';
import { type OperationId, operationIds, operations } from '../../operations';
import {
	numberedOptions,
	sendAndWaitOptions,
	tappedOptions,
} from '../../operations/sendAndWait/options';
import type { Provider } from '../../providers/contract/provider';
import { addressOptions } from './addressProperties';
import { commonOptions } from './commonOptions';
import { deliveryOptions } from './deliveryOptions';
import {
	choosingOperations,
	type FormOperation,
	formOperations,
	isMessageOperation,
	reasonAgainst,
} from '../operations';
import { groupBy, showWhen } from './show';
import { operationSubject } from './subjects';

// Assembles the collection 'Options' of the action node, for each provider what it can do.

type Conditions = Readonly<Record<string, readonly string[]>>;

/** Inside a collection, a slash in front names a field of the form itself. */
const onForm = (conditions: Conditions): Conditions =>
	Object.fromEntries(Object.entries(conditions).map(([name, values]) => [`/${name}`, values]));

/** What a type offers under a name. */
const optionOf = (type: MessageType, name: string): INodeProperties | undefined =>
	(messages[type].options as Readonly<Record<string, INodeProperties>>)[name]; // each has its own names

/** A type's option, and under which conditions the provider carries it. */
interface CarriedOption {
	readonly type: MessageType;
	readonly option: INodeProperties;
	readonly when: Conditions;
}

const carriedOptions = (provider: Provider): CarriedOption[] =>
	messageTypes.flatMap((type) =>
		Object.entries(provider.carries[type] ?? {}).flatMap(([name, said]) => {
			const option = optionOf(type, name);
			if (option === undefined || said === false) return [];
			return [{ type, option, when: typeof said === 'object' && 'when' in said ? said.when : {} }];
		}),
	);

/** The options of message types; types that share an option share its entry. */
const messageOptions = (provider: Provider): INodeProperties[] => {
	const all = carriedOptions(provider);
	const different = [...new Set(all.map(({ option }) => option))];
	return groupBy(all, ({ type, option, when }) =>
		JSON.stringify([messages[type].operation, different.indexOf(option), when]),
	).flatMap((group) => {
		const types = group.map(({ type }) => type);
		return group.slice(0, 1).flatMap(({ type, option, when }) => {
			const { operation } = messages[type];
			const conditions: Conditions[] = operation
				? [{ operation: [operation] }, { operation: ['preview'], messageType: types }]
				: [{ operation: choosingOperations, messageType: types }];
			return conditions.map((each) => showWhen(option, onForm({ ...each, ...when })));
		});
	});
};

/** The types with which a provider carries what it says so of; undefined for all of them. */
const typesWith = (
	provider: Provider,
	said: boolean | { readonly except: readonly MessageType[] },
): MessageType[] | undefined =>
	typeof said === 'boolean'
		? undefined
		: messageTypes.filter(
				(type) => provider.reasonAgainst(type) === undefined && !said.except.includes(type),
			);

/** The options that sends have in common, and the provider's own. */
const sendOptions = (provider: Provider, offered: readonly FormOperation[]): INodeProperties[] =>
	[
		...commonOptions()
			.map(({ carriedAs, ...each }) => ({ ...each, said: provider.carries[carriedAs] }))
			.filter(({ said }) => said !== false),
		...provider.form.options.map((option) => ({
			option,
			operations: sendingOperations,
			said: true,
		})),
	].flatMap(({ option, operations: having, said }) => {
		const shown = having.filter((operation) => offered.includes(operation));
		const types = typesWith(provider, said);
		const conditions = { operation: shown, ...(types && { messageType: types }) };
		return shown.length === 0 ? [] : [showWhen(option, onForm(conditions))];
	});

const sendingOperations = formOperations.filter(isMessageOperation);

/** The options of operations; what not every provider has is shown where the provider asks for it. */
const operationOptions = (
	provider: Provider,
	offered: readonly FormOperation[],
): INodeProperties[] =>
	operationIds
		.filter((operation) => offered.includes(operation))
		.flatMap((operation) =>
			Object.values(operations[operation].options ?? {})
				.filter((option) => operationSubject(operation).said(provider, option) !== false)
				.map((option) => showWhen(option, onForm({ operation: [operation] }))),
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
	operation !== 'sendAndWait' &&
	operation !== 'mediaDownload' &&
	(isMessageOperation(operation) || !isList(operation));

const isList = (operation: OperationId): boolean =>
	operations[operation].fields.some(({ name }) => name === 'returnAll');

const waitOptions = ({ webhook }: Provider): INodeProperties[] => [
	...sendAndWaitOptions,
	...(webhook.eventNames['reply.button'] === undefined ? numberedOptions : tappedOptions),
];

/** The options that are the same for every provider. */
const sharedOptions = (provider: Provider, offered: readonly FormOperation[]): INodeProperties[] =>
	[
		...deliveryOptions(provider),
		...addressOptions(provider),
		...waitOptions(provider).map((option) => ({ option, operations: ['sendAndWait'] as const })),
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
		...operationOptions(provider, offered),
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
