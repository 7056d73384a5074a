import type { INodeParameters, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { invalidInput } from '../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { WhatsAppHubTrigger } from '../../nodes/WhatsAppHub/WhatsAppHubTrigger.node';
import { samples } from '../filledForms/messages';
import { optionSamples } from '../filledForms/options';
import {
	choicesOf,
	everyProperty,
	innerProperties,
	keptParameters,
	optionsOf,
	visibleProperties,
} from './form';

const action = new WhatsAppHub().description;
const forms = [action, new WhatsAppHubTrigger().description];

/** Lists that are older than the pattern of their names, by the collections for which they stand. */
const named: Readonly<Record<string, string>> = {
	broadcastVariables: 'broadcastVariablesJson',
	components: 'templateComponents',
};

const takesMany = ({ typeOptions }: INodeProperties): boolean =>
	typeOptions?.multipleValues === true;

/** The collections of a form and of its options; what is within one is a part of its entries. */
const collections = forms.flatMap(({ name, properties }) =>
	[
		...properties,
		...properties.filter(({ type }) => type === 'collection').flatMap(innerProperties),
	]
		.filter(takesMany)
		.map((property) => ({ node: name, property, all: everyProperty(properties) })),
);

const texts = collections.filter(({ property }) => property.type === 'string');
const ofFields = collections.filter(({ property }) => property.type === 'fixedCollection');

const groupsOf = (property: INodeProperties): INodePropertyCollection[] =>
	optionsOf(property).flatMap((entry) => ('values' in entry ? [entry] : []));

const conditions = ({ displayOptions }: INodeProperties, without: string): string =>
	JSON.stringify(
		Object.entries(displayOptions?.show ?? {})
			.filter(([name]) => name !== without)
			.sort(),
	);

/** The fields by which a collection also comes as a list: shown where it is, or instead of it. */
const listOf = ({ property, all }: (typeof collections)[number]): INodeProperties | undefined => {
	const older = named[property.name];
	if (older !== undefined) return all.find(({ name, type }) => name === older && type === 'json');
	const from = `${property.name}From`;
	return all.find(
		(each) =>
			each.name === `${property.name}List` &&
			each.type === 'json' &&
			conditions(each, from) === conditions(property, from),
	);
};

const namesOf = (of: ReadonlyArray<{ property: INodeProperties }>): string =>
	[...new Set(of.map(({ property }) => property.name))].sort().join(' ');

it('has these collections and no others', () => {
	expect(namesOf(texts)).toBe(
		'pollOptions pollVotes productIds queueIds recipients templateValues',
	);
	expect(namesOf(ofFields)).toBe(
		'addressRemarks addressSaved broadcastVariables carouselCards choices components contacts interactiveButtons listSections orderBeneficiaries orderItems productSections',
	);
	expect(collections).toHaveLength(texts.length + ofFields.length);
});

it('has no collection of an unknown kind, however deep', () => {
	const all = forms.flatMap(({ properties }) => everyProperty(properties)).filter(takesMany);
	expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['string', 'fixedCollection']));
});

it.each(texts.map(({ property }) => [property.name, property] as const))(
	'says beside %s that it takes a list',
	(_name, { description }) => expect(description).toMatch(/\blist\b/),
);

describe.each(ofFields.map((each) => [each.property.name, each] as const))('%s', (name, each) => {
	const list = listOf(each);

	it('takes a list in a field of its own, wherever it is shown', () => {
		expect(list?.name).toBe(named[name] ?? `${name}List`);
	});

	it('is one choice more at most', () => {
		const from = each.all.find((other) => other.name === `${name}From`);
		if (each.property.displayOptions?.show?.[`${name}From`] === undefined) {
			expect(from).toBeUndefined();
			return;
		}
		expect(from?.default).toBe('fields');
		expect(from && choicesOf(from).map(({ value }) => value)).toEqual(['fields', 'list']);
		expect(each.property.displayOptions.show[`${name}From`]).toEqual(['fields']);
		expect(list?.displayOptions?.show?.[`${name}From`]).toEqual(['list']);
		expect(list?.displayName).toBe(each.property.displayName);
	});

	it('says beside the list by which names an entry is made of what', () => {
		if (name === 'components') return; // whose list is in the words of the provider's document
		const parts = everyProperty(innerProperties(each.property))
			.filter(({ type }) => type !== 'collection')
			.map((part) => part.name);
		expect(
			parts.filter((part) => !new RegExp(`\\b${part}\\b`).test(list?.description ?? '')),
		).toEqual([]);
	});
});

/** What the form of a Cloud API message holds and shows under a name, when that is filled in so. */
const held = (name: string, form: INodeParameters, value: unknown) => {
	const values = {
		provider: 'cloudApi',
		resource: 'message',
		...form,
		...(value !== undefined && { [name]: value as INodeParameters }),
	};
	return {
		kept: keptParameters(action, values)[name],
		shown: visibleProperties(action, values)
			.filter((property) => property.name === name)
			.map(({ type }) => type),
	};
};

const send = (messageType: string) => ({ operation: 'send', messageType });

