import { accountsAt } from './accounts';
import type { ProviderId, SimulatorAccounts, TemplateDefinition } from './contract';
import type { Outcome, Provider, ProviderRoute, ReceivedRequest } from './core/provider';
import { createProviders } from './providers';
import { firstSettings } from './settings';

/** A request before it is sent; whoever makes it counts as the account. */
export interface JudgedRequest {
	method: string;
	/** Below the base URL of the provider's account. */
	url: string;
	headers?: Readonly<Record<string, string>> | undefined;
	body?: unknown;
}

export interface Judgement {
	/** Why the request is refused; missing when it is taken. */
	refusal?: string;
	/** Whom the messages of the request go to, as the provider understands it. */
	recipients: string[];
}

/** What the simulator says of requests, without a server, a ledger and webhooks. */
export interface Judge {
	accounts: SimulatorAccounts;
	addTemplate(provider: ProviderId, definition: TemplateDefinition): void;
	judge(provider: ProviderId, request: JudgedRequest): Promise<Judgement>;
}

/** Promises a judge who has seen nothing yet. */
export function createJudge(): Judge {
	const accounts = accountsAt('https://simulator.invalid');
	const signal = new AbortController().signal;
	const context = {
		accounts,
		settings: firstSettings(),
		signal: () => signal,
		deliveries: () => [],
	};
	const providers: Record<ProviderId, Provider> = createProviders(context);
	return {
		accounts,
		addTemplate: (id, definition) => void providers[id].templates?.add(definition),
		judge: async (id, request) => judgementOf(await outcomeOf(providers[id], request)),
	};
}

async function outcomeOf(provider: Provider, request: JudgedRequest): Promise<Outcome> {
	const url = new URL(request.url);
	const rawBody = request.body === undefined ? '' : JSON.stringify(request.body);
	const received: ReceivedRequest = {
		method: request.method,
		path: url.pathname,
		pathParameters: {},
		query: Object.fromEntries(url.searchParams),
		headers: { ...request.headers },
		rawBody,
		...(rawBody === ''
			? { body: undefined, bodyProblem: 'the body is missing' }
			: { body: JSON.parse(rawBody) as unknown }),
	};
	const matches = provider.routes.flatMap((route) => {
		const pathParameters = parametersIn(received, route, provider.prefix);
		return pathParameters === undefined ? [] : [{ route, pathParameters }];
	});
	// As a server prefers it: `sendDirectly` before `:id`.
	const count = ({ pathParameters }: (typeof matches)[number]) =>
		Object.keys(pathParameters).length;
	const [match] = matches.sort((left, right) => count(left) - count(right));
	if (match === undefined) return provider.unknownEndpoint(received);
	return await match.route.judge({ ...received, pathParameters: match.pathParameters });
}

/** Promises the named parts of a path that the route is for, or nothing when it is for another. */
function parametersIn(
	{ method, path }: ReceivedRequest,
	route: ProviderRoute,
	prefix: string,
): Record<string, string> | undefined {
	if (route.method !== method) return undefined;
	const wanted = ((route.atRoot === true ? '' : prefix) + route.path).split('/');
	const given = path.split('/');
	if (wanted.length !== given.length) return undefined;
	const parameters: Record<string, string> = {};
	for (const [position, part] of wanted.entries()) {
		const value = decodeURIComponent(given[position] ?? '');
		if (part.startsWith(':')) parameters[part.slice(1)] = value;
		else if (part !== value) return undefined;
	}
	return parameters;
}

function judgementOf(outcome: Outcome): Judgement {
	if (outcome.verdict === 'refused') return { refusal: outcome.reason, recipients: [] };
	const sends = [...(outcome.send === undefined ? [] : [outcome.send]), ...(outcome.sends ?? [])];
	return { recipients: sends.map(({ message }) => message.recipient) };
}
