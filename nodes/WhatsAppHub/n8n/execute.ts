import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError, OperationalError } from 'n8n-workflow';
import { invalidInput } from '../core/failure';
import { fail, type Outcome } from '../core/outcome';
import type { Provider } from '../providers/provider';
import { describeFailure, errorOf } from './errors';
import { type FormOperation, isMessageOperation } from './operationForm';
import { operate } from './operate';
import { readOperation, readProvider } from './parameters';
import type { Run } from './run';
import { sendMessage } from './sendMessage';
import type { Task } from './task';

/**
 * Carries out the operation of one item. With Continue On Fail a failure becomes an item that holds
 * it, otherwise it is thrown as n8n's own error.
 */
export const executeItem = async (
	context: IExecuteFunctions,
	itemIndex: number,
	run: Run,
): Promise<INodeExecutionData[]> => {
	const pairedItem = { item: itemIndex };
	const provider = readProvider(context, itemIndex);
	const done = provider.ok ? await attempt(context, provider.value, itemIndex, run) : provider;
	if (done.ok) return done.value.map((item) => ({ ...item, pairedItem }));
	if (!context.continueOnFail()) {
		throw errorOf(context.getNode(), done.failure, itemIndex);
	}
	// 'error' alone: by that n8n knows a failed item and routes it to the error output. An `error`
	// beside `json` would make n8n put its message in the place of these fields.
	const error: IDataObject = {
		provider: provider.ok ? provider.value.id : null,
		...describeFailure(done.failure),
	};
	return [{ json: { error }, pairedItem }];
};

/** n8n itself throws, for an expression that cannot be resolved or a credential that is gone. */
const attempt = async (
	context: IExecuteFunctions,
	provider: Provider,
	itemIndex: number,
	run: Run,
): Promise<Outcome<INodeExecutionData[]>> => {
	try {
		const operation = readOperation(context, provider, itemIndex);
		if (!operation.ok) return operation;
		return await carryOut(operation.value, { context, provider, itemIndex, run });
	} catch (error) {
		// The editor shows n8n's own errors best as they are.
		if (!context.continueOnFail()) {
			throw new NodeOperationError(context.getNode(), asError(error), { itemIndex });
		}
		return fail(invalidInput(asError(error).message, 'Correct the expression or the credential'));
	}
};

const carryOut = async (
	operation: FormOperation,
	task: Task,
): Promise<Outcome<INodeExecutionData[]>> =>
	isMessageOperation(operation)
		? await sendMessage(operation, task)
		: await operate(operation, task);

const asError = (error: unknown): Error =>
	error instanceof Error ? error : new OperationalError(String(error));
