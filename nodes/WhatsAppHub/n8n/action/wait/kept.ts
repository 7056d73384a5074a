import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';

// What the node keeps with its execution while it waits, and reads back when an answer comes.

const kept = z.lazy(() =>
	z.object({
		ask: z.string(),
		responseType: z.enum(['approval', 'choices', 'freeText']),
		choices: z.array(z.object({ label: z.string(), value: z.string(), approves: z.boolean() })),
		/** Whose answer counts, as recipients are compared. */
		by: z.array(z.string()),
		/** Milliseconds since 1970: nobody has answered in time who answers later. */
		until: z.number(),
		/** Whether a model's tool waits for it, to which a word may be passed on. */
		isReview: z.boolean(),
		words: z.object({
			reaction: z.string(),
			answered: z.string(),
			closed: z.string(),
			others: z.string(),
		}),
	}),
);

export type Kept = z.output<typeof kept>;

const NAME = 'question';

export const keep = (context: IExecuteFunctions, question: Kept): void => {
	context.getContext('node')[NAME] = question;
};

/** The question that the execution waits for now; undefined where it cannot be read. */
export const readKept = (context: IWebhookFunctions): Kept | undefined => {
	// A brace in the name would end the expression.
	const node = JSON.stringify(context.getNode().name).replace(
		/[{}]/g,
		(brace) => `\\u00${brace.charCodeAt(0).toString(16)}`,
	);
	return kept.safeParse(
		context.evaluateExpression(`{{ $node[${node}].context[${JSON.stringify(NAME)}] }}`),
	).data;
};
