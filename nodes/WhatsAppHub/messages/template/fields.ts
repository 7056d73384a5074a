import type { INodeProperties } from 'n8n-workflow';

/** Where the values come from; by hand nothing is looked up. */
export const templateInputs = { fields: 'fields', list: 'list', byHand: 'byHand' } as const;

/** Names one of the account's templates, as `name|language`. */
export const templateField: INodeProperties = {
	displayName: 'Template',
	name: 'template',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'One of the approved templates of the account',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. order_update|en_US',
			hint: 'The name and the language with | in between',
		},
	],
};

export const inputField = (byHand: boolean): INodeProperties => ({
	displayName: 'Values From',
	name: 'templateInput',
	type: 'options',
	noDataExpression: true,
	options: [
		...(byHand
			? [
					{
						name: 'By Hand',
						value: templateInputs.byHand,
						description: 'You build the components yourself, and the template is not looked up',
					},
				]
			: []),
		{
			name: 'Form Fields',
			value: templateInputs.fields,
			description: 'A field for each variable, medium, button and card of the template',
		},
		{
			name: 'List of Values',
			value: templateInputs.list,
			description: 'All values at once, as an expression or an AI agent gives them',
		},
	],
	default: 'fields',
});

export const mappedField: INodeProperties = {
	displayName: 'Template Values',
	name: 'templateFields',
	type: 'resourceMapper',
	noDataExpression: true,
	default: { mappingMode: 'defineBelow', value: null },
	displayOptions: { show: { templateInput: [templateInputs.fields] } },
	description:
		'A medium is a link, a media ID or the name of an input data field that holds a file',
	typeOptions: {
		loadOptionsDependsOn: ['provider', 'template.value'],
		resourceMapper: {
			resourceMapperMethod: 'getTemplateFields',
			mode: 'add',
			valuesLabel: 'Template Values',
			fieldWords: { singular: 'value', plural: 'values' },
			addAllFields: true,
			multiKeyMatch: false,
			supportAutoMap: false,
		},
	},
};

export const listField: INodeProperties = {
	displayName: 'Template Values',
	name: 'templateValues',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Value' },
	default: [],
	placeholder: 'e.g. A-1001',
	displayOptions: { show: { templateInput: [templateInputs.list] } },
	description:
		"The values in the order in which they stand in the template. An expression may give a list, or an object by the names that 'Get' of the resource Template shows.",
};

/** Of a template that asks something, which has to be looked up for its buttons. */
export const questionTemplateFields: readonly INodeProperties[] = [
	templateField,
	inputField(false),
	mappedField,
	listField,
];
