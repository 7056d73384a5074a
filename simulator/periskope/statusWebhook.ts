import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorSettings } from '../contract';
import { currentStatus } from '../core/acceptedMessages';
import { acknowledgementUpdated } from './eventNames';
import { messageObject } from './messageObject';
import { acknowledgementOf } from './messageStatus';
import type { StoredMessage } from './storedMessage';

/**
 * Promises the event for the present status of a message in the chosen one of three forms: the one
 * observed on live accounts, the one of the webhook pages, and the four names that only the
 * "Send Message" page promises.
 * Source: Periskope, webhook reference "message.ack.updated" and "Send Message", read 2026-11-20.
 */
export function statusEvent(
	stored: StoredMessage,
	envelope: SimulatorSettings['periskopeEnvelope'],
): JsonObject {
	const organization = { org_id: periskopeOrganizationId };
	const timestamp = new Date().toISOString();
	const previous = { previous_attributes: { ack: previousAcknowledgement(stored) } };
	switch (envelope) {
		case 'live':
			return {
				data: messageObject(stored, 'live'),
				event_type: acknowledgementUpdated,
				id: randomUUID(),
				...organization,
				...previous,
			};
		case 'docs':
			return {
				event: acknowledgementUpdated,
				data: messageObject(stored, 'docs'),
				...organization,
				...previous,
				timestamp,
			};
		case 'seed':
			return {
				event: `message.${currentStatus(stored.message)}`,
				data: { queue_id: stored.queueId, ...messageObject(stored, 'docs') },
				...organization,
				timestamp,
			};
	}
}

function previousAcknowledgement({ message }: StoredMessage): string {
	const before = message.timeline[message.timeline.length - 2]?.status ?? 'accepted';
	return String(acknowledgementOf[before]);
}
