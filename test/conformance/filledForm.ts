import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../nodes/WhatsAppHub/core/failure';
import type { FormReader } from '../../nodes/WhatsAppHub/core/form';
import type { FileHandle } from '../../nodes/WhatsAppHub/core/media';
import { fail, succeed } from '../../nodes/WhatsAppHub/core/outcome';
import type { MessageType } from '../../nodes/WhatsAppHub/messages';
import { type OperationId, operations } from '../../nodes/WhatsAppHub/operations';
import type { Provider } from '../../nodes/WhatsAppHub/providers/contract/provider';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { keptParameters, visibleProperties } from '../package/form';
import type { FilledForm } from '../filledForms/messages';
import type { Evidence } from './evidence';

// Fills in the node's form as n8n shows it, and reads it as the node does.

const { description } = new WhatsAppHub();

const file: FileHandle = {
	field: 'data',
	identity: 'file-1',
	fileName: 'photo.png',
	mimeType: 'image/png',
	size: async () => 4,
	stream: async () => ({
		async *[Symbol.asyncIterator]() {
			yield new Uint8Array(4);
		},
	}),
	base64: async () => 'AAAA',
};

/** What n8n shows, and what it keeps of a form that has been filled in everywhere: the rest is gone. */
interface Filled {
	readonly shown: readonly INodeProperties[];
	readonly kept: INodeParameters;
}

export const fill = (
	provider: Provider,
	operation: string,
	{ parameters, options }: FilledForm,
): Filled => {
	const values = {
		provider: provider.id,
		resource: resourceOf(operation),
		operation,
		sender: { __rl: true, mode: 'id', value: 'sender' },
		recipient: { __rl: true, mode: 'id', value: '+12025550143' },
		...parameters,
		options: { ...options },
	} as INodeParameters; // written by hand, as n8n would have it
	return {
		shown: visibleProperties(description, values),
		kept: keptParameters(description, values),
	};
};

const resourceOf = (operation: string): string =>
	operation in operations ? operations[operation as OperationId].resource : 'message';

/** The form as the node reads it; one field may be left empty. */
export const readerOf = (kept: INodeParameters, without?: string): FormReader => {
	const valueOf = (value: unknown): unknown =>
		typeof value === 'object' && value !== null && '__rl' in value
			? Reflect.get(value, 'value')
			: value;
	const options = typeof kept.options === 'object' && kept.options !== null ? kept.options : {};
	return {
		parameter: (name) => (name === without ? '' : valueOf(kept[name])),
		option: (name) => {
			const value: unknown = Reflect.get(options, name);
			return value === '' ? undefined : value;
		},
		timezone: () => 'Etc/UTC',
		file: (name) =>
			name === '' ? fail(invalidInput("'Input Data Field Name' is empty")) : succeed(file),
	};
};

/** The provider's own fields, as they stand in the form. */
export const ownOptions = (
	{ form }: Provider,
	type: MessageType | undefined,
	kept: INodeParameters,
	{ options }: Evidence,
) => ({
	...options,
	...Object.fromEntries(
		[...form.fields, ...((type && form.typeFields?.[type]) ?? [])].map(({ name }) => [
			name,
			kept[name],
		]),
	),
});
