import { wawpOwnNumber } from '../accounts';
import type { JsonObject, MessageStatus, SimulatorSettings } from '../contract';
import { randomHex } from '../core/identifiers';
import { acknowledgementOf } from './acknowledgement';
import type { StoredMessage } from './storedMessage';

/** Promises a message.ack event. Source: Wawp, webhook page "message.ack", read 2026-11-20. */
export function acknowledgementEvent(
	{ message, chat }: StoredMessage,
	status: MessageStatus,
	shape: SimulatorSettings['wawpShape'],
): JsonObject {
	return {
		id: `evt_01${randomHex(24)}`,
		timestamp: Date.now(),
		session: 'default',
		metadata: { 'user.id': '1', 'user.email': 'owner@example.com' },
		engine: shape === 'webjs' ? 'WEBJS' : 'GOWS',
		event: 'message.ack',
		payload: { id: message.id, ...acknowledgementOf[status], chatId: chat },
		me: { id: `${wawpOwnNumber}@c.us`, lid: '100000000000130@lid', pushName: 'Simulated Instance' },
	};
}
