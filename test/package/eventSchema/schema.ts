import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';
import { providers } from '../../../nodes/WhatsAppHub/providers';
import { project } from '../project';

// Builds the JSON Schema of the trigger's items from the types and their docstrings.

export const schemaPath = join(project, 'docs', 'event.schema.json');

/** What the trigger adds to an event when it makes an item of it. */
const itemProperties: Record<string, Schema> = {
	provider: {
		type: 'string',
		enum: providers.map(({ id }) => id),
		description: 'The API that reported it.',
	},
	late: {
		type: 'boolean',
		description:
			"With 'Mark Late Ones': whether a later stage of the message was reported before this one.",
	},
	mediaError: {
		type: 'object',
		description: "With 'Download Media': why the file is not in the item.",
	},
};

/** The trigger's items as JSON Schema, of the types and their docstrings. */
export const eventSchema = (): string => {
	const schema = createGenerator({
		path: join(project, 'nodes/WhatsAppHub/core/event.ts'),
		tsconfig: join(project, 'tsconfig.json'),
		type: 'HubEvent',
		topRef: false,
		additionalProperties: false,
	}).createSchema('HubEvent');
	const kinds = (schema.anyOf ?? []).flatMap((kind) =>
		typeof kind === 'object' && kind.$ref ? [kind.$ref.replace('#/definitions/', '')] : [],
	);
	const definitions = Object.fromEntries(
		Object.entries(schema.definitions ?? {}).map(([name, definition]) => [
			name,
			kinds.includes(name) && typeof definition === 'object' ? itemOf(definition) : definition,
		]),
	);
	return `${JSON.stringify({ ...schema, title: 'WhatsApp Hub Trigger', definitions }, null, '\t')}\n`;
};

/** The raw payload is there when the person asks for it. */
const itemOf = ({ properties, required, ...rest }: Schema): Schema => ({
	...rest,
	properties: { ...properties, ...itemProperties },
	required: ['provider', ...(required ?? []).filter((name) => name !== 'raw')],
});
