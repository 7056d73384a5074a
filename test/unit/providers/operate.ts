import type { FormReader } from '../../../nodes/WhatsAppHub/core/form';
import type { HttpRequest, HttpResponse } from '../../../nodes/WhatsAppHub/core/http';
import type { Message } from '../../../nodes/WhatsAppHub/messages';
import { type InputOf, type OperationId, operations } from '../../../nodes/WhatsAppHub/operations';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';
import { recipients } from './encode';

// Runs an operation in unit tests with made-up answers.

interface Given {
	readonly parameters?: Readonly<Record<string, unknown>>;
	readonly options?: Readonly<Record<string, unknown>>;
	readonly sender?: string;
	readonly to?: keyof typeof recipients;
	readonly message?: Message;
	readonly replyTo?: string;
	/** The answers, one a request; the last again for any further. */
	readonly answers?: ReadonlyArray<Partial<HttpResponse>>;
}

export const NOW = new Date('2026-11-20T12:00:00Z');

const formOf = ({ parameters = {}, options = {} }: Given): FormReader => ({
	parameter: (name) => parameters[name],
	option: (name) => options[name],
	file: () => {
		throw new Error('No operation here reads a file of the item');
	},
});

/** Carries an operation out from its form, with answers made up: the requests, and what it yields. */
export const operator =
	(provider: Provider, credentials: unknown) =>
	<O extends OperationId>(operation: O, given: Given = {}) => {
		const requests: HttpRequest[] = [];
		const input = operations[operation].parse(formOf(given));
		if (!input.ok) return { requests, failure: input.failure };
		const connection = provider.connect(credentials);
		if (!connection.ok) return { requests, failure: connection.failure };
		const started = connection.value.operate(operation, input.value as InputOf[O], {
			sender: given.sender,
			to: given.to && recipients[given.to],
			message: given.message,
			replyTo: given.replyTo,
			options: {},
		});
		if (!started.ok) return { requests, failure: started.failure };
		let step = started.value;
		for (;;) {
			const answers = given.answers ?? [{}];
			const answer = answers[requests.length] ?? answers.at(-1);
			requests.push(step.request);
			const next = step.read({ status: 200, headers: {}, body: undefined, ...answer }, NOW);
			if (!next.ok) return { requests, failure: next.failure };
			if ('result' in next.value) return { requests, result: next.value.result };
			step = next.value.step;
		}
	};
