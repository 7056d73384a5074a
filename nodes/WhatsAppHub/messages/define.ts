import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import { type FormReader, readForm } from '../core/form';
import { type Outcome, succeed } from '../core/outcome';

/** Operations of their own that send a message of one type. */
export type OwnOperation = 'react' | 'pin' | 'vote' | 'sendTemplate';

/** Optional fields of a form, by their names. */
type Options = Readonly<Record<string, INodeProperties>>;

/** Fields that not every provider has, by the names under which each says whether it has them. */
export type Parts = Readonly<Record<string, INodeProperties | readonly INodeProperties[]>>;

/** Everything that n8n and zod need to know about one type of message. */
interface Definition<Type extends string, Content, O extends Options, P extends Parts> {
	readonly type: Type;
	/** As the type stands in the form's list. */
	readonly label: string;
	/** The operation that sends this type alone; without one it is a choice of 'Message Type'. */
	readonly operation?: OwnOperation;
	/** The content, the same for every provider; messages name the fields as the form does. */
	readonly content: z.ZodType<Content>;
	/** The form's fields that this type needs; types may share a field. */
	readonly fields: readonly INodeProperties[];
	/** Those of the fields, or within them, that not every provider has: each says which it carries. */
	readonly parts?: P;
	/** Optional fields: each provider says which of them it carries. */
	readonly options: O;
	/** Reads the form into what `content` parses. */
	readonly read: (form: FormReader) => Readonly<Record<string, unknown>>;
}

/** A type of message with its form read into a message, or the field that is wrong. */
export interface MessageDefinition<
	Type extends string,
	Content,
	O extends Options,
	P extends Parts,
> extends Definition<Type, Content, O, P> {
	readonly parse: (form: FormReader) => Outcome<{ readonly type: Type; readonly content: Content }>;
}

export const defineMessage = <
	const Type extends string,
	Content,
	O extends Options,
	P extends Parts = Readonly<Record<never, never>>,
>(
	definition: Definition<Type, Content, O, P>,
): MessageDefinition<Type, Content, O, P> => ({
	...definition,
	parse: (form) => {
		const content = readForm(definition, form);
		return content.ok ? succeed({ type: definition.type, content: content.value }) : content;
	},
});
