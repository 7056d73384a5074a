import {
	type INode,
	type INodeCredentialDescription,
	type INodeParameters,
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyOptions,
	type INodeTypeDescription,
	NodeHelpers,
} from 'n8n-workflow';

// Walks through a form's description, and asks n8n what it shows of it.

type Entry = INodePropertyOptions | INodeProperties | INodePropertyCollection;

/** What stands in an `options` or `collection` or `fixedCollection` property's list. */
export const optionsOf = (property: INodeProperties): readonly Entry[] => property.options ?? [];

/** The properties within a property: of a collection, of a fixed collection's groups. */
export const innerProperties = (property: INodeProperties): INodeProperties[] =>
	optionsOf(property).flatMap((entry) => {
		if ('values' in entry) return entry.values;
		return 'type' in entry ? [entry] : [];
	});

/** A form's properties with everything within them. */
export const everyProperty = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [property, ...everyProperty(innerProperties(property))]);

/** The choices of a list, where a property is one. */
export const choicesOf = (property: INodeProperties): INodePropertyOptions[] =>
	property.type === 'options' || property.type === 'multiOptions'
		? optionsOf(property).flatMap((entry) => ('value' in entry ? [entry] : []))
		: [];

/** What n8n itself keeps of a form that is filled in so: the defaults added, what is hidden dropped. */
export const keptParameters = (
	description: INodeTypeDescription,
	values: INodeParameters,
): INodeParameters => {
	const node = { ...nodeOf(description), parameters: values } satisfies INode;
	const { properties } = description;
	return (
		NodeHelpers.getNodeParameters(properties, values, true, false, node, description) ?? values
	);
};

/** The properties that n8n itself shows when the form is filled in so. */
export const visibleProperties = (
	description: INodeTypeDescription,
	values: INodeParameters,
): INodeProperties[] => {
	const node = { ...nodeOf(description), parameters: values } satisfies INode;
	// Without the defaults n8n would hide what depends on a field that nobody has touched.
	const filled = keptParameters(description, values);
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(filled, property, node, description),
	);
};

/** The credentials that n8n itself asks for when the form is filled in so. */
export const visibleCredentials = (
	description: INodeTypeDescription,
	values: INodeParameters,
): INodeCredentialDescription[] =>
	(description.credentials ?? []).filter((credential) =>
		NodeHelpers.displayParameter(values, credential, nodeOf(description), description),
	);

export const nodeOf = (description: INodeTypeDescription): INode => ({
	id: 'node of the tests',
	name: description.displayName,
	type: description.name,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

/** What a test has written down by hand for a provider; a provider without it fails the test by name. */
export const ofProvider = <T>(table: Readonly<Record<string, T>>, id: string): T => {
	const entry = table[id];
	if (entry === undefined) throw new Error(`Nothing is written down here for the provider ${id}`);
	return entry;
};
