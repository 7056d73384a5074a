import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Step } from '../../core/step';
import { exchangeWith, runStep } from '../../outbound/perform';
import { findProvider } from '../../providers';
import type { Connection, Provider } from '../../providers/contract/provider';
import { errorOf } from '../errors';
import { transportOf } from '../transport';

/** What can be asked with the form's provider and credential, before anything runs. */
export type Query<Result> = (connection: Connection, provider: Provider) => Outcome<Step<Result>>;

/**
 * Asks the provider for what a list or the fields of the form need. A failure is thrown as n8n's own
 * error, so that the editor shows its words and not an empty list.
 */
export const ask = async <Result>(
	context: ILoadOptionsFunctions,
	question: Query<Result>,
): Promise<Result> => {
	const answer = await answerOf(context, question);
	if (!answer.ok) throw errorOf(context.getNode(), answer.failure);
	return answer.value;
};

const answerOf = async <Result>(
	context: ILoadOptionsFunctions,
	question: Query<Result>,
): Promise<Outcome<Result>> => {
	const provider = findProvider(context.getCurrentNodeParameter('provider'));
	if (provider === undefined) return fail(invalidInput("'Provider' is not one"));
	const connection = provider.connect(await context.getCredentials(provider.credential));
	if (!connection.ok) return connection;
	const step = question(connection.value, provider);
	if (!step.ok) return step;
	const transport = transportOf(context, provider.credential, provider.label);
	const done = await runStep(step.value, exchangeWith(provider, transport), () => new Date());
	return done.ok ? succeed(done.value.result) : done;
};

/** An operation that needs nothing but its input. */
export const noOperationContext = {
	sender: undefined,
	to: undefined,
	message: undefined,
	options: {},
} as const;

/** The entries of a list that have in their label what the person types. */
export const matching = <Entry extends { readonly name: string }>(
	entries: readonly Entry[],
	filter: string | undefined,
): Entry[] => {
	const wanted = filter?.toLowerCase() ?? '';
	return entries.filter(({ name }) => name.toLowerCase().includes(wanted));
};
