import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { lenientText } from '../../core/lenient';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { firstTime, isoTime } from '../../core/time';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { chatId } from './envelope';
import { notDelivered } from './statusEvent';
import { bareId } from '../whatsAppWeb/messageId';
import { stageOf } from './messageId';
import { messageAnswer } from './response';

// Looks up messages, contacts and the instance's own number.

/** Docs: https://api.wawp.net/en/docs/v2/messages/get (read 2026-11-20, v2) */
export const getStatus: ProviderOperation<'getStatus', Account> = {
	asks: { sender: false, recipient: true },
	run: ({ messageId }, { account, to }) => {
		const chat = chatId(to);
		if (!chat.ok) return chat;
		if (messageId.startsWith('false_')) {
			return fail(
				invalidInput(
					"'Message ID' names a message that you received, and only sent ones have a status",
					"Use the 'messageId' that a send gave; it starts with true_",
				),
			);
		}
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(account, 'messages', 'get'),
					repeatable: true,
					body: { chatId: chat.value, messageId, downloadMedia: false },
				},
				({ status: httpStatus, body }, now) => {
					const message = messageAnswer(body);
					const status = message && stageOf(message);
					if (message === undefined || status === undefined) {
						return fail(unexpectedResponse('Wawp', httpStatus));
					}
					const id = message.messageId ?? messageId;
					return succeed({
						messageId: id,
						status,
						recipient: showRecipient(message.chat ?? chat.value),
						correlationId: bareId(id),
						// The one time that it names is when the message was made.
						occurredAt: firstTime(now, status === 'queued' ? message.timestamp : undefined),
						timestamps: {
							queued: isoTime(message.timestamp) ?? null,
							sent: null,
							delivered: null,
							read: null,
						},
						error: status === 'failed' ? notDelivered : null,
						ids: givenIds({
							id: message.messageId,
							chatId: message.chat,
							ack: message.ack,
							ackName: message.ackName,
						}),
					});
				},
			),
		);
	},
};

/** Undocumented: the answer; it is the engine's, whose name may be the short one. */
const check = z.lazy(() =>
	z.object({
		numberExists: z.boolean().nullish(),
		exists: z.boolean().nullish(),
		chatId: lenientText,
	}),
);

/** Docs: https://api.wawp.net/en/docs/v2/contacts/check-exists (read 2026-11-20, v2) */
export const contactCheck: ProviderOperation<'contactCheck', Account> = {
	asks: { sender: false, recipient: false },
	run: ({ digits }, { account }) =>
		succeed(
			lastStep(
				{
					method: 'GET',
					url: apiUrl(account, 'contacts', 'check-exists'),
					query: { phone: digits },
				},
				({ status, body }) => {
					const answer = check.safeParse(body).data;
					const exists = answer?.numberExists ?? answer?.exists;
					if (typeof exists !== 'boolean') return fail(unexpectedResponse('Wawp', status));
					const chat = exists ? answer?.chatId || `${digits}@c.us` : null;
					return succeed({ exists, chatId: chat, phone: `+${digits}` });
				},
			),
		),
};

const session = z.lazy(() =>
	z.object({
		status: z.string().min(1),
		name: lenientText,
		me: z.object({ id: lenientText, pushName: lenientText }).nullish().catch(undefined),
	}),
);

/**
 * The one number of the instance.
 *
 * Docs: https://api.wawp.net/en/docs/v2/session/info (read 2026-11-20, v2)
 */
export const phoneNumberGetAll: ProviderOperation<'phoneNumberGetAll', Account> = {
	asks: { sender: false, recipient: false, businessAccountId: false },
	run: (_input, { account }) =>
		succeed(
			lastStep(
				{ method: 'POST', url: apiUrl(account, 'session', 'info'), repeatable: true },
				({ status, body }) => {
					const parsed = session.safeParse(body).data;
					if (parsed === undefined) return fail(unexpectedResponse('Wawp', status));
					const { me, name, status: state } = parsed;
					return succeed([
						{
							sender: null,
							phoneNumber: me?.id ? showRecipient(me.id) : null,
							name: me?.pushName || null,
							status: state,
							qualityRating: null,
							messagingLimit: null,
							ids: givenIds({ session: name }),
							// The rest may hold the code by which the phone can be taken over.
							details: {},
						},
					]);
				},
			),
		),
};
