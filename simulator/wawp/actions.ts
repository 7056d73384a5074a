import { isOneEmoji } from '../core/emoji';
import { isInboundMessageId } from '../core/messageIds';
import type { Outcome, ReceivedRequest } from '../core/provider';
import {
	checkDelete,
	checkEdit,
	checkReaction,
	checkSeen,
	checkTyping,
	checkVote,
} from './actionSchema';
import { chatOf } from './envelope';
import { invalidFormat, wawpRefusal } from './errors';
import type { MessageStore } from './messageStore';
import { readBody, readQueryOrBody } from './parameters';
import type { StoredMessage } from './storedMessage';

// Judges what is done to a chat or a message: seen, typing, reactions, edits, votes.

/** Undocumented: how anything is answered that is no message; clients look for this status. */
const done = (): Outcome => ({
	verdict: 'accepted',
	answer: { status: 200, body: { status: 'success' } },
});

const noChat = () => invalidFormat('chatId', 'names no person, group or newsletter');

/** Promises the documented 404, here for a message. */
export function messageNotFound(): Outcome {
	return wawpRefusal({ status: 404, message: 'Message not found', error: 'Not Found' });
}

/** What can be done to a chat and to the messages in it. */
export class WawpActions {
	constructor(private readonly store: MessageStore) {}

	/**
	 * Promises the verdict on POST /v2/send/seen.
	 * Docs: https://api.wawp.net/en/docs/v2/send/seen (read 2026-11-20)
	 */
	judgeSeen(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkSeen);
		if ('refusal' in read) return read.refusal;
		const { chatId, messageIds = [], participant } = read.value;
		if (chatOf(chatId) === undefined) return noChat();
		if (participant !== undefined && chatOf(participant) === undefined) {
			return invalidFormat('participant', 'names nobody');
		}
		const isStrange = messageIds.some((id) => !this.store.mayBeNamed(id));
		return isStrange ? invalidFormat('messageIds', 'names no message') : done();
	}

	/**
	 * Promises the verdict on POST /v2/send/start-typing and stop-typing.
	 * Docs: https://api.wawp.net/en/docs/v2/send/start-typing (read 2026-11-20)
	 */
	judgeTyping(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkTyping);
		if ('refusal' in read) return read.refusal;
		return chatOf(read.value.chatId) === undefined ? noChat() : done();
	}

	/**
	 * Promises the verdict on PUT /v2/send/reaction.
	 * Docs: https://api.wawp.net/en/docs/v2/send/reaction (read 2026-11-20)
	 */
	judgeReaction(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkReaction);
		if ('refusal' in read) return read.refusal;
		return this.onMessage(read.value, (stored) => {
			const { reaction } = read.value;
			// Nothing takes the reaction back.
			if (reaction !== '' && !isOneEmoji(reaction)) {
				return invalidFormat('reaction', 'must be an emoji or empty');
			}
			if (stored !== undefined) stored.reaction = reaction;
			return done();
		});
	}

	/**
	 * Promises the verdict on PUT /v2/messages/edit. The page is about text messages. Undocumented:
	 * whether captions can be edited; nobody can edit what others wrote.
	 * Docs: https://api.wawp.net/en/docs/v2/messages/edit (read 2026-11-20)
	 */
	judgeEdit(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkEdit);
		if ('refusal' in read) return read.refusal;
		const { messageId, text } = read.value;
		return this.onMessage(read.value, (stored) => {
			if (isInboundMessageId(messageId) || stored?.fromMe === false) {
				return invalidFormat('messageId', 'names a received message');
			}
			if (stored !== undefined && stored.content.type !== 'chat') {
				return invalidFormat('messageId', 'names no text message');
			}
			if (stored !== undefined) stored.editedText = text;
			return done();
		});
	}

	/**
	 * Promises the verdict on DELETE /v2/messages/delete. The page shows a body, the vendor's own
	 * client sends a query.
	 * Docs: https://api.wawp.net/en/docs/v2/messages/delete (read 2026-11-20)
	 */
	judgeDelete(request: ReceivedRequest): Outcome {
		const read = readQueryOrBody(request, checkDelete);
		if ('refusal' in read) return read.refusal;
		return this.onMessage(read.value, (stored) => {
			if (stored !== undefined) stored.isDeleted = true;
			return done();
		});
	}

	/**
	 * Promises the verdict on POST /v2/send/poll/vote.
	 * Docs: https://api.wawp.net/en/docs/v2/send/poll/vote (read 2026-11-20)
	 */
	judgeVote(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkVote);
		if ('refusal' in read) return read.refusal;
		return this.onMessage(read.value, (stored) => {
			if (stored === undefined) return done();
			const { options } = stored.content;
			if (options === undefined) return invalidFormat('messageId', 'names no poll');
			const isOption = (vote: string | number) =>
				typeof vote === 'number' ? vote < options.length : options.includes(vote);
			return read.value.votes.every(isOption)
				? done()
				: invalidFormat('votes', 'names an option that the poll does not have');
		});
	}

	private onMessage(
		{ chatId, messageId }: { chatId: string; messageId: string },
		judge: (stored: StoredMessage | undefined) => Outcome,
	): Outcome {
		const chat = chatOf(chatId);
		if (chat === undefined) return noChat();
		if (!this.store.mayBeNamed(messageId)) return messageNotFound();
		const stored = this.store.find(messageId);
		if (stored !== undefined && stored.chat !== chat) {
			return invalidFormat('messageId', 'names no message of this chat');
		}
		return judge(stored);
	}
}
