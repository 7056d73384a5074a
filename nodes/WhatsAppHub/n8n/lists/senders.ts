import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { unsupportedInput } from '../../core/failure';
import { fail, succeed } from '../../core/outcome';
import { ask, matching } from './query';

/** The account's numbers for the list of 'Sender', narrowed by what the person types. */
export async function searchSenders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const senders = await ask(this, ({ listSenders }, { label }) =>
		listSenders === undefined
			? fail(unsupportedInput(`${label} has no list of senders`))
			: succeed(listSenders),
	);
	const entries = senders.map(({ label, value }) => ({ name: label, value }));
	return { results: matching(entries, filter) };
}
