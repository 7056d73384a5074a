import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, MessageStatus, SimulatorAccounts, SimulatorSettings } from '../contract';
import { timeOf } from '../core/acceptedMessages';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { refusalByAgreement } from './agreements';
import { readBody } from './body';
import { checkBroadcast } from './broadcastSchema';
import type { BroadcastRequest } from './broadcastSchema';
import { readContent, receivedMedia } from './content';
import type { ReadContent } from './content';
import { wholeChatId } from './contentSchema';
import { notFound, periskopeSuccess, validationError } from './errors';
import type { MessageStore } from './messageStore';
import { phoneOf } from './phones';
import { contentOf } from './storedMessage';
import type { StoredMessage } from './storedMessage';

// Judges broadcasts, and makes a message for each chat.

interface Broadcast {
	createdAt: string;
	scheduledAt: string | null;
	messages: StoredMessage[];
}

/** Messages to many chats at once. */
export class Broadcasts {
	private readonly byId = new Map<string, Broadcast>();

	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly settings: SimulatorSettings,
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /message/broadcast. The simulator does not wait between the
	 * messages; those scheduled for later stay in the queue.
	 * Source: Periskope, "Broadcast Message" reference and SDK, read 2026-11-20.
	 */
	judgeSend(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkBroadcast);
		if ('refusal' in read) return read.refusal;
		const body = read.value;
		const content = readContent(body, this.store, this.settings);
		if ('refusal' in content) return content.refusal;
		const phone = phoneOf(request, this.account, false);
		if ('refusal' in phone) return phone.refusal;
		const refusals = body.chat_ids.map((chat) => refusalByAgreement(chat, 'body.chat_ids'));
		const refusal = refusals.find((found) => found !== undefined);
		if (refusal !== undefined) return refusal;
		const id = randomUUID();
		const messages = this.messagesOf(body, content, phone.digits, id);
		const isLater = Date.parse(body.scheduled_at ?? '') > Date.now();
		this.byId.set(id, {
			createdAt: new Date().toISOString(),
			scheduledAt: body.scheduled_at ?? null,
			messages,
		});
		return {
			...periskopeSuccess({ broadcast_id: id }),
			sends: isLater ? [] : messages.map((stored) => this.store.sendOf(stored)),
			media: receivedMedia(content, id, phone.digits),
		};
	}

	/**
	 * Promises the verdict on GET /queue/broadcast.
	 * Source: Periskope, "Get Broadcast Status" reference and SDK, read 2026-11-20.
	 */
	judgeStatus(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const id = queryValue(request, 'broadcast_id');
		if (id === undefined) return validationError('broadcast_id', 'broadcast_id is required');
		const broadcast = this.byId.get(id);
		return broadcast === undefined
			? notFound('Broadcast not found')
			: periskopeSuccess(broadcastStatus(id, broadcast));
	}

	clear(): void {
		this.byId.clear();
	}

	private messagesOf(
		request: BroadcastRequest,
		{ content, file }: ReadContent,
		phone: string,
		broadcastId: string,
	): StoredMessage[] {
		const { chat_ids: chats, variables = [], scheduled_at: scheduledAt } = request;
		const isLater = Date.parse(scheduledAt ?? '') > Date.now();
		return [...new Set(chats.map(wholeChatId))].map((chatId) => {
			const values = variables.find((entry) => wholeChatId(entry.chat_id) === chatId)?.values ?? {};
			const { message } = content;
			return this.store.add({
				content: message === undefined ? content : { ...content, message: filled(message, values) },
				...(file === undefined ? {} : { file }),
				chatId,
				phone,
				request,
				broadcastId,
				...(isLater && scheduledAt !== undefined ? { scheduledAt } : {}),
			});
		});
	}
}

/** Promises a text with {{name}} replaced by the chat's value; a name without a value stays. */
function filled(text: string, values: Record<string, string>): string {
	return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function broadcastStatus(id: string, { createdAt, scheduledAt, messages }: Broadcast): JsonObject {
	const reached = (status: MessageStatus) =>
		messages.filter(({ message }) => timeOf(message, status) !== undefined).length;
	const percentage = (part: number) => Math.round((part / messages.length) * 100);
	const [sent, failed, delivered, read] = [
		reached('sent'),
		reached('failed'),
		reached('delivered'),
		reached('read'),
	];
	const [first] = messages;
	return {
		broadcast_id: id,
		org_id: periskopeOrganizationId,
		message_payload: {
			...(first === undefined ? {} : payloadOf(first)),
			performed_by: 'api',
		},
		created_at: createdAt,
		total_chats: messages.length,
		sent_chats: sent - failed,
		failed_chats: failed,
		pending_chats: messages.length - sent,
		total_delivered_count: delivered,
		total_read_count: read,
		performed_by: 'api',
		performed_at: sent === 0 ? null : createdAt,
		scheduled_at: scheduledAt ?? createdAt,
		broadcast_status: sent === messages.length ? 'completed' : 'pending',
		total_member_count: messages.length,
		delivered_percentage: percentage(delivered),
		read_percentage: percentage(read),
		logs: [],
	};
}

function payloadOf(stored: StoredMessage): JsonObject {
	const { body, type } = contentOf(stored);
	return { body, message_type: type };
}
