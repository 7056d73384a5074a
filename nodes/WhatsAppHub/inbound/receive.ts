import type { HubEvent } from '../core/event';
import type { WebhookRequest } from '../core/http';
import type { NativePart, WebhookAdapter, WebhookSecrets } from '../providers/webhookAdapter';

/** What a webhook call comes to: events to hand over, or an answer and nothing else. */
export type Receipt =
	| { readonly kind: 'events'; readonly events: readonly HubEvent[]; readonly payload: unknown }
	| { readonly kind: 'refused'; readonly status: 400 | 401 | 403; readonly reason: string }
	| { readonly kind: 'echo'; readonly text: string };

/** Judges a call, and only then reads it. */
export const receive = (
	webhook: WebhookAdapter,
	request: WebhookRequest,
	secrets: WebhookSecrets,
	now: Date,
): Receipt => {
	const verdict = webhook.verify(request, secrets, now);
	if (!verdict.genuine) return { kind: 'refused', status: 401, reason: verdict.reason };
	const payload = parseJson(request.rawBody.toString('utf8'));
	if (payload === undefined) {
		return { kind: 'refused', status: 400, reason: 'The body is not JSON' };
	}
	return { kind: 'events', events: webhook.decode(payload, now), payload };
};

/**
 * The parts of a call in the provider's own form in which there is an event to hand over.
 *
 * @param handedOver which of all the call's events are; asked once
 */
export const nativeItems = (
	{ native, decode }: WebhookAdapter,
	payload: unknown,
	now: Date,
	handedOver: (events: readonly HubEvent[]) => ReadonlySet<HubEvent>,
): ReadonlyArray<NativePart['item']> => {
	const parts = (native?.(payload) ?? []).map((part) => ({
		item: part.item,
		events: decode(part.payload, now),
	}));
	const chosen = handedOver(parts.flatMap(({ events }) => events));
	return parts
		.filter(({ events }) => events.some((event) => chosen.has(event)))
		.map(({ item }) => item);
};

/** Answers the request with which a provider checks that the URL is ours. */
export const greet = (
	webhook: WebhookAdapter,
	query: Readonly<Record<string, string>>,
	secrets: WebhookSecrets,
): Receipt => {
	const text = webhook.handshake?.(query, secrets);
	return text === undefined
		? { kind: 'refused', status: 403, reason: 'The verify token is not the one of this trigger' }
		: { kind: 'echo', text };
};

const parseJson = (text: string): unknown => {
	try {
		return JSON.parse(text) as unknown; // JSON.parse yields any; the decoders take nothing on trust
	} catch {
		return undefined;
	}
};
