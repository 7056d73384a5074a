import { OperationalError } from 'n8n-workflow';
import type { Failure } from '../core/failure';

// Separates mistakes in our code from errors of the person's expressions, and reports them as ours.

/** What n8n threw when it was asked for a field, which may be an error of an expression's own. */
const ofExpressions = new WeakSet<Error>();

/** Asks n8n for what an expression may yield, so that an error of the expression is known for one. */
export const fromExpression = <T>(ask: () => T): T => {
	const asked = attempt(ask);
	if ('value' in asked) return asked.value;
	ofExpressions.add(asked.error);
	throw asked.error; // as n8n threw it: the editor decides by its class what to show
};

const attempt = <T>(ask: () => T): { readonly value: T } | { readonly error: Error } => {
	try {
		return { value: ask() };
	} catch (error) {
		return { error: error instanceof Error ? error : new OperationalError(String(error)) };
	}
};

/** The errors by which JavaScript, and the library of schemas, say that a program is wrong. */
const ofPrograms =
	/^(TypeError|RangeError|ReferenceError|SyntaxError|URIError|EvalError|\$?ZodError)$/;

/** Whether an error is a mistake in our own code. n8n says with classes of its own what is not. */
export const isOwnFault = (error: Error): boolean =>
	ofPrograms.test(error.name) && !ofExpressions.has(error);

const HOME = 'https://github.com/n8n-nodes-whatsapp-hub/n8n-nodes-whatsapp-hub/issues';

const SHOWN_FRAMES = 2;

/** Where in our code it happened, without a path of this machine. */
const placeOf = ({ stack = '' }: Error): string =>
	stack
		.split('\n')
		.filter((line) => /^\s*at /.test(line))
		.slice(0, SHOWN_FRAMES)
		.map((line) => line.trim().replace(/(?:file:\/\/)?[^\s(]*[/\\]/, ''))
		.join(', ');

/** A mistake of ours, which nobody can correct on the form. */
export const ownFault = (error: Error, accepted: Failure['accepted']): Failure => ({
	category: 'internal',
	message: `WhatsApp Hub has a mistake of its own, and your form is not at fault: ${error.message}`,
	hint: [
		...(accepted === 'unknown'
			? ['Look whether the message went out before you run it again']
			: []),
		`Report it at ${HOME} with this text (${placeOf(error)}), the versions of n8n and of the package, and the operation and the fields that you used`,
	].join('. '),
	accepted,
	transient: false,
	origin: 'package',
});
