import { shownTo } from '../../core/address';
import { type Outcome, succeed } from '../../core/outcome';
import { lastStep, type Step } from '../../core/step';
import type { ChatSign } from '../../operations/markAsRead';
import type { OperationContext, ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { chatId } from './envelope';

// Edits and deletes messages, and shows that somebody is typing.

/** Docs: https://api.wawp.net/en/docs/v2/messages/edit (read 2026-11-20, v2) */
export const edit: ProviderOperation<'edit', Account> = {
	asks: { sender: false, recipient: true },
	run: ({ messageId, text }, { account, to }) => {
		const chat = chatId(to);
		if (!chat.ok) return chat;
		return succeed(
			lastStep(
				{
					method: 'PUT',
					url: apiUrl(account, 'messages', 'edit'),
					body: { chatId: chat.value, messageId, text },
				},
				() => succeed({ success: true as const, messageId }),
			),
		);
	},
};

/**
 * Docs: https://api.wawp.net/en/docs/v2/messages/delete (read 2026-11-20, v2)
 *
 * Undocumented: the page's samples have a body, the vendor's own client (wawp-mcp-server 3.5.0) has
 * everything of a DELETE in the query, where proxies leave it alone.
 */
export const deleteMessage: ProviderOperation<'delete', Account> = {
	asks: { sender: false, recipient: true },
	run: ({ messageId }, { account, to }) => {
		const chat = chatId(to);
		if (!chat.ok) return chat;
		return succeed(
			lastStep(
				{
					method: 'DELETE',
					url: apiUrl(account, 'messages', 'delete'),
					query: { chatId: chat.value, messageId },
				},
				() => succeed({ deleted: true as const, messageId }),
			),
		);
	},
};

/** Docs: https://api.wawp.net/en/docs/v2/send/start-typing and …/stop-typing (read 2026-11-20, v2) */
const typing =
	(endpoint: 'start-typing' | 'stop-typing') =>
	(_input: object, { account, to }: OperationContext<Account>): Outcome<Step<ChatSign>> => {
		const chat = chatId(to);
		if (!chat.ok) return chat;
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(account, 'send', endpoint),
					body: { chatId: chat.value },
				},
				() =>
					succeed({
						success: true as const,
						messageId: null,
						recipient: shownTo(to),
					}),
			),
		);
	};

export const showTyping: ProviderOperation<'showTyping', Account> = {
	asks: { sender: false, recipient: true, messageId: false },
	run: typing('start-typing'),
};

export const stopTyping: ProviderOperation<'stopTyping', Account> = {
	asks: { sender: false, recipient: true },
	run: typing('stop-typing'),
};
