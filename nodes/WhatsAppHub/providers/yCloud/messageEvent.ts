import { ownNumber, person, privateChat } from '../../core/conversation';
import type { HubEvent } from '../../core/event';
import { givenIds } from '../../core/eventBase';
import { type MessageEvent, messageEvent, messageEventId } from '../../core/messageEvent';
import { firstTime } from '../../core/time';
import { callPermission, contactChange } from '../meta/webhooks/change';
import { readOldMessage } from '../meta/webhooks/oldMessage';
import { type Reading, readGraphMessage } from '../meta/webhooks/readMessage';
import { type Payload, readEcho } from './payload';

/**
 * Somebody has written to us; undefined where the type is not known.
 *
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20, v2)
 */
export const decodeInbound = (payload: Payload): HubEvent | undefined => {
	const read = payload.whatsappInboundMessage;
	const setting = inboundSetting(payload);
	if (!read || !setting) return undefined;
	if (read.type === 'system') {
		const { system, identity } = read;
		return contactChange({ ...setting, system, identity });
	}
	const permission = read.interactive?.call_permission_reply;
	if (permission) return callPermission({ ...setting, permission });
	return inboundEvent(setting, readGraphMessage(read));
};

type InboundSetting = NonNullable<ReturnType<typeof inboundSetting>>;

const inboundEvent = (
	setting: InboundSetting,
	reading: Reading | undefined,
): MessageEvent | undefined =>
	reading &&
	messageEvent({
		...setting,
		event: reading.kind,
		eventId: setting.eventId || messageEventId(reading.kind, setting.messageId),
		messageId: reading.target || setting.messageId,
		content: reading.content,
	});

const inboundSetting = ({
	id,
	type,
	createTime,
	whatsappInboundMessage: read,
	receivedAt,
	raw,
}: Payload) => {
	const messageId = read?.wamid || read?.id;
	if (!read || !messageId) return undefined;
	const from = person({
		phone: read.from,
		userId: read.fromUserId,
		name: read.customerProfile?.name,
		username: read.customerProfile?.username,
	});
	return {
		eventId: id ?? undefined,
		messageId,
		providerEvent: type,
		occurredAt: firstTime(receivedAt, read.sendTime, createTime),
		from,
		to: ownNumber({ phone: read.to }),
		chat: read.groupId ? ({ id: read.groupId, kind: 'group' } as const) : privateChat(from),
		ids: givenIds({
			id: read.id,
			wamid: read.wamid,
			from: read.from,
			fromUserId: read.fromUserId,
			fromParentUserId: read.fromParentUserId,
			groupId: read.groupId,
		}),
		raw,
	};
};

/**
 * Written from the WhatsApp Business app, or by an agent of Meta's that answers for us.
 *
 * Docs: https://docs.ycloud.com/en/api-reference/webhook-reference/whatsapp-smb-message-echoes (read 2026-11-20, v2)
 * Docs: https://docs.ycloud.com/en/api-reference/webhook-reference/whatsapp-echo-message-created (read 2026-11-20, v2)
 */
export const decodeEcho = (payload: Payload): MessageEvent | undefined => {
	const { id, type, createTime, receivedAt, raw } = payload;
	const read = readEcho(payload);
	const reading = read && readGraphMessage(read);
	const messageId = read?.wamid || read?.id;
	if (!read || !messageId || reading === undefined) return undefined;
	const partner = person({
		phone: read.to,
		userId: read.recipientUserId || read.toUserId,
		name: read.customerProfile?.name,
		username: read.customerProfile?.username,
	});
	const event = reading.kind === 'message.received' ? 'message.echo' : reading.kind;
	return messageEvent({
		event,
		eventId: id || messageEventId(event, messageId),
		providerEvent: type,
		occurredAt: firstTime(receivedAt, read.sendTime, read.createTime, createTime),
		messageId: reading.target || messageId,
		correlationId: read.externalId || read.id || messageId,
		ids: givenIds({ id: read.id, wamid: read.wamid, externalId: read.externalId }),
		from: person({ phone: read.from }),
		to: ownNumber({ phone: read.from }),
		chat: privateChat(partner),
		partner,
		fromMe: true,
		// No person has written what an agent did, and it is no send of ours either.
		origin: type === 'whatsapp.echo_message.created' ? null : 'device',
		content: reading.content,
		raw,
	});
};

/**
 * A message of before the number was connected; undefined for a call that reports how far they have come.
 *
 * Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)
 */
export const decodeOld = (payload: Payload): HubEvent | undefined => {
	const read = payload.whatsappInboundMessage;
	const setting = inboundSetting(payload);
	const event = read ? setting && inboundEvent(setting, readOldMessage(read)) : decodeEcho(payload);
	return event && { ...event, event: 'message.history' };
};
