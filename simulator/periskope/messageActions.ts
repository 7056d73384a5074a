import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import { isOneEmoji } from '../core/emoji';
import { isInboundMessageId, isSerializedMessageId, takesUnknownIds } from '../core/messageIds';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { checkEdit, checkForward, checkNothing, checkPin, checkReaction } from './actionSchema';
import { refusalByAgreement } from './agreements';
import { readBody, readOptionalBody } from './body';
import { wholeChatId } from './contentSchema';
import { notFound, periskopeSuccess, validationError } from './errors';
import type { MessageStore } from './messageStore';
import { phoneOf } from './phones';
import type { StoredMessage } from './storedMessage';

// Judges reactions, edits, deletions, forwards and pins.

interface Target {
	/** As the path has it: a message_id or a queue_id. */
	id: string;
	/** Digits of the phone that acts. */
	phone: string;
	/** Missing for a message that the simulator did not give. */
	stored?: StoredMessage;
}

const done = () => periskopeSuccess(undefined, 204);

/** What can be done to a message that is there already. */
export class MessageActions {
	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly settings: SimulatorSettings,
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /message/{message_id}/react. Undocumented: how a reaction is taken
	 * back; nothing but an emoji is one.
	 * Source: Periskope, "React to Message" reference and SDK, read 2026-11-20.
	 */
	judgeReaction(request: ReceivedRequest): Outcome {
		return this.with(request, ({ stored }) => {
			const read = readBody(request, checkReaction);
			if ('refusal' in read) return read.refusal;
			const { reaction } = read.value;
			if (!isOneEmoji(reaction))
				return validationError('body.reaction', 'reaction must be an emoji');
			if (stored !== undefined) stored.reaction = reaction;
			return done();
		});
	}

	/**
	 * Promises the verdict on POST /message/{message_id}/edit. Polls have no body to edit; messages of
	 * others cannot be edited anywhere on WhatsApp.
	 * Source: Periskope, "Edit Message" reference and SDK, read 2026-11-20.
	 */
	judgeEdit(request: ReceivedRequest): Outcome {
		return this.with(request, ({ id, stored }) => {
			const read = readBody(request, checkEdit);
			if ('refusal' in read) return read.refusal;
			if (isInboundMessageId(id)) return validationError('message_id', 'names a received message');
			if (stored?.content.poll !== undefined) {
				return validationError('message_id', 'names a poll, which cannot be edited');
			}
			if (stored !== undefined) stored.editedBody = read.value.edited_body;
			return done();
		});
	}

	/**
	 * Promises the verdict on POST /message/{message_id}/delete.
	 * Source: Periskope, "Delete Message" reference and SDK, read 2026-11-20.
	 */
	judgeDelete(request: ReceivedRequest): Outcome {
		return this.with(request, ({ stored }) => {
			const read = readOptionalBody(request, checkNothing);
			if ('refusal' in read) return read.refusal;
			if (stored !== undefined) stored.isDeleted = true;
			return done();
		});
	}

	/**
	 * Promises the verdict on POST /message/{message_id}/pin.
	 * Source: Periskope, "Pin Message" reference and SDK, read 2026-11-20.
	 */
	judgePin(request: ReceivedRequest): Outcome {
		return this.with(request, ({ stored }) => {
			const read = readBody(request, checkPin);
			if ('refusal' in read) return read.refusal;
			if (stored !== undefined) stored.isPinned = read.value.pin;
			return done();
		});
	}

	/**
	 * Promises the verdict on POST /message/{message_id}/forward. The answer names none of the new
	 * messages; the ledger does.
	 * Source: Periskope, "Forward Message" reference and SDK, read 2026-11-20.
	 */
	judgeForward(request: ReceivedRequest): Outcome {
		return this.with(request, ({ id, phone, stored }) => {
			const read = readBody(request, checkForward);
			if ('refusal' in read) return read.refusal;
			const chats = read.value.forward_chat_ids;
			const refusals = chats.map((chat) => refusalByAgreement(chat, 'body.forward_chat_ids'));
			const refusal = refusals.find((found) => found !== undefined);
			if (refusal !== undefined) return refusal;
			const original = { ...(stored?.content ?? {}) };
			delete original.reply_to;
			const sends = chats.map((chat) => {
				const forwarded = this.store.add({
					content: original,
					chatId: wholeChatId(chat),
					phone,
					request: { message_id: id, ...read.value },
					isForwarded: true,
				});
				return this.store.sendOf(forwarded);
			});
			return { ...done(), sends };
		});
	}

	private with(request: ReceivedRequest, judge: (target: Target) => Outcome): Outcome {
		const phone = phoneOf(request, this.account, false);
		if ('refusal' in phone) return phone.refusal;
		const id = request.pathParameters['messageId'] ?? '';
		const stored = this.store.find(id);
		if (stored !== undefined) return judge({ id, phone: phone.digits, stored });
		// Only Periskope makes queue ids, so an unknown one is no message of anybody's.
		const mayExist = isSerializedMessageId(id) && takesUnknownIds(this.settings);
		return mayExist ? judge({ id, phone: phone.digits }) : notFound('Message not found');
	}
}
