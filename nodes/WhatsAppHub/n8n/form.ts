import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { fileReader, type FileContext } from './files';

export type ParameterContext = Pick<IExecuteFunctions, 'getNodeParameter'>;
export type FormContext = ParameterContext & FileContext & Pick<IExecuteFunctions, 'getTimezone'>;

/** The form of one item. */
export const formReader = (context: FormContext, itemIndex: number): FormReader => {
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	const byName = z.record(z.string(), z.unknown()).catch({}).parse(options);
	return {
		parameter: (name) => readParameter(context, name, itemIndex),
		option: (name) => (byName[name] === '' ? undefined : byName[name]),
		timezone: () => context.getTimezone(),
		file: fileReader(context, itemIndex),
	};
};

/**
 * A resource locator yields its value, whichever mode it was chosen in; a field that the form does not
 * show now yields undefined, for which n8n would throw without a value to fall back on.
 */
const readParameter = (context: ParameterContext, name: string, itemIndex: number): unknown => {
	const value: unknown = context.getNodeParameter(name, itemIndex, null);
	if (value === null) return undefined;
	return isLocator(value)
		? (context.getNodeParameter(name, itemIndex, undefined, { extractValue: true }) as unknown)
		: value;
};

const isLocator = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && '__rl' in value;
