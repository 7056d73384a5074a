import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
	OperationalError,
} from 'n8n-workflow';
import { invalidInput } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';
import { exchangeWith } from '../outbound/perform';
import type { Provider } from '../providers/provider';
import { describeFailure, errorOf } from './errors';
import { readProvider, readSend } from './parameters';
import { transportOf } from './transport';

/**
 * Sends the message of one item. With Continue On Fail a failure becomes an item that holds it,
 * otherwise it is thrown as n8n's own error.
 */
export const sendItem = async (
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<INodeExecutionData> => {
	const provider = readProvider(context, itemIndex);
	const sent = provider.ok ? await attempt(context, provider.value, itemIndex) : provider;
	if (sent.ok) return { json: sent.value, pairedItem: { item: itemIndex } };
	if (!context.continueOnFail()) {
		throw errorOf(context.getNode(), sent.failure, itemIndex);
	}
	// 'error' alone: by that n8n knows a failed item and routes it to the error output. An `error`
	// beside `json` would make n8n put its message in the place of these fields.
	const error = {
		provider: provider.ok ? provider.value.id : null,
		...describeFailure(sent.failure),
	};
	return { json: { error }, pairedItem: { item: itemIndex } };
};

/** n8n itself throws, for an expression that cannot be resolved or a credential that is gone. */
const attempt = async (
	context: IExecuteFunctions,
	provider: Provider,
	itemIndex: number,
): Promise<Outcome<IDataObject>> => {
	try {
		return await send(context, provider, itemIndex);
	} catch (error) {
		// The editor shows n8n's own errors best as they are.
		if (!context.continueOnFail()) {
			throw new NodeOperationError(context.getNode(), asError(error), { itemIndex });
		}
		return fail(invalidInput(asError(error).message, 'Correct the expression or the credential'));
	}
};

const asError = (error: unknown): Error =>
	error instanceof Error ? error : new OperationalError(String(error));

const send = async (
	context: IExecuteFunctions,
	provider: Provider,
	itemIndex: number,
): Promise<Outcome<IDataObject>> => {
	const command = readSend(context, provider, itemIndex);
	if (!command.ok) return command;
	const connection = provider.connect(await context.getCredentials(provider.credential, itemIndex));
	if (!connection.ok) return connection;
	const { message, envelope, providerOptions, includeRaw } = command.value;
	const request = connection.value.encode(message, envelope, providerOptions);
	if (!request.ok) return request;
	const exchange = exchangeWith(
		provider,
		transportOf(context, provider.credential, provider.label),
	);
	const response = await exchange(request.value);
	if (!response.ok) return fail(response.failure);
	const result = provider.decodeSend(response.value, { envelope, now: new Date() });
	if (!result.ok) return result;
	return succeed({
		provider: provider.id,
		...result.value,
		...(includeRaw && { raw: response.value.body }),
	} as IDataObject); // what came as JSON goes on as JSON
};
