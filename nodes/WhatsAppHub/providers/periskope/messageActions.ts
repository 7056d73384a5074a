import { type Address, addressKey, showAddress } from '../../core/address';
import type { HttpRequest } from '../../core/http';
import { type Outcome, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { OperationContext, ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { chatId, phoneHeader } from './envelope';

// Edits, deletes and forwards messages that are there already.

/** A message is named by its message_id or its queue_id; the answers are empty. */
const action = (
	messageId: string,
	name: string,
	{ account, sender }: OperationContext<Account>,
	body?: HttpRequest['body'],
): Outcome<HttpRequest> => {
	const headers = phoneHeader({ sender, account });
	if (!headers.ok) return headers;
	return succeed({
		method: 'POST',
		url: apiUrl(account, 'message', messageId, name),
		headers: headers.value,
		...(body && { body }),
	});
};

/** Docs: https://docs.periskope.app/api-reference/message/edit-message (read 2026-11-20, v1) */
export const edit: ProviderOperation<'edit', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ messageId, text }, context) => {
		const request = action(messageId, 'edit', context, { edited_body: text });
		if (!request.ok) return request;
		return succeed(lastStep(request.value, () => succeed({ success: true as const, messageId })));
	},
};

/** Docs: https://docs.periskope.app/api-reference/message/delete-message (read 2026-11-20, v1) */
export const deleteMessage: ProviderOperation<'delete', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ messageId }, context) => {
		const request = action(messageId, 'delete', context);
		if (!request.ok) return request;
		return succeed(lastStep(request.value, () => succeed({ deleted: true as const, messageId })));
	},
};

/** Docs: https://docs.periskope.app/api-reference/message/forward-message (read 2026-11-20, v1) */
export const forward: ProviderOperation<'forward', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ messageId, recipients }, context) => {
		const chats = chatsOf(recipients);
		if (!chats.ok) return chats;
		const request = action(messageId, 'forward', context, {
			forward_chat_ids: chats.value.map(({ id }) => id),
		});
		if (!request.ok) return request;
		return succeed(
			lastStep(request.value, () =>
				succeed({
					success: true as const,
					messageId,
					recipients: chats.value.map(({ shown }) => shown),
				}),
			),
		);
	},
};

/** A recipient as Periskope names the chat, and as results show it. */
export interface ChatOf {
	/** By what recipients are compared. */
	readonly key: string;
	readonly id: string;
	readonly shown: string;
}

/** Each chat once, however often it was named, by the first of its writings. */
export const chatsOf = (recipients: readonly Address[]): Outcome<ChatOf[]> => {
	const chats = new Map<string, ChatOf>();
	for (const recipient of recipients) {
		const id = chatId(recipient);
		if (!id.ok) return id;
		const key = addressKey(recipient);
		if (!chats.has(key)) chats.set(key, { key, id: id.value, shown: showAddress(recipient) });
	}
	return succeed([...chats.values()]);
};
