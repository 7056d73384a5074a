import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Outcome, succeed } from '../../core/outcome';
import type { Step } from '../../core/step';
import { exchangeWith, runStep } from '../../outbound/perform';
import type { Connection, Provider } from '../../providers/contract/provider';
import { systemClock } from '../clock';
import { connectTo } from '../connect';
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
	query: Query<Result>,
): Promise<Result> => {
	const answer = await answerOf(context, query);
	if (!answer.ok) throw errorOf(context.getNode(), answer.failure);
	return answer.value;
};

const answerOf = async <Result>(
	context: ILoadOptionsFunctions,
	query: Query<Result>,
): Promise<Outcome<Result>> => {
	const connected = await connectTo(
		context.getCurrentNodeParameter('provider'),
		async (credential) => await context.getCredentials(credential),
	);
	if (!connected.ok) return connected;
	const { provider, connection } = connected.value;
	const step = query(connection, provider);
	if (!step.ok) return step;
	const transport = transportOf(context, provider.credential, provider.label);
	const done = await runStep(step.value, exchangeWith(provider, transport), systemClock.date);
	return done.ok ? succeed(done.value.result) : done;
};

/** The entries of a list that have in their label what the person types. */
export const matching = <Entry extends { readonly name: string }>(
	entries: readonly Entry[],
	filter: string | undefined,
): Entry[] => {
	const wanted = filter?.toLowerCase() ?? '';
	return entries.filter(({ name }) => name.toLowerCase().includes(wanted));
};

const locator = z.object({ value: z.unknown() });

/**
 * The sender that the form holds at the moment, if it has one. Read as it is: asked to take the value out, n8n
 * throws where the form has no such field, as with templates that are only looked at.
 */
export const chosenSender = (context: ILoadOptionsFunctions): string | undefined => {
	const given: unknown = context.getCurrentNodeParameter('sender');
	const sender = locator.safeParse(given).data?.value ?? given;
	const isWritten = typeof sender === 'string' && sender !== '' && !sender.startsWith('=');
	return isWritten ? sender : undefined;
};
