import type { JsonObject, SimulatorSettings, WawpWebhook } from '../contract';
import type { Outcome, ReceivedRequest, WebhookTarget } from '../core/provider';
import { WebhookTargets } from '../core/webhookTargets';
import { checkSession } from './actionSchema';
import { wawpRefusal } from './errors';
import { readBody, readQuery } from './parameters';
import { checkWebhooks } from './webhookSchema';

// The instance's webhooks: the list that the API writes whole, and what was entered by hand.

/** Undocumented: what the system keeps for itself beside the list; the page names it alone. */
const systemWebhook: WawpWebhook = {
	url: 'https://api.wawp.net/system/webhook',
	events: ['message.any', 'message.ack', 'session.status'],
	is_active: true,
};

/** A URL that was entered by hand hears everything but what it hears by another name already. */
const secondName = 'message.any';

/** Where the instance sends its events: the list of the API, and what was entered by hand. */
export class WawpWebhooks {
	private listed: WawpWebhook[] = [];
	private system = systemWebhook;
	readonly console = new WebhookTargets();

	constructor(
		private readonly settings: Pick<SimulatorSettings, 'wawpPlan' | 'wawpWebhookAnswer'>,
	) {}

	/**
	 * Promises the verdict on GET /v2/session/webhook.
	 * Docs: https://api.wawp.net/en/docs/v2/session/webhook (read 2026-11-20)
	 */
	judgeList(request: ReceivedRequest): Outcome {
		const refusal = this.refusalOfPlan();
		if (refusal !== undefined) return refusal;
		const read = readQuery(request, checkSession);
		return 'refusal' in read ? read.refusal : this.answered();
	}

	/**
	 * Promises the verdict on POST /v2/session/webhook, whose list takes the place of the whole one.
	 * An entry with the system's URL changes the system's entry.
	 * Docs: as for the list.
	 */
	judgeReplace(request: ReceivedRequest): Outcome {
		const refusal = this.refusalOfPlan();
		if (refusal !== undefined) return refusal;
		const read = readBody(request, checkWebhooks);
		if ('refusal' in read) return read.refusal;
		const { webhooks } = read.value;
		const systems = webhooks.find(({ url }) => url === this.system.url);
		this.place(webhooks.filter(({ url }) => url !== this.system.url));
		if (systems === undefined) return this.answered();
		this.system = systems;
		return { ...this.answered(), note: "the system's own webhook was set" };
	}

	all(): WawpWebhook[] {
		return structuredClone(this.listed);
	}

	place(webhooks: WawpWebhook[]): void {
		this.listed = structuredClone(webhooks);
	}

	/** Promises who hears of an event, each URL once; nothing of the list is signed. */
	targets({ event }: JsonObject): WebhookTarget[] {
		const byHand = event === secondName ? [] : this.console.all();
		const listed = this.listed.filter(
			({ events, is_active: isActive = true }) =>
				Boolean(isActive) && events.includes(String(event)),
		);
		const urls = new Set(listed.map(({ url }) => url));
		for (const { url } of byHand) urls.delete(url);
		return [...byHand, ...[...urls].map((url) => ({ url }))];
	}

	clear(): void {
		this.listed = [];
		this.system = systemWebhook;
		this.console.clear();
	}

	/** Undocumented: the answer to a new list; here it is that to a question for the list. */
	private answered(): Extract<Outcome, { verdict: 'accepted' }> {
		const webhooks = this.all();
		const body =
			this.settings.wawpWebhookAnswer === 'array'
				? webhooks
				: { webhooks, systemConfig: this.system };
		return { verdict: 'accepted', answer: { status: 200, body } };
	}

	/** Undocumented: the message, and that the code stands in `error` as the other codes do. */
	private refusalOfPlan(): Outcome | undefined {
		if (this.settings.wawpPlan === 'unlimited') return undefined;
		const message = 'Webhooks by the API need the Unlimited plan';
		return wawpRefusal({ status: 403, message, error: 'subscription_required' });
	}
}
