import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { orList } from '../../core/orList';
import { mediaPathField, mediaPaths } from '../../messages/media';
import { providers } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import { groupBy, showWhen } from './show';
import type { Subject } from './subjects';

/**
 * A field as the form shows it, once for each set of subjects with which the same providers carry it:
 * who does not is not shown it, and who takes some values only is offered these.
 */
export const asCarried = <Id extends string>(
	field: INodeProperties,
	subjects: ReadonlyArray<Subject<Id>>,
): Array<{ readonly field: INodeProperties; readonly ids: Id[] }> =>
	groupBy(subjects, (subject) => carriersOf(field, subject)).flatMap((group) => {
		const having = providers.filter((each) =>
			group.some((subject) => subject.having.includes(each)),
		);
		const saidOf = (provider: Provider, part: INodeProperties) => {
			const all = group
				.filter((subject) => subject.having.includes(provider))
				.map((subject) => subject.said(provider, part));
			return all.find((said) => said !== false) ?? all[0];
		};
		return shape(field, having, saidOf, 'provider').map((shaped) => ({
			field: shaped,
			ids: group.map(({ id }) => id),
		}));
	});

const carriersOf = (field: INodeProperties, { having, said }: Subject<string>): string =>
	having
		.map((provider) => ({ id: provider.id, said: said(provider, field) }))
		.filter((each) => each.said !== false && each.said !== undefined)
		.map((each) => JSON.stringify(each))
		.join();

type SaidOf = Subject<string>['said'];

/** Where a condition names the provider: on the form itself, or within one of its collections. */
type ProviderKey = 'provider' | '/provider';

const shape = (
	field: INodeProperties,
	having: readonly Provider[],
	saidOf: SaidOf,
	key: ProviderKey,
): INodeProperties[] => {
	const carrying = having.filter((provider) => saidOf(provider, field) !== false);
	if (carrying.length === 0) return [];
	const valuesOf = (provider: Provider) => valuesFor(provider, field, saidOf);
	const entries = field.options?.flatMap((entry): Entry[] =>
		isEntry(entry) ? choiceFor(entry, carrying, valuesOf, key) : within(entry, carrying, saidOf),
	);
	const shaped: INodeProperties = {
		...field,
		...(isChoice(field) ? {} : valuesInWords(carrying, valuesOf)),
		...(entries && { options: entries as Entries }), // each stays of its kind
	};
	return [carrying.length < having.length ? showWhen(shaped, { [key]: idsOf(carrying) }) : shaped];
};

const idsOf = (some: readonly Provider[]): string[] => some.map(({ id }) => id);

type Entries = NonNullable<INodeProperties['options']>;
type Entry = Entries[number];

const isChoice = ({ type }: INodeProperties): boolean =>
	type === 'options' || type === 'multiOptions';

const isEntry = (entry: Entry): entry is INodePropertyOptions => 'value' in entry;

/** What stands in a collection, or in a group of one. */
const within = (
	entry: INodeProperties | INodePropertyCollection,
	having: readonly Provider[],
	saidOf: SaidOf,
): Array<INodeProperties | INodePropertyCollection> =>
	'values' in entry
		? [
				{
					...entry,
					values: entry.values.flatMap((each) => shape(each, having, saidOf, '/provider')),
				},
			]
		: shape(entry, having, saidOf, '/provider');

type ValuesOf = (provider: Provider) => readonly string[] | undefined;

/** The values that a provider takes, where it does not take any. */
const valuesFor = (
	provider: Provider,
	field: INodeProperties,
	saidOf: SaidOf,
): readonly string[] | undefined => {
	if (field.name === mediaPathField) return mediaPaths[provider.media.by];
	const said = saidOf(provider, field);
	return typeof said === 'object' ? said : undefined;
};

const choiceFor = (
	choice: INodePropertyOptions,
	carrying: readonly Provider[],
	valuesOf: ValuesOf,
	key: ProviderKey,
): INodePropertyOptions[] => {
	const taking = carrying.filter(
		(provider) => valuesOf(provider)?.includes(String(choice.value)) !== false,
	);
	if (taking.length === 0) return [];
	return taking.length === carrying.length
		? [choice]
		: [{ ...choice, displayOptions: { show: { [key]: idsOf(taking) } } }];
};

const valuesInWords = (
	carrying: readonly Provider[],
	valuesOf: ValuesOf,
): Pick<INodeProperties, 'description'> => {
	const sentences = carrying.flatMap((provider) => {
		const values = valuesOf(provider);
		return values === undefined ? [] : [`For ${provider.label} ${orList([...values].sort())}`];
	});
	return sentences.length === 0 ? {} : { description: sentences.join('. ') };
};
