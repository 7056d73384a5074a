import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import { exchangeWith } from '../../outbound/perform';
import { findProvider } from '../../providers';
import type { Check } from '../../providers/subscription';
import { errorOf } from '../errors';
import { transportOf } from '../transport';

/** What must be right for events to arrive, one entry a thing, for the person to read in the editor. */
export async function checkSetUp(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	const provider = findProvider(this.getCurrentNodeParameter('provider'));
	if (provider === undefined) {
		throw errorOf(this.getNode(), invalidInput("'Provider' is not one of the list"));
	}
	const connection = provider.connect(await this.getCredentials(provider.credential));
	if (!connection.ok) throw errorOf(this.getNode(), connection.failure);
	const checks = await connection.value.subscription.check({
		url: undefined,
		events: [],
		known: undefined,
		exchange: exchangeWith(provider, transportOf(this, provider.credential, provider.label)),
		form: {
			parameter: (name) => this.getCurrentNodeParameter(name, { extractValue: true }),
			option: (name) => this.getCurrentNodeParameter(`options.${name}`),
			registeredSecret: undefined,
		},
		now: new Date(),
	});
	return { results: checks.map(entryOf) };
}

const entryOf = ({ label, verdict }: Check, place: number): INodeListSearchItems => ({
	name: verdict.ok
		? `✓ ${label}: ${verdict.value}`
		: `✗ ${label}: ${[verdict.failure.message, verdict.failure.hint].filter(Boolean).join('. ')}`,
	value: `check ${place + 1}`,
});
