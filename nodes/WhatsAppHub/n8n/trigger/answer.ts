import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

// Answers webhook calls, and notices which status a call was answered with.

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Reports once, when the call is answered: by the trigger, or by n8n, which answers when the execution has
 * begun, or could not.
 *
 * `end` is the one thing that is called in any case: when the caller has hung up Node (24) emits no
 * `finish`, and does not even take the headers of an answer with a text.
 */
export const whenAnswered = (response: Response, report: (status: number) => void): void => {
	const end = response.end.bind(response) as (...args: unknown[]) => Response; // each of its forms is passed on
	response.end = (...args: unknown[]) => {
		response.end = end;
		const { statusCode } = response;
		try {
			return end(...args);
		} finally {
			report(statusCode);
		}
	};
};

/** Answers the call, and starts nothing by that. */
export const reply = (
	context: IWebhookFunctions,
	status: number,
	type: string,
	body: string,
): IWebhookResponseData => {
	context.getResponseObject().status(status).type(type).send(body);
	return { noWebhookResponse: true };
};
