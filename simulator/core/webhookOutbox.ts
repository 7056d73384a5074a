import type { JsonObject, ProviderId } from '../contract';
import type { MisbehaviourRules } from './misbehaviourRules';
import type { Provider, SignatureTampering } from './provider';
import type { WebhookDeliverer } from './webhookDeliverer';

// Applies planned faults to webhooks: duplicates, delays, batches, wrong order.

const oneHour = 3600;

/** Decides when and how an event leaves: at once, or as a planned misbehaviour wants it. */
export class WebhookOutbox {
	/** Events kept back until a later one of the same message has left. */
	private readonly keptBack = new Map<string, JsonObject[]>();
	/** Events that will leave together in one request. */
	private readonly batches = new Map<ProviderId, { provider: Provider; updates: JsonObject[] }>();

	constructor(
		private readonly rules: MisbehaviourRules,
		private readonly deliverer: WebhookDeliverer,
	) {}

	post(provider: Provider, messageId: string, update: JsonObject): void {
		const batch = this.openBatch(provider);
		if (batch !== undefined) {
			batch.push(update);
			return;
		}
		if (this.rules.takeForWebhook(provider.id, 'webhookReordered') !== undefined) {
			this.keptBack.set(messageId, [update, ...(this.keptBack.get(messageId) ?? [])]);
			return;
		}
		this.leave(provider, [update]);
		this.release(provider, messageId);
	}

	/** Lets go of what was kept back for this message, and of the batch when all lives are over. */
	lifeEnded(provider: Provider, messageId: string, wasLast: boolean): void {
		this.release(provider, messageId);
		if (!wasLast) return;
		for (const batch of this.batches.values()) this.leave(batch.provider, batch.updates);
		this.batches.clear();
	}

	clear(): void {
		this.keptBack.clear();
		this.batches.clear();
	}

	private openBatch(provider: Provider): JsonObject[] | undefined {
		const open = this.batches.get(provider.id);
		if (open !== undefined) return open.updates;
		if (this.rules.takeForWebhook(provider.id, 'webhookBatched') === undefined) return undefined;
		const updates: JsonObject[] = [];
		this.batches.set(provider.id, { provider, updates });
		return updates;
	}

	private release(provider: Provider, messageId: string): void {
		const updates = this.keptBack.get(messageId) ?? [];
		this.keptBack.delete(messageId);
		for (const update of updates) this.leave(provider, [update]);
	}

	private leave(provider: Provider, updates: JsonObject[]): void {
		const tampering = this.takeTampering(provider.id);
		const twice = this.rules.takeForWebhook(provider.id, 'webhookDuplicate') !== undefined;
		this.deliverer.deliver(provider, updates, tampering);
		if (twice) this.deliverer.deliver(provider, updates, tampering);
	}

	private takeTampering(provider: ProviderId): SignatureTampering {
		const stale = this.rules.takeForWebhook(provider, 'webhookStaleTimestamp');
		const ageSeconds = stale === undefined ? 0 : (stale.ageSeconds ?? oneHour);
		if (this.rules.takeForWebhook(provider, 'webhookWrongSignature') !== undefined) {
			return { signature: 'wrong', ageSeconds };
		}
		if (this.rules.takeForWebhook(provider, 'webhookMissingSignature') !== undefined) {
			return { signature: 'missing', ageSeconds };
		}
		return { signature: 'right', ageSeconds };
	}
}
