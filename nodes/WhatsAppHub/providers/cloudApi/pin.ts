import { z } from 'zod/v4';
import { unsupportedInput } from '../../core/failure';
import { wholeNumberInput } from '../../core/input';
import { fail } from '../../core/outcome';
import type { Encoder } from '../contract/provider';
import type { Account } from './account';
import { send } from './envelope';
import type { Options } from './options';

// Pins a message of a group; Cloud API has no pins in other chats.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/groups-messaging (read 2026-11-20, v25.0) */
const schema = z.lazy(() =>
	z.discriminatedUnion('type', [
		z.strictObject({
			type: z.literal('pin'),
			message_id: z.string(),
			expiration_days: wholeNumberInput('Days', { min: 1, max: 30 }),
		}),
		z.strictObject({ type: z.literal('unpin'), message_id: z.string() }),
	]),
);

export const pin: Encoder<'pin', Account, Options> = ({ messageId, action, days }, context) => {
	if (context.to !== undefined && context.to.kind !== 'group') {
		return fail(
			unsupportedInput(
				"'Recipient' must be a group: Cloud API pins messages in groups only",
				'Enter the group ID that the Groups API gave',
			),
		);
	}
	return send(
		{
			type: 'pin',
			schema: () => schema,
			content: {
				type: action,
				message_id: messageId,
				...(action === 'pin' && { expiration_days: days }),
			},
		},
		context,
	);
};
