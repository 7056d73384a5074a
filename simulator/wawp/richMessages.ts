import type { JsonObject } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { chatOf } from './envelope';
import { invalidFormat, missingParameter, rateLimitDetails, wawpRefusal } from './errors';
import { checkEvent, checkEventRequest, dottedNames } from './eventSchema';
import { readBody, schemaRefusal } from './parameters';
import { authListContent, contactContent, eventContent, listContent } from './richContent';
import { checkAuthListRequest, checkContactRequest, checkListRequest } from './richSchema';
import type { WawpSends } from './sends';

// Judges contact cards, lists and calendar events.

const cooldownMs = 60_000;

/**
 * Promises the verdict on POST /v2/send/contact.
 * Docs: https://api.wawp.net/en/docs/v2/send/contact (read 2026-11-20)
 */
export function judgeContact(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkContactRequest);
	if ('refusal' in read) return read.refusal;
	return sends.send(read.value, contactContent(read.value.contacts));
}

/**
 * Promises the verdict on POST /v2/send/list.
 * Docs: https://api.wawp.net/en/docs/v2/send/list (read 2026-11-20)
 */
export function judgeList(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkListRequest);
	if ('refusal' in read) return read.refusal;
	return sends.send(read.value, listContent(read.value.message));
}

/**
 * Promises the verdict on POST /v2/send/event. The page lists dotted names, the engine nests them; it
 * is not legible which of the two JSON wants, so both count, but not at once.
 * Docs: https://api.wawp.net/en/docs/v2/send/event (read 2026-11-20)
 */
export function judgeEvent(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkEventRequest);
	if ('refusal' in read) return read.refusal;
	const { event } = read.value;
	const isDotted = dottedNames.some((name) => name in read.value);
	if (event !== undefined && isDotted) {
		return invalidFormat('event', 'is spelled in two ways at once');
	}
	if (event === undefined && !isDotted) return missingParameter('event.name');
	const checked = checkEvent({ event: event ?? nested(read.value) });
	if ('problem' in checked) return schemaRefusal(checked.problem);
	return sends.send(read.value, eventContent(checked.value.event));
}

/** Promises the parts of an event below their names; none of them is looked at yet. */
function nested(request: Record<`event.${string}`, unknown>): JsonObject {
	const event: JsonObject = {};
	for (const name of dottedNames) {
		const value = request[name];
		if (value === undefined) continue;
		if (name === 'event.location.name') event['location'] = { name: value };
		else event[name.slice('event.'.length)] = value;
	}
	return event;
}

/** The lists that ask somebody to confirm a login: one a minute to each recipient. */
export class AuthLists {
	private readonly lastSent = new Map<string, number>();

	/**
	 * Promises the verdict on POST /v2/auth/list/send.
	 * Docs: https://api.wawp.net/en/docs/v2/auth/list/send (read 2026-11-20)
	 */
	judge(request: ReceivedRequest, sends: WawpSends): Outcome {
		const read = readBody(request, checkAuthListRequest);
		if ('refusal' in read) return read.refusal;
		const chat = chatOf(read.value.chatId) ?? '';
		if (Date.now() - (this.lastSent.get(chat) ?? 0) < cooldownMs) {
			const message = 'Only one list in 60 seconds can be sent to this recipient';
			return wawpRefusal({ ...rateLimitDetails, message });
		}
		const outcome = sends.send(read.value, authListContent(read.value));
		if (outcome.verdict === 'accepted') this.lastSent.set(chat, Date.now());
		return outcome;
	}

	clear(): void {
		this.lastSent.clear();
	}
}
