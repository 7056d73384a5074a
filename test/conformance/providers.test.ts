import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { describeForm } from './describeForm';
import { describeProvider } from './describeProvider';
import { describeRefusals } from './describeRefusals';
import type { Evidence } from './evidence';

const folder = join(__dirname, 'evidence');

/** What a provider's file of evidence exports by the provider's id. */
const evidenceOf = (id: string): Evidence => {
	const file = join(folder, `${id}.ts`);
	const all = existsSync(file) ? (createRequire(__filename)(file) as Record<string, Evidence>) : {};
	const { [id]: evidence } = all; // the file's own type says the rest
	if (evidence === undefined) throw new Error(`${file} exports no evidence named ${id}`);
	return evidence;
};

for (const provider of providers) {
	const evidence = evidenceOf(provider.id);
	describeProvider(provider, evidence);
	describeForm(provider, evidence);
	describeRefusals(provider, evidence);
}

it('has evidence for exactly the providers of the registry', () => {
	const files = readdirSync(folder).map((file) => basename(file, '.ts'));
	expect(files.sort()).toEqual(providers.map(({ id }) => id).sort());
});
