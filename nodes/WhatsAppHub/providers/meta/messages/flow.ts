import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import type { ContentOf } from '../../../messages';
import type { Dialect, GraphEncoder } from '../dialect';
import { anyHeader, bodyOf, interactive, interactiveSchema, lacking } from './interactive';

// A button that opens a Flow, and which of its parameters exclude each other.

const screenWithData = "'First Screen' is empty: 'First Screen Data' needs it";
const screenOnNavigate = {
	error: "'First Screen' and its data need 'Flow Action' to be 'Open a Screen'",
};

/**
 * Docs: https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * Undocumented: Meta's text advises at most 30 characters without emoji for the button, SDKs allow
 * 20 (pywa, whatsapp-api-js), as YCloud's document does.
 */
const parametersSchema = (dialect: Dialect) =>
	z
		.strictObject({
			flow_message_version: z.literal('3'),
			flow_id: z.string().optional(),
			flow_name: z.string().optional(),
			flow_cta: textInput('Button Text', { max: dialect.flowButton }),
			flow_token: z.string().optional(),
			mode: dialect.flowMode
				? z.enum(['draft', 'published']).optional()
				: lacking('Flow Mode', dialect),
			flow_action: z.enum(['navigate', 'data_exchange']).optional(),
			flow_action_payload: z
				.strictObject({
					screen: z.string({ error: screenWithData }),
					data: z.record(z.string(), z.unknown()).optional(),
				})
				.optional(),
		})
		.refine(
			({ flow_action: action, flow_action_payload: payload }) =>
				payload === undefined || action === 'navigate',
			screenOnNavigate,
		);

export const graphFlow: GraphEncoder<'flow'> = (content, dialect) => {
	const { body, header, footer, ...flow } = content;
	return interactive(
		'flow',
		() =>
			interactiveSchema('flow', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action: z.strictObject({ name: z.literal('flow'), parameters: parametersSchema(dialect) }),
			}),
		{ body, header, footer, action: { name: 'flow', parameters: parametersOf(flow) } },
	);
};

const parametersOf = ({
	flow,
	button,
	action,
	screen,
	data,
	reference,
	mode,
}: Omit<ContentOf['flow'], 'body' | 'header' | 'footer'>) => {
	// Both documents: where there are data, they are not empty.
	const filled = data !== undefined && Object.keys(data).length > 0 ? data : undefined;
	const hasPayload = screen !== undefined || filled !== undefined;
	return {
		flow_message_version: '3',
		...(flow.by === 'id' ? { flow_id: flow.id } : { flow_name: flow.name }),
		flow_cta: button,
		...(reference !== undefined && { flow_token: reference }),
		...(mode !== undefined && { mode }),
		// Without a screen, navigating is what the button does anyway, and YCloud's document wants a
		// screen wherever it is asked for in so many words.
		...((action !== 'navigate' || hasPayload) && { flow_action: action }),
		...(hasPayload && {
			flow_action_payload: {
				...(screen !== undefined && { screen }),
				...(filled !== undefined && { data: filled }),
			},
		}),
	};
};
