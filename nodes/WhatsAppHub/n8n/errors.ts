import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { type Failure, isRetryable } from '../core/failure';
import type { ExecutionSummary } from './summary';
import { causeOf } from './failureCause';

/** What a workflow can branch on, with Continue On Fail and on the error output. */
export const describeFailure = (failure: Failure) => ({
	message: failure.message,
	category: failure.category,
	code: failure.code ?? null,
	hint: failure.hint ?? null,
	detail: failure.detail ?? null,
	httpStatus: failure.httpStatus ?? null,
	traceId: failure.traceId ?? null,
	retryAfterMs: failure.retryAfterMs ?? null,
	accepted: failure.accepted,
	retryable: isRetryable(failure),
	attempts: failure.attempts ?? 1,
});

/**
 * The only place where a failure becomes an n8n error: NodeOperationError for what the person can
 * correct on the form, NodeApiError for what the provider or the network did.
 */
export const errorOf = (
	node: INode,
	failure: Failure,
	itemIndex?: number,
	account?: ExecutionSummary,
): NodeApiError | NodeOperationError => {
	const item = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const where = itemIndex === undefined ? {} : { itemIndex };
	if (failure.origin === 'input' || failure.origin === 'package') {
		const description = sentences([failure.hint, account?.sentence]);
		return withAccount(
			new NodeOperationError(node, `${failure.message}${item}`, {
				...where,
				...causeOf(failure),
				...(description !== '' && { description }),
			}),
			account,
		);
	}
	// n8n puts a sentence of its own instead of ours where it finds a network code.
	const code = failure.origin === 'network' ? undefined : failure.code;
	const shown: JsonObject = { ...describeFailure(failure), code: code ?? null };
	return withAccount(
		new NodeApiError(node, shown, {
			...where,
			...causeOf(failure),
			message: `${failure.message}${code === undefined ? '' : ` (${code})`}${item}`,
			description: sentences([descriptionOf(failure), account?.sentence]),
			...(failure.httpStatus !== undefined && { httpCode: String(failure.httpStatus) }),
		}),
		account,
	);
};

/** What n8n itself threw for an item, shown as it is. */
export const errorOfThrown = (
	node: INode,
	thrown: Error,
	itemIndex: number,
	account: ExecutionSummary | undefined,
): NodeOperationError => withAccount(new NodeOperationError(node, thrown, { itemIndex }), account);

/** The editor shows it among the error's details. */
const withAccount = <E extends NodeApiError | NodeOperationError>(
	error: E,
	account: ExecutionSummary | undefined,
): E => {
	if (account !== undefined) error.context.delivery = account.fields;
	return error;
};

const sentences = (parts: ReadonlyArray<string | undefined>): string =>
	parts.filter((part) => part !== undefined).join('. ');

/** What to do, then the provider's own words and what its support asks for. */
const descriptionOf = ({ hint, detail, message, traceId, origin, code }: Failure): string => {
	const description = sentences([
		hint,
		detail !== undefined && detail !== message
			? `The provider says: ${detail.replace(/\.$/, '')}`
			: undefined,
		origin === 'network' && code !== undefined ? `Network code: ${code}` : undefined,
		traceId === undefined ? undefined : `Trace ID for the provider's support: ${traceId}`,
	]);
	return description || 'Look the code up in the documentation';
};
