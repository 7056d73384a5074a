import type { WebhookTarget } from './provider';

/** The webhook URLs that a provider's console would hold; the same URL is kept once. */
export class WebhookTargets {
	private readonly byUrl = new Map<string, WebhookTarget>();

	put(target: WebhookTarget): void {
		this.byUrl.set(target.url, target);
	}

	remove(url: string): void {
		this.byUrl.delete(url);
	}

	all(): WebhookTarget[] {
		return [...this.byUrl.values()];
	}

	clear(): void {
		this.byUrl.clear();
	}
}
