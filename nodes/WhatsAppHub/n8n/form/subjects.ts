import type { INodeProperties } from 'n8n-workflow';
import { messages, type MessageType } from '../../messages';
import type { Parts } from '../../messages/define';
import { type OperationId, operations } from '../../operations';
import { providers } from '../../providers';
import type { CarriedPart } from '../../providers/contract/carries';
import type { Provider } from '../../providers/contract/provider';

/** A message type or an operation, as the providers have its fields. */
export interface Subject<Id extends string> {
	readonly id: Id;
	readonly having: readonly Provider[];
	/** What a provider says of a field; undefined for one that all have alike. */
	readonly said: (provider: Provider, field: INodeProperties) => CarriedPart | undefined;
}

/** The fields of a type: those that it has everywhere, and in front those that a provider adds. */
export const fieldsOf = (type: MessageType): INodeProperties[] => [
	...providers.flatMap((provider) => ownFields(provider, type)),
	...messages[type].fields,
];

const ownFields = (provider: Provider, type: MessageType): readonly INodeProperties[] =>
	provider.form.typeFields?.[type] ?? [];

export const messageSubject = (type: MessageType): Subject<MessageType> => ({
	id: type,
	having: providers.filter((provider) => provider.reasonAgainst(type) === undefined),
	said: (provider, field) => {
		if (providers.some((each) => ownFields(each, type).includes(field))) {
			return ownFields(provider, type).includes(field);
		}
		const name = nameIn(messages[type].parts, field);
		const said = name === undefined ? undefined : provider.carries[type]?.[name];
		return typeof said === 'object' && 'when' in said ? undefined : said; // never said of a part
	},
});

export const operationSubject = (id: OperationId): Subject<OperationId> => ({
	id,
	having: providers.filter((provider) => provider.reasonAgainstOperation(id) === undefined),
	said: (provider, field) => {
		const name = nameIn(operations[id].parts, field);
		return name === undefined ? undefined : provider.asks(id)[name];
	},
});

/** The name under which providers know a field. */
const nameIn = (parts: Parts = {}, field: INodeProperties): string | undefined =>
	Object.entries(parts).find(([, own]) => [own].flat().includes(field))?.[0];
