import type { INodeProperties } from 'n8n-workflow';
import { messages, messageTypes } from '../../../nodes/WhatsAppHub/messages';
import { eventChoices } from '../../../nodes/WhatsAppHub/n8n/form/eventChoices';
import { reasonInWords } from '../../../nodes/WhatsAppHub/n8n/alternatives';
import {
	describeOperation,
	type FormOperation,
	formOperations,
	reasonAgainst,
} from '../../../nodes/WhatsAppHub/n8n/operations';
import { providers } from '../../../nodes/WhatsAppHub/providers';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';

// Writes the generated parts of the documents from the registry.

/** Templates are what WhatsApp's Business Platform has and a linked phone has not. */
const isOnBusinessPlatform = (provider: Provider): boolean =>
	provider.reasonAgainst('template') === undefined;

/** Those on WhatsApp's Business Platform first, then those that link a phone. */
const columns = [
	...providers.filter(isOnBusinessPlatform),
	...providers.filter((provider) => !isOnBusinessPlatform(provider)),
];

interface Row {
	readonly label: string;
	readonly reasonFor: (provider: Provider) => string | undefined;
}

const typeRows: readonly Row[] = messageTypes.map((type) => ({
	label: messages[type].label,
	reasonFor: (provider) => reasonInWords(provider, type),
}));

const resourceNames: Readonly<Record<string, string>> = { phoneNumber: 'phone number' };

const labelOf = (operation: FormOperation): string => {
	const { resource, label } = describeOperation(operation);
	const name = resourceNames[resource] ?? resource;
	return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}: ${label}`;
};

const operationRows: readonly Row[] = formOperations.map((operation) => ({
	label: labelOf(operation),
	reasonFor: (provider) => reasonAgainst(provider, operation),
}));

/** What can start a workflow, as the trigger's list has it for each provider. */
const eventsTable = (): string => {
	const offered = columns.map((provider) => eventChoices(provider));
	const names = new Map(offered.flat().map(({ name, value }) => [String(value), name]));
	const rows = [...names].sort((left, right) => left[1].localeCompare(right[1]));
	return markdown([
		['Trigger On', '`event`', ...columns.map(({ label }) => label)],
		...rows.map(([kind, name]) => [
			name,
			kind === 'message.failed' ? '`message.status`, only those that failed' : `\`${kind}\``,
			...offered.map((choices) => (choices.some(({ value }) => value === kind) ? '✓' : '–')),
		]),
	]);
};

/** The parts of the readme that are written from the registry, by the name of their place. */
export const readmeParts = (): Readonly<Record<string, string>> => ({
	'message types': `${tableOf('Message type', typeRows)}\n\n${reasonsOf(typeRows)}`,
	events: eventsTable(),
	operations: `${tableOf('Operation', operationRows)}\n\n${reasonsOf(operationRows)}`,
	lists: listTable(),
});

/** The fields that take the list of a collection, as they describe it. */
const listTable = (): string => {
	const rows = messageTypes.flatMap((type) => {
		const { fields, options, label } = messages[type];
		return [...fields, ...Object.values<INodeProperties>(options)].flatMap((field) => {
			const described = /^A list with an object for each \w+: (.*?)\. .*Such as (.*)$/.exec(
				field.description ?? '',
			);
			if (described === null) return [];
			const [, names = '', example = ''] = described;
			const from = fields.find(({ name }) => `${name}List` === field.name);
			return [
				[label, from ? `${field.displayName} From` : field.displayName, names, `\`${example}\``],
			];
		});
	});
	return markdown([['Message type', 'Field', 'Names', 'Such as'], ...rows]);
};

const tableOf = (title: string, rows: readonly Row[]): string =>
	markdown([
		[title, ...columns.map(({ label }) => label)],
		...[...rows]
			.sort((left, right) => left.label.localeCompare(right.label))
			.map(({ label, reasonFor }) => [
				label,
				...columns.map((provider) => (reasonFor(provider) === undefined ? '✓' : '–')),
			]),
	]);

/** A table, its titles first. */
const markdown = ([titles = [], ...rows]: ReadonlyArray<readonly string[]>): string =>
	[titles, titles.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Why something is missing, in the words in which the node says it: one line a reason. */
const reasonsOf = (rows: readonly Row[]): string => {
	const lines = columns.flatMap((provider) => {
		const byReason = new Map<string, string[]>();
		for (const { label, reasonFor } of rows) {
			const reason = reasonFor(provider);
			if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), label]);
		}
		return [...byReason].map(
			([reason, labels]) => `- ${provider.label}, ${labels.join(', ')}: ${reason}.`,
		);
	});
	return [
		'<details>',
		'<summary>Why something is missing</summary>',
		'',
		...lines,
		'',
		'</details>',
	].join('\n');
};

const startOf = (name: string): string => `<!-- ${name}: written by npm run readme -->`;
const endOf = (name: string): string => `<!-- end of ${name} -->`;

/** The readme with every generated part as the registry has it. */
export const withParts = (readme: string): string =>
	Object.entries(readmeParts()).reduce((text, [name, part]) => {
		const start = text.indexOf(startOf(name));
		const end = text.indexOf(endOf(name));
		if (start < 0 || end < start) throw new Error(`README.md has no place for ${name}`);
		return `${text.slice(0, start)}${startOf(name)}\n\n${part}\n\n${text.slice(end)}`;
	}, readme);
