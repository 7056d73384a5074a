import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';

/** Reads one form field: the main parameters by name, the optional ones through `option`. */
export interface FormReader {
	readonly parameter: (name: string) => unknown;
	readonly option: (name: string) => unknown;
}

/** Everything that n8n and zod need to know about one type of message. */
export interface MessageDefinition<Type extends string, Content extends z.ZodType> {
	readonly type: Type;
	/** As the type stands in the form's list. */
	readonly label: string;
	/** The content, the same for every provider; messages name the fields as the form does. */
	readonly content: Content;
	/** The form's fields that this type needs. */
	readonly fields: INodeProperties[];
	/** Optional fields, by name: each provider's table says which of them it can carry. */
	readonly options: Readonly<Record<string, INodeProperties>>;
	/** Reads the form into what `content` parses. */
	readonly read: (form: FormReader) => unknown;
}

export const defineMessage = <const Type extends string, Content extends z.ZodType>(
	definition: MessageDefinition<Type, Content>,
): MessageDefinition<Type, Content> => definition;
