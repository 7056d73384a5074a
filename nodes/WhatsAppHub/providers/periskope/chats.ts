import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { lenientText } from '../../core/lenient';
import { succeed } from '../../core/outcome';
import { isoTime } from '../../core/time';
import type { Chat } from '../../operations/chatGetAll';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { phoneHeader } from './envelope';
import { offsetPages } from './pages';

// Lists the chats of a phone.

const looseCount = z.number().nullish().catch(undefined);
const looseFlag = z.boolean().nullish().catch(undefined);

const chat = z.lazy(() =>
	z.looseObject({
		chat_id: z.string().min(1),
		chat_name: lenientText,
		chat_type: lenientText,
		org_phone: lenientText,
		member_count: looseCount,
		message_unread_count: looseCount,
		is_archived: looseFlag,
		is_muted: looseFlag,
		created_at: lenientText,
		updated_at: lenientText,
	}),
);

/**
 * Docs: https://docs.periskope.app/api-reference/chats/get-chats (read 2026-11-20, v1)
 *
 * Only the chats in which the phone takes part; a phone that Periskope does not know has none.
 */
export const chatGetAll: ProviderOperation<'chatGetAll', Account> = {
	asks: { sender: true, recipient: false, chatType: true, chatLabel: true },
	run: ({ limit, type, label }, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		return succeed(
			offsetPages(
				{
					method: 'GET',
					url: apiUrl(account, 'chats'),
					headers: headers.value,
					query: { ...(type && { chat_type: type }), ...(label && { label }) },
				},
				{ name: 'chats', row: chat, limit },
				shown,
			),
		);
	},
};

const shown = (row: z.output<typeof chat>): Chat => ({
	chatId: row.chat_id,
	name: row.chat_name || null,
	type: row.chat_type || null,
	recipient: showRecipient(row.chat_id),
	sender: row.org_phone ? showRecipient(row.org_phone) : null,
	memberCount: row.member_count ?? null,
	unreadCount: row.message_unread_count ?? null,
	isArchived: row.is_archived ?? null,
	isMuted: row.is_muted ?? null,
	createdAt: isoTime(row.created_at) ?? null,
	updatedAt: isoTime(row.updated_at) ?? null,
	details: row,
});
