import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import { type FormReader, readForm } from '../core/form';
import type { Outcome } from '../core/outcome';
import type { Parts } from '../messages/define';

// Defines what every operation states once for all providers: labels, fields, input and result.

export type Resource =
	'message' | 'media' | 'template' | 'phoneNumber' | 'contact' | 'chat' | 'queue';

interface Definition<Input, P extends Parts> {
	readonly resource: Resource;
	/** As the operation stands in the form's list, without the resource. */
	readonly label: string;
	/** The sentence of n8n's list of actions: the verb and the resource. */
	readonly action: string;
	readonly description: string;
	/** What the form yields; messages name the fields as the form does. */
	readonly content: z.ZodType<Input>;
	/** Its fields beside Sender and Recipient, which each provider asks for where it needs them. */
	readonly fields: readonly INodeProperties[];
	/** Those of them that not every provider needs: each says which it asks for. */
	readonly parts?: P;
	/** Its optional fields, by name. */
	readonly options?: Readonly<Record<string, INodeProperties>>;
	/** Whether the form also has a message to fill in, whose type the person chooses. */
	readonly takesMessage?: boolean;
	readonly read: (form: FormReader) => Readonly<Record<string, unknown>>;
}

/** An operation other than sending, the same for every provider that has it. */
export interface OperationDefinition<Input, Result, P extends Parts> extends Definition<Input, P> {
	readonly parse: (form: FormReader) => Outcome<Input>;
	/** Never there: it ties the operation to what it yields. */
	readonly yields?: Result;
}

/**
 * Defines an operation that yields a `Result`: an object becomes one item, a list one item an
 * entry, a `Download` an item with a file.
 */
export const defineOperation =
	<Result>() =>
	<Input, P extends Parts = Readonly<Record<never, never>>>(
		definition: Definition<Input, P>,
	): OperationDefinition<Input, Result, P> => ({
		...definition,
		parse: (form) => readForm(definition, form),
	});

/** A file of the provider's, as an operation yields it. */
export interface Download {
	readonly bytes: Buffer;
	readonly fileName: string;
	readonly mimeType: string;
	/** What goes into the item's fields. */
	readonly about: Readonly<Record<string, unknown>>;
}

export const isDownload = (result: unknown): result is Download =>
	typeof result === 'object' &&
	result !== null &&
	'bytes' in result &&
	Buffer.isBuffer(result.bytes);
