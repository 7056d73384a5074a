import type { IExecuteFunctions } from 'n8n-workflow';
import type { FormReader } from '../../core/form';
import type { Fields } from './fields';
import { fileReader, type FileContext } from './files';

// Gives operations and messages one item's form, so that they need not know n8n.

export type FormContext = FileContext & Pick<IExecuteFunctions, 'getTimezone'>;

/** The form of one item. */
export const formReader = (context: FormContext, fields: Fields, itemIndex: number): FormReader => {
	const options = fields.read('options', itemIndex);
	const byName: object = typeof options === 'object' && options !== null ? options : {};
	return {
		parameter: (name) => fields.read(name, itemIndex),
		option: (name) => {
			const value: unknown = Reflect.get(byName, name);
			return value === '' ? undefined : value;
		},
		choice: (name) => fields.choice(name, itemIndex),
		timezone: () => context.getTimezone(),
		file: fileReader(context, itemIndex),
	};
};
