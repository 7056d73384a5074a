import { z } from 'zod/v4';
import { textInput, wholeNumberInput } from '../core/input';
import { defineMessage } from './define';
import { bodyField } from './interactive';

/** A text with a button that calls the business by WhatsApp. */
export const voiceCall = defineMessage({
	type: 'voiceCall',
	label: 'Voice Call Button',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			button: textInput('Button Text', { trim: true }).optional(),
			/** How long the button can be used. */
			minutes: wholeNumberInput('Button Lifetime (Minutes)', { min: 1, max: 43_200 }).optional(),
			/** What the webhook of the call brings back. */
			payload: textInput('Call Payload').optional(),
		}),
	),
	fields: [bodyField],
	options: {
		voiceCallButton: {
			displayName: 'Button Text',
			name: 'voiceCallButton',
			type: 'string',
			default: '',
			placeholder: 'e.g. Call us now',
			description: "At most 20 characters; without it WhatsApp writes 'Call Now'",
		},
		voiceCallMinutes: {
			displayName: 'Button Lifetime (Minutes)',
			name: 'voiceCallMinutes',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 43200 },
			default: 10080,
			description: 'How long the button can be used, from 1 minute to 30 days',
		},
		voiceCallPayload: {
			displayName: 'Call Payload',
			name: 'voiceCallPayload',
			type: 'string',
			default: '',
			placeholder: 'e.g. order-1001',
			description: 'A text that the event of the call brings back, at most 512 characters',
		},
	},
	read: ({ parameter, option }) => ({
		body: parameter('interactiveBody'),
		button: option('voiceCallButton'),
		minutes: option('voiceCallMinutes'),
		payload: option('voiceCallPayload'),
	}),
});
