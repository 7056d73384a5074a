import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { readBody } from './body';
import { readContent, receivedMedia } from './content';
import { wholeChatId } from './contentSchema';
import { notFound, periskopeSuccess } from './errors';
import type { MessageStore } from './messageStore';
import { pageBody, readPage } from './pages';
import { phoneOf } from './phones';
import { checkSchedule } from './scheduledSchema';

/** Messages that wait for their time, which never comes here. */
export class ScheduledMessages {
	private readonly byId = new Map<string, JsonObject>();

	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly settings: SimulatorSettings,
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /message/scheduled.
	 * Source: Periskope, "Schedule Message" reference, read 2026-11-20.
	 */
	judgeCreate(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkSchedule);
		if ('refusal' in read) return read.refusal;
		const content = readContent(read.value, this.store, this.settings);
		if ('refusal' in content) return content.refusal;
		const { chat_id: chatId, scheduled_at: scheduledAt, ...repeat } = read.value;
		const phone = phoneOf(request, this.account, chatId.endsWith('@g.us'));
		if ('refusal' in phone) return phone.refusal;
		const id = randomUUID();
		const row = {
			scheduled_id: id,
			org_id: periskopeOrganizationId,
			org_phone: `${phone.digits}@c.us`,
			chat_id: wholeChatId(chatId),
			message_payload: content.content,
			scheduled_at: scheduledAt,
			is_repeat: repeat.is_repeat ?? false,
			repeat_config: repeat.repeat_config ?? null,
			status: 'scheduled',
			skip_next: false,
			paused_at: null,
			updated_at: null,
			performed_by: 'api',
			created_at: new Date().toISOString(),
		};
		this.byId.set(id, row);
		return { ...periskopeSuccess(row), media: receivedMedia(content, id, phone.digits) };
	}

	/**
	 * Promises the verdict on GET /message/scheduled.
	 * Source: Periskope, "List Scheduled Messages" reference, read 2026-11-20.
	 */
	judgeList(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const read = readPage(request, []);
		if ('refusal' in read) return read.refusal;
		return periskopeSuccess(pageBody('scheduled_messages', [...this.byId.values()], read.page));
	}

	/**
	 * Promises the verdict on DELETE /message/scheduled/{scheduled_id}.
	 * Source: Periskope, "Delete Scheduled Message" reference, read 2026-11-20.
	 */
	judgeDelete(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const id = request.pathParameters['scheduledId'] ?? '';
		if (!this.byId.delete(id)) return notFound('Scheduled message not found');
		const message = 'Scheduled message deleted';
		return periskopeSuccess({ success: true, message, scheduled_id: id });
	}

	clear(): void {
		this.byId.clear();
	}
}
