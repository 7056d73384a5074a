import {
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type ICredentialType,
	type IHttpRequestOptions,
	type INodeType,
	type IRequestOptionsSimplified,
	Workflow,
} from 'n8n-workflow';
import { nodeTypesOf } from './nodeTypes';

// Resolves credentials as n8n's server does, without its database.

export type CredentialValues = Readonly<Record<string, ICredentialDataDecryptedObject>>;

const carrier: INodeType = {
	description: {
		displayName: 'Carrier',
		name: 'carrier',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [],
		properties: [],
	},
};

/** Resolves `={{$credentials.…}}` with n8n's own expression engine. */
const resolve = (credentials: ICredentialDataDecryptedObject, value: string): string => {
	const workflow = new Workflow({
		id: 'credentials',
		nodes: [{ id: 'c', name: 'C', type: 'c', typeVersion: 1, position: [0, 0], parameters: {} }],
		connections: {},
		active: false,
		nodeTypes: nodeTypesOf({ c: carrier }),
	});
	const node = workflow.getNode('C');
	if (node === null) throw new Error('The carrier node is missing');
	const resolved = workflow.expression.getSimpleParameterValue(node, value, 'internal', {
		$credentials: credentials,
	});
	return String(resolved);
};

/** What n8n's server adds to n8n-core: credentials by name, applied by their own `authenticate`. */
export const credentialsHelperOf = (
	types: readonly ICredentialType[],
	values: CredentialValues,
): ICredentialsHelper => {
	const find = (name: string): ICredentialType => {
		const type = types.find((each) => each.name === name);
		if (type === undefined) throw new Error(`No credential type ${name}`);
		return type;
	};
	const unused = async (): Promise<never> => {
		throw new Error('Not needed by these nodes');
	};
	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getCredentialsProperties: (name: string) => find(name).properties,
		getDecrypted: async (_data: unknown, _details: unknown, name: string) => ({
			...values[name],
		}),
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			name: string,
			options: IHttpRequestOptions | IRequestOptionsSimplified,
		) => {
			const authenticate = find(name).authenticate;
			if (authenticate === undefined) return await unused();
			if (typeof authenticate === 'function') {
				return await authenticate(credentials, options as IHttpRequestOptions); // as n8n does
			}
			const result: Record<string, unknown> = { ...options };
			for (const place of ['headers', 'qs', 'body'] as const) {
				const given = authenticate.properties[place];
				if (typeof given !== 'object') continue;
				const resolved = Object.entries(given).map(([key, value]) => [
					resolve(credentials, key),
					resolve(credentials, String(value)),
				]);
				result[place] = { ...(result[place] as object), ...Object.fromEntries(resolved) };
			}
			return result as unknown as IHttpRequestOptions;
		},
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		getCredentials: unused,
		updateCredentials: unused,
		updateCredentialsOauthTokenData: unused,
	};
};
