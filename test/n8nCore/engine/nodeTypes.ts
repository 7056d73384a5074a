import { type INodeType, type INodeTypes, NodeHelpers } from 'n8n-workflow';

/** A registry of node types as the engine wants one. */
export const nodeTypesOf = (types: Readonly<Record<string, INodeType>>): INodeTypes => {
	const find = (name: string): INodeType => {
		const type = types[name];
		if (type === undefined) throw new Error(`No node type ${name}`);
		return type;
	};
	return {
		getByName: find,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(find(name), version),
		getKnownTypes: () => ({}),
	};
};
