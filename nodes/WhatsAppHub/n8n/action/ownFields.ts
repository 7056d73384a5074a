import type { FormReader } from '../../core/form';
import { messageTypes } from '../../messages';
import type { Provider } from '../../providers/contract/provider';
import { choosingOperations, type FormOperation, isMessageOperation, typeOf } from '../operations';

/** Fields that a provider alone has, by name: read, and judged by its own schema. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** The provider's own fields of any send. */
export const readOwnFields = (form: FormReader, { form: own }: Provider): OwnFields => ({
	...Object.fromEntries(own.fields.map(({ name }) => [name, form.parameter(name)] as const)),
	...Object.fromEntries(own.options.map(({ name }) => [name, form.option(name)] as const)),
});

/** Those that it adds to the type of the message. */
export const readOwnContent = (
	form: FormReader,
	{ form: own }: Provider,
	operation: FormOperation,
): OwnFields => {
	const chosen = choosingOperations.includes(operation)
		? form.parameter('messageType')
		: isMessageOperation(operation) && typeOf(operation);
	const type = messageTypes.find((known) => known === chosen);
	const fields = (type && own.typeFields?.[type]) ?? [];
	return Object.fromEntries(fields.map(({ name }) => [name, form.parameter(name)] as const));
};
