import type { FormReader } from '../../../core/form';
import type { Task } from '../task';
import { isReview } from './makeQuestion';

// Lets a person read what a model wants to do, where the text for it would only say that there is something.

/** How JavaScript writes an object into a text, as n8n's own text for Human Review has it. */
const UNREADABLE = '[object Object]';

const parameters = /\{\{\s*\$tool\.parameters\s*\}\}/g;

const readable =
	"{{ Object.entries($tool.parameters ?? {}).map(([name, value]) => name + ': ' + (typeof value === 'object' ? JSON.stringify(value) : value)).join('\\n') }}";

/** The form with a message in which the tool's parameters stand one a line. Nobody approves what cannot be read. */
export const withToolWords = (task: Task, form: FormReader): FormReader => {
	const message = form.parameter('message');
	if (!isReview(task) || typeof message !== 'string' || !message.includes(UNREADABLE)) return form;
	const { context, itemIndex } = task;
	const raw: unknown = context.getNodeParameter('message', itemIndex, '', { rawExpressions: true });
	if (typeof raw !== 'string') return form;
	const said = context.evaluateExpression(
		raw.replace(/^=/, '').replace(parameters, readable),
		itemIndex,
	);
	return typeof said === 'string'
		? { ...form, parameter: (name) => (name === 'message' ? said : form.parameter(name)) }
		: form;
};
