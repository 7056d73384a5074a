import { z } from 'zod/v4';
import { textInput, wholeNumberInput } from '../../../core/input';
import type { Dialect, GraphEncoder } from '../dialect';
import { bodyOf, interactive, lacking } from './interactive';

// A button that calls the business; how long it works and what it returns, only Cloud API knows.

const lifetime = 'Button Lifetime (Minutes)';

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-button-messages-deep-links (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * Undocumented: YCloud's schema allows a header and a footer with every interactive type; Meta's
 * page for this one shows neither.
 */
const schemaFor = (dialect: Dialect) =>
	z.strictObject({
		type: z.literal('voice_call'),
		body: bodyOf(1024),
		action: z.strictObject({
			name: z.literal('voice_call'),
			parameters: z
				.strictObject({
					display_text: textInput('Button Text', { max: 20 }).optional(),
					ttl_minutes: dialect.callButtonParts
						? wholeNumberInput(lifetime, { min: 1, max: 43_200 }).optional()
						: lacking(lifetime, dialect),
					payload: dialect.callButtonParts
						? textInput('Call Payload', { max: 512 }).optional()
						: lacking('Call Payload', dialect),
				})
				.optional(),
		}),
	});

export const graphVoiceCall: GraphEncoder<'voiceCall'> = (
	{ body, button, minutes, payload },
	dialect,
) => {
	const parameters = {
		...(button !== undefined && { display_text: button }),
		...(minutes !== undefined && { ttl_minutes: minutes }),
		...(payload !== undefined && { payload }),
	};
	return interactive('voice_call', () => schemaFor(dialect), {
		body,
		action: { name: 'voice_call', ...(Object.keys(parameters).length > 0 && { parameters }) },
	});
};
