import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { unsupportedInput } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Sender } from '../operations/listSenders';
import { exchangeWith } from '../outbound/perform';
import { findProvider } from '../providers';
import { errorOf } from './errors';
import { transportOf } from './transport';

/** The account's numbers for the list of 'Sender', narrowed by what the person types. */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const senders = await listSenders(this);
	if (!senders.ok) throw errorOf(this.getNode(), senders.failure);
	const wanted = filter?.toLowerCase() ?? '';
	return {
		results: senders.value
			.filter(({ label }) => label.toLowerCase().includes(wanted))
			.map(({ label, value }) => ({ name: label, value })),
	};
}

const listSenders = async (context: ILoadOptionsFunctions): Promise<Outcome<Sender[]>> => {
	const provider = findProvider(context.getCurrentNodeParameter('provider'));
	if (provider?.decodeSenders === undefined) {
		return fail(unsupportedInput('This provider has no list of senders'));
	}
	const connection = provider.connect(await context.getCredentials(provider.credential));
	if (!connection.ok) return connection;
	if (connection.value.listSenders === undefined) return succeed([]);
	const exchange = exchangeWith(
		provider,
		transportOf(context, provider.credential, provider.label),
	);
	const response = await exchange(connection.value.listSenders);
	return response.ok ? provider.decodeSenders(response.value) : response;
};
