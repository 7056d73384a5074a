import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { Failure } from '../core/failure';

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
});

/**
 * The only place where a failure becomes an n8n error: NodeOperationError for what the person can
 * correct on the form, NodeApiError for what the provider or the network did.
 */
export const errorOf = (
	node: INode,
	failure: Failure,
	itemIndex?: number,
): NodeApiError | NodeOperationError => {
	const item = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const where = itemIndex === undefined ? {} : { itemIndex };
	if (failure.origin === 'input') {
		return new NodeOperationError(node, `${failure.message}${item}`, {
			...where,
			...(failure.hint !== undefined && { description: failure.hint }),
		});
	}
	// n8n puts a sentence of its own in the place of ours where it finds a network code.
	const code = failure.origin === 'network' ? undefined : failure.code;
	const shown: JsonObject = { ...describeFailure(failure), code: code ?? null };
	return new NodeApiError(node, shown, {
		...where,
		message: `${failure.message}${code === undefined ? '' : ` (${code})`}${item}`,
		description: descriptionOf(failure),
		...(failure.httpStatus !== undefined && { httpCode: String(failure.httpStatus) }),
	});
};

/** What to do, then the provider's own words and what its support asks for. */
const descriptionOf = ({ hint, detail, message, traceId, origin, code }: Failure): string => {
	const sentences = [
		hint,
		detail !== undefined && detail !== message
			? `The provider says: ${detail.replace(/\.$/, '')}`
			: undefined,
		origin === 'network' && code !== undefined ? `Network code: ${code}` : undefined,
		traceId === undefined ? undefined : `Trace ID for the provider's support: ${traceId}`,
	].filter((sentence) => sentence !== undefined);
	return sentences.length > 0 ? sentences.join('. ') : 'Look the code up in the documentation';
};
