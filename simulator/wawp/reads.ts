import { agreedRecipients } from '../agreedRecipients';
import type { SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { unixSecondsOf } from '../core/acceptedMessages';
import { checkGet, checkHistory, checkNumber, checkSession } from './actionSchema';
import { messageNotFound } from './actions';
import { chatOf } from './envelope';
import { invalidFormat } from './errors';
import type { MessageStore } from './messageStore';
import { readBody, readQuery } from './parameters';
import { sendAnswerBody } from './sendAnswer';
import type { StoredMessage } from './storedMessage';

// Answers questions about messages, chats and numbers.

const accepted = (body: unknown): Outcome => ({
	verdict: 'accepted',
	answer: { status: 200, body },
});

/** Asking for messages and numbers. */
export class WawpReads {
	constructor(
		private readonly settings: Pick<SimulatorSettings, 'wawpShape'>,
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /v2/messages/get.
	 * Docs: https://api.wawp.net/en/docs/v2/messages/get (read 2026-11-20)
	 */
	judgeMessage(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkGet);
		if ('refusal' in read) return read.refusal;
		const stored = this.store.find(read.value.messageId);
		const isHere = stored !== undefined && stored.chat === chatOf(read.value.chatId);
		return isHere ? accepted(sendAnswerBody(stored, this.settings.wawpShape)) : messageNotFound();
	}

	/**
	 * Promises the verdict on GET /v2/chats/messages. Undocumented: the order of the messages, here
	 * the newest first, and how many come without a limit, here all.
	 * Docs: https://api.wawp.net/en/docs/v2/chats/messages (read 2026-11-20)
	 */
	judgeHistory(request: ReceivedRequest): Outcome {
		const read = readQuery(request, checkHistory);
		if ('refusal' in read) return read.refusal;
		const { chatId, limit, offset = '0' } = read.value;
		const chat = chatOf(chatId);
		if (chat === undefined) return invalidFormat('chatId', 'names no person, group or newsletter');
		const messages = this.store
			.all()
			.filter((stored) => stored.chat === chat)
			.reverse();
		const start = Number(offset);
		const end = limit === undefined ? undefined : start + Number(limit);
		const shape = this.settings.wawpShape;
		return accepted(messages.slice(start, end).map((stored) => sendAnswerBody(stored, shape)));
	}

	/**
	 * Promises the verdict on GET /v2/chats/overview, which the example shows as an object with the keys
	 * "0", "1" … Undocumented: the order; here the chat that was heard of last comes first.
	 * Docs: https://api.wawp.net/en/docs/v2/chats/overview (read 2026-11-30)
	 */
	judgeChats(request: ReceivedRequest): Outcome {
		const read = readQuery(request, checkSession);
		if ('refusal' in read) return read.refusal;
		const last = new Map<string, StoredMessage>();
		for (const stored of this.store.all().reverse()) {
			if (!last.has(stored.chat)) last.set(stored.chat, stored);
		}
		const chats = [...last].map(([id, { stanzaId, fromMe, content, message }]) => ({
			id,
			name: id.endsWith('@g.us') ? 'Simulated Group' : 'Simulated Customer',
			unreadCount: fromMe ? 0 : 1,
			lastMessage: {
				id: stanzaId,
				body: content.body,
				timestamp: unixSecondsOf(message, 'accepted'),
			},
		}));
		return accepted({ ...chats });
	}

	/**
	 * Promises the verdict on GET /v2/contacts/check-exists. Undocumented: the answer; it is the
	 * engine's. Nobody has WhatsApp behind the number whose messages fail.
	 * Docs: https://api.wawp.net/en/docs/v2/contacts/check-exists (read 2026-11-20)
	 */
	judgeNumber(request: ReceivedRequest): Outcome {
		const read = readQuery(request, checkNumber);
		if ('refusal' in read) return read.refusal;
		const digits = read.value.phone.replace('+', '');
		const numberExists = `+${digits}` !== agreedRecipients.failsAfterSending;
		return accepted(numberExists ? { numberExists, chatId: `${digits}@c.us` } : { numberExists });
	}
}
