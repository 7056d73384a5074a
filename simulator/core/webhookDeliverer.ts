import type { JsonObject, ProviderId, SimulatorSettings } from '../contract';
import type { Ledger } from './ledger';
import { requireLoopbackUrl } from './loopbackUrl';
import type { PendingWork } from './pendingWork';
import type { Provider, SignatureTampering, WebhookTarget } from './provider';
import { pause } from './session';
import type { Session } from './session';

// Sends webhooks, in order for each URL, and retries those that fail.

/** How often a webhook is tried in all. */
export const mostAttempts = 3;
const longestAttemptMs = 10_000;

interface Letter {
	provider: ProviderId;
	url: string;
	rawBody: string;
	headers: Record<string, string>;
}

/**
 * Brings webhooks to their URLs. First attempts to one URL leave one after the other, so that their
 * order is the order of the events; a retry does not hold up the events behind it.
 */
export class WebhookDeliverer {
	private readonly queues = new Map<string, Promise<unknown>>();

	constructor(
		private readonly settings: SimulatorSettings,
		private readonly session: Session,
		private readonly work: PendingWork,
		private readonly ledger: Ledger,
	) {}

	deliver(provider: Provider, updates: JsonObject[], tampering: SignatureTampering): void {
		for (const { target, heard } of audiencesOf(provider, updates)) {
			const rawBody = provider.webhooks.rawBody(heard);
			const signed = provider.webhooks.headers(rawBody, target, tampering);
			const headers = lowerCased({ 'content-type': 'application/json', ...signed });
			this.queue({ provider: provider.id, url: target.url, rawBody, headers });
		}
	}

	private queue(letter: Letter): void {
		const done = this.work.begin();
		const signal = this.session.signal();
		const before = this.queues.get(letter.url) ?? Promise.resolve();
		const first = before.then(async () => await this.attempt(letter, 1, signal));
		this.queues.set(letter.url, first);
		void first
			.then(async (taken) => {
				if (!taken) await this.retry(letter, signal);
			})
			.finally(done);
	}

	private async retry(letter: Letter, signal: AbortSignal): Promise<void> {
		for (let number = 2; number <= mostAttempts; number += 1) {
			const pauseMs = this.settings.retryDelayMs * 2 ** (number - 2);
			if (!(await pause(pauseMs, signal))) return;
			if (await this.attempt(letter, number, signal)) return;
		}
	}

	/** Promises whether no further attempt is needed. */
	private async attempt(letter: Letter, number: number, signal: AbortSignal): Promise<boolean> {
		if (signal.aborted) return true;
		const record = (result: { answeredStatus: number } | { error: string }) => {
			if (signal.aborted) return;
			const body: unknown = JSON.parse(letter.rawBody);
			const at = new Date().toISOString();
			this.ledger.recordDelivery({ ...letter, body, attempt: number, at, ...result });
		};
		try {
			requireLoopbackUrl(letter.url);
		} catch (error) {
			record({ error: error instanceof Error ? error.message : String(error) });
			return true;
		}
		try {
			const response = await fetch(letter.url, {
				method: 'POST',
				headers: letter.headers,
				body: letter.rawBody,
				// A redirect could lead off this machine; it counts as a refusal instead.
				redirect: 'manual',
				signal: AbortSignal.any([signal, AbortSignal.timeout(longestAttemptMs)]),
			});
			await response.arrayBuffer();
			record({ answeredStatus: response.status });
			return response.ok;
		} catch (error) {
			record({ error: error instanceof Error ? error.message : String(error) });
			return false;
		}
	}
}

/** Promises who hears of which updates; everybody gets one request. */
function audiencesOf(
	provider: Provider,
	updates: JsonObject[],
): Array<{ target: WebhookTarget; heard: JsonObject[] }> {
	const audiences = new Map<string, { target: WebhookTarget; heard: JsonObject[] }>();
	for (const update of updates) {
		for (const target of provider.webhooks.targets(update)) {
			const name = `${target.endpointId ?? ''} ${target.url}`;
			const audience = audiences.get(name) ?? { target, heard: [] };
			audience.heard.push(update);
			audiences.set(name, audience);
		}
	}
	return [...audiences.values()];
}

function lowerCased(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}
