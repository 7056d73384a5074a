import type { HubEvent } from '../core/event';
import { shallow } from '../core/depth';
import type { WebhookRequest } from '../core/http';
import { jsonOr } from '../core/json';
import type {
	NativePart,
	OwnPhones,
	WebhookAdapter,
	WebhookSecrets,
} from '../providers/contract/webhook';

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
	ownPhones?: OwnPhones,
): Receipt => {
	const verdict = webhook.verify(request, secrets, now);
	if (!verdict.genuine) return { kind: 'refused', status: 401, reason: verdict.reason };
	const parsed = jsonOr(request.rawBody.toString('utf8'), undefined);
	if (parsed === undefined) {
		return { kind: 'refused', status: 400, reason: 'The body is not JSON' };
	}
	const payload = shallow(parsed);
	return { kind: 'events', events: webhook.decode(payload, now, ownPhones), payload };
};

/** The parts of a call in the provider's own form, each with the events that it brings. */
export const nativeParts = (
	{ native, decode }: WebhookAdapter,
	payload: unknown,
	now: Date,
): ReadonlyArray<{ readonly item: NativePart['item']; readonly events: readonly HubEvent[] }> =>
	(native?.(payload) ?? []).map((part) => ({
		item: part.item,
		events: decode(part.payload, now),
	}));

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
