import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { manifest, project } from './project';

// Finds the credential classes as n8n does.

type Module = Record<string, (new () => ICredentialType) | undefined>;

/** The credentials that package.json lists, found as n8n finds them: file and class bear one name. */
export const credentialTypes = (): ICredentialType[] =>
	manifest.n8n.credentials.map((path) => {
		const name = basename(path, '.credentials.js');
		const file = join(project, 'credentials', `${name}.credentials.ts`);
		const { [name]: Credential } = createRequire(__filename)(file) as Module; // n8n trusts it too
		if (Credential === undefined) throw new Error(`${file} exports no class ${name}`);
		return new Credential();
	});