describe.each([
	['interactiveButtons', 'button', send('buttons'), { title: 'A' }, { title: 'A', id: '' }],
	['listSections', 'section', send('list'), { title: 'A' }, undefined],
	[
		'carouselCards',
		'card',
		send('carousel'),
		{ link: 'A', replies: { reply: [{ title: 'hidden with this kind of buttons' }] } },
		{ link: 'A', text: '', button: '', url: '' },
	],
	['contacts', 'contact', send('contacts'), { formattedName: 'A' }, undefined],
	[
		'productSections',
		'section',
		send('productList'),
		{ title: 'A' },
		{ title: 'A', productIds: [] },
	],
	['orderItems', 'item', send('orderDetails'), { name: 'A' }, undefined],
	[
		'components',
		'component',
		{ operation: 'sendTemplate', templateInput: 'byHand' },
		{ type: 'body' },
		undefined,
	],
] as const)('of what stands in %s n8n', (name, group, form, row, filled) => {
	it.each([
		['an expression', '={{ $json.list }}'],
		['a list', [row]],
		['a list of texts', ['A']],
		['JSON', '[{}]'],
		['a list with nothing in it', []],
	])('keeps %s as it is, and shows it', (_what, value) => {
		expect(held(name, form, value)).toEqual({ kept: value, shown: ['json'] });
	});

	it('treats rows as ever, and shows their fields', () => {
		const { kept, shown } = held(name, form, { [group]: [row] });
		expect(shown).toEqual(['fixedCollection']);
		if (filled !== undefined) expect(kept).toEqual({ [group]: [filled] });
		expect(kept).toMatchObject({ [group]: [expect.any(Object)] });
		expect(held(name, form, { [group]: [] })).toEqual({
			kept: { [group]: [] },
			shown: ['fixedCollection'],
		});
		expect(held(name, form, {})).toEqual({ kept: {}, shown: ['fixedCollection'] });
		expect(held(name, form, undefined).shown).toEqual(['fixedCollection']);
	});
});

it('begins an item of an order with a quantity of one', () => {
	expect(held('orderItems', send('orderDetails'), { item: [{ name: 'A' }] }).kept).toMatchObject({
		item: [{ name: 'A', quantity: 1 }],
	});
});

type Values = Readonly<Record<string, unknown>>;

const parsed = (type: MessageType, parameters: Values, options: Values = {}) =>
	messages[type].parse({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		file: () => fail(invalidInput('There is no file')),
	});

/** What n8n holds of a collection, as a list of objects. */
const asList = (property: INodeProperties, held: unknown): unknown => {
	const [group] = groupsOf(property);
	const rows: unknown = Reflect.get(Object(held), group?.name ?? '');
	if (!Array.isArray(rows)) return held;
	return rows.map((row: Values) =>
		Object.fromEntries(
			Object.entries(row).map(([name, value]) => {
				const inner = group?.values.find((each) => each.name === name && takesMany(each));
				return [name, inner?.type === 'fixedCollection' ? asList(inner, value) : value];
			}),
		),
	);
};

const typed = messageTypes.flatMap((type) =>
	messages[type].fields
		.filter((field) => field.type === 'fixedCollection' && field.name !== 'components')
		.map((field) => [type, field] as const),
);

describe.each(typed)('the list of a %s', (type, field) => {
	const { parameters, options } = samples[type];
	const { [field.name]: rows, ...others } = parameters;
	const whole = parsed(type, parameters, options);
	const list = asList(field, rows);
	const chosen = { ...others, [`${field.name}From`]: 'list' };
	const withList = (given: unknown) =>
		parsed(type, { ...chosen, [`${field.name}List`]: given }, options);

	it('means what its fields mean, as JSON too, and in the place of the fields', () => {
		expect(whole.ok).toBe(true);
		expect(Array.isArray(list)).toBe(true);
		expect(withList(list)).toEqual(whole);
		expect(withList(JSON.stringify(list))).toEqual(whole);
		expect(parsed(type, { ...others, [field.name]: list }, options)).toEqual(whole);
	});

	it('is refused by its label where there is none', () => {
		for (const nothing of [undefined, null, '', ' ']) {
			const left = withList(nothing);
			expect(left.ok ? 'taken' : left.failure.message).toBe(`'${field.displayName}' is empty`);
		}
	});

	it('is taken as the field says by example', () => {
		const own = messages[type].fields.find(({ name }) => name === `${field.name}List`);
		const example = / Such as (\[.*\])$/.exec(own?.description ?? '')?.[1];
		expect(withList(example)).toMatchObject({ ok: true });
	});
});

describe.each(['addressSaved', 'addressRemarks', 'orderBeneficiaries'] as const)(
	'the list of the option %s',
	(name) => {
		const type = name === 'orderBeneficiaries' ? 'orderDetails' : 'address';
		const option: INodeProperties = (messages[type].options as Record<string, INodeProperties>)[
			name
		] ?? {
			displayName: '',
			name,
			type: 'string',
			default: '',
		};
		const { parameters } = samples[type];
		const rows = optionSamples[name].value;

		it('means what its fields mean, and is added to them', () => {
			const whole = parsed(type, parameters, { [name]: rows });
			const list = asList(option, rows);
			expect(whole.ok).toBe(true);
			expect(parsed(type, parameters, { [`${name}List`]: list })).toEqual(whole);
			expect(parsed(type, parameters, { [name]: {}, [`${name}List`]: list })).toEqual(whole);
			const other = optionSamples[`${name}List`].value;
			expect(parsed(type, parameters, { [name]: rows, [`${name}List`]: other })).toEqual(
				parsed(type, parameters, { [`${name}List`]: [list, other].flat() }),
			);
		});

		it('is not there without entries', () => {
			expect(parsed(type, parameters, { [`${name}List`]: [] })).toEqual(parsed(type, parameters));
		});
	},
);
