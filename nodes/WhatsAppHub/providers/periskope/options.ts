import { z } from 'zod/v4';
import { booleanInput, wholeNumberInput } from '../../core/input';
import type { SendForm } from '../contract/provider';

// The fields that only sends by Periskope have.

/** The endpoints of reactions and pins wait for nothing; 'Preview' shows them as well. */
const withoutRecipient = ['reaction', 'pin'] as const;

const sentAtOnce = (conditions: Readonly<Record<string, boolean[]>> = {}) => ({
	show: { '/operation': ['preview', 'reply', 'send'], ...conditions },
	hide: { '/messageType': [...withoutRecipient] },
});

export const form: SendForm = {
	fields: [],
	options: [
		{
			displayName: 'Wait Until Sent',
			name: 'waitForSent',
			type: 'boolean',
			default: true,
			displayOptions: sentAtOnce(),
			description:
				'Whether to wait until WhatsApp has the message, so that the result has its final ID',
		},
		{
			displayName: 'Wait at Most (Seconds)',
			name: 'syncTimeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 120 },
			default: 20,
			displayOptions: sentAtOnce({ waitForSent: [true] }),
			description: 'After that the result says queued, and events report what follows',
		},
	],
	withoutRecipient,
};

export const options = z.object({
	waitForSent: booleanInput('Wait Until Sent').optional(),
	/** The document sets no maximum; it is ours, for a request that stays open. */
	syncTimeout: wholeNumberInput('Wait at Most (Seconds)', { min: 1, max: 120 }).optional(),
});

export type Options = z.output<typeof options>;
