import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { carriersOf } from '../../../inbound/select';
import { exchangeWith } from '../../../outbound/perform';
import { findProvider } from '../../../providers';
import type { Provider } from '../../../providers/contract/provider';
import type { Check } from '../../../providers/contract/registration';
import { connectTo } from '../../connect';
import { transportOf } from '../../transport';
import { checksOf } from '../activation';
import { siblingsSeenBy } from '../listeners/own';
import { selectionOf } from '../selection';
import { tallyOf } from '../tally';
import { rowsOf } from './checkRows';
import { tallyRows } from './tallyRows';

/** What must be right for events to arrive, for the person to read in the editor. */
export async function checkSetUp(this: ILoadOptionsFunctions): Promise<INodeListSearchResult> {
	const rows = [...rowsOf(await lookAt(this)), ...receivedRows(this)];
	return { results: rows.map(entryOf) };
}

/** What has come in by this credential: n8n gives a list neither the workflow nor the node. */
const receivedRows = (context: ILoadOptionsFunctions): string[] => {
	const provider = findProvider(context.getCurrentNodeParameter('provider'));
	const id = provider && context.getNode().credentials?.[provider.credential]?.id;
	return id ? tallyRows(tallyOf(id), new Date()) : [];
};

const lookAt = async (context: ILoadOptionsFunctions): Promise<Check[]> => {
	const connected = await connectTo(
		context.getCurrentNodeParameter('provider'),
		async (credential) => await context.getCredentials(credential),
	);
	if (!connected.ok) return [{ label: 'Credential', verdict: connected }];
	const { provider, connection } = connected.value;
	const option = (name: string) => context.getCurrentNodeParameter(`options.${name}`);
	return await checksOf(connection, {
		url: undefined,
		n8nUrl: addressOf(context),
		events: eventsOf(context, provider),
		known: undefined,
		exchange: exchangeWith(provider, transportOf(context, provider.credential, provider.label)),
		form: {
			parameter: (name) => context.getCurrentNodeParameter(name, { extractValue: true }),
			option,
			registeredSecret: undefined,
			path: undefined,
		},
		siblings: siblingsSeenBy(context, provider),
		now: new Date(),
	});
};

/** What providers call: n8n gives the address of its API, which is on the same host. */
const addressOf = (context: ILoadOptionsFunctions): string | undefined => {
	const api = context.getRestApiUrl();
	return URL.canParse(api) ? new URL(api).origin : undefined;
};

const eventsOf = (context: ILoadOptionsFunctions, { webhook }: Provider): readonly string[] =>
	carriersOf(
		webhook.eventNames,
		selectionOf(
			context.getCurrentNodeParameter('triggerOn'),
			context.getCurrentNodeParameter('options'),
		),
	);

const entryOf = (name: string, place: number): INodeListSearchItems => ({
	name,
	value: `line ${place + 1}`,
});
