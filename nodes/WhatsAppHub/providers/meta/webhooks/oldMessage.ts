import { eventFailure } from '../../../core/failure';
import type { GraphMessage } from './message';
import { readGraphMessage, type Reading } from './readMessage';

/**
 * Reads a message of before the number was connected. What has changed back then, such as somebody's number, has
 * long had its effect: as a change it would start what answers those of today, so that it is a message like others,
 * without content.
 */
export const readOldMessage = (message: GraphMessage): Reading | undefined => {
	const { system, interactive } = message;
	const change =
		message.type === 'system'
			? [system?.type, system?.body]
			: interactive?.call_permission_reply && [
					'call_permission_reply',
					interactive.call_permission_reply.response,
				];
	if (!change) return readGraphMessage(message);
	const error = eventFailure({
		category: 'unsupported',
		message: 'This old message is about a change, which has long had its effect',
		detail: change.filter(Boolean).join(': '),
	});
	return { kind: 'message.received', content: { messageType: 'unsupported', error } };
};
