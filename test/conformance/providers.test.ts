import { providers } from '../../nodes/WhatsAppHub/providers';
import { describeForm } from './describeForm';
import { describeProvider } from './describeProvider';
import type { Evidence } from './evidence';
import { cloudApi } from './evidence/cloudApi';
import { periskope } from './evidence/periskope';
import { wawp } from './evidence/wawp';
import { yCloud } from './evidence/yCloud';

const evidence: Readonly<Record<string, Evidence>> = { cloudApi, periskope, wawp, yCloud };

for (const provider of providers) {
	const known = evidence[provider.id];
	if (known === undefined) throw new Error(`No evidence for the provider ${provider.id}`);
	describeProvider(provider, known);
	describeForm(provider, known);
}

it('has evidence for exactly the providers of the registry', () => {
	expect(Object.keys(evidence).sort()).toEqual(providers.map(({ id }) => id).sort());
});
