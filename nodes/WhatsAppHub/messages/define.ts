import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import { parseInput } from '../core/input';
import { type Outcome, succeed } from '../core/outcome';

/** Reads one form field: the main parameters by name, the optional ones through `option`. */
export interface FormReader {
	readonly parameter: (name: string) => unknown;
	readonly option: (name: string) => unknown;
}

/** Everything that n8n and zod need to know about one type of message. */
interface Definition<Type extends string, Content> {
	readonly type: Type;
	/** As the type stands in the form's list. */
	readonly label: string;
	/** The content, the same for every provider; messages name the fields as the form does. */
	readonly content: z.ZodType<Content>;
	/** The form's fields that this type needs. */
	readonly fields: INodeProperties[];
	/** Optional fields, by name: each provider's form says which of them it can carry. */
	readonly options: Readonly<Record<string, INodeProperties>>;
	/** Reads the form into what `content` parses. */
	readonly read: (form: FormReader) => Readonly<Record<string, unknown>>;
}

/** A type of message with its form read into a message, or the field that is wrong. */
export interface MessageDefinition<Type extends string, Content> extends Definition<Type, Content> {
	readonly parse: (form: FormReader) => Outcome<{ readonly type: Type; readonly content: Content }>;
}

export const defineMessage = <const Type extends string, Content>(
	definition: Definition<Type, Content>,
): MessageDefinition<Type, Content> => ({
	...definition,
	parse: (form) => {
		const content = parseInput(definition.content, withoutUndefined(definition.read(form)));
		return content.ok ? succeed({ type: definition.type, content: content.value }) : content;
	},
});

/** A field that was not filled in is not there. */
const withoutUndefined = (values: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
