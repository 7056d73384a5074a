import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { refuseOtherAccount } from './businessAccount';
import { overrideTooEarly, refusalOfCallback, refusalOfOverride } from './callbacks';
import type { CloudWebhooks } from './cloudWebhooks';
import { invalidParameter } from './errors';
import { parametersOf, refusalOfUnknown, textOf } from './parameters';

// Whether the app receives the account's events, and the account's own webhook URL.

const accepted = (body: unknown): Outcome => ({
	verdict: 'accepted',
	answer: { status: 200, body },
});

/**
 * Whether the app hears of the account at all, at /{version}/{waba-id}/subscribed_apps.
 * Source: Meta, OpenAPI description v23.0 "subscribed_apps", read 2026-11-20.
 */
export class SubscribedApps {
	constructor(
		private readonly account: SimulatorAccounts['cloudApi'],
		private readonly webhooks: CloudWebhooks,
		private readonly signal: () => AbortSignal,
	) {}

	/** Promises the verdict on GET. */
	judgeList(request: ReceivedRequest): Outcome {
		return refuseOtherAccount(request, this.account) ?? accepted({ data: this.rows() });
	}

	/** Promises the verdict on POST; without an override it takes the present one away. */
	async judgeSubscribe(request: ReceivedRequest): Promise<Outcome> {
		const stranger = refuseOtherAccount(request, this.account);
		if (stranger !== undefined) return stranger;
		const read = parametersOf(request);
		if ('refusal' in read) return read.refusal;
		const { parameters } = read;
		const unknown = refusalOfUnknown(parameters, ['override_callback_uri', 'verify_token']);
		if (unknown !== undefined) return unknown;
		const url = textOf(parameters, 'override_callback_uri');
		const verifyToken = textOf(parameters, 'verify_token');
		if (url === undefined) {
			if (verifyToken !== undefined) {
				return invalidParameter('The parameter override_callback_uri is required.');
			}
			this.webhooks.subscribeAccount(null);
			return accepted({ success: true });
		}
		const refusal =
			refusalOfOverride(url, verifyToken) ??
			(this.webhooks.hearsMessages() ? undefined : overrideTooEarly()) ??
			(await refusalOfCallback(url, verifyToken ?? '', this.signal()));
		if (refusal !== undefined) return refusal;
		this.webhooks.subscribeAccount(url);
		return accepted({ success: true, data: this.rows() });
	}

	/** Promises the verdict on DELETE. */
	judgeUnsubscribe(request: ReceivedRequest): Outcome {
		const stranger = refuseOtherAccount(request, this.account);
		if (stranger !== undefined) return stranger;
		this.webhooks.unsubscribeAccount();
		return accepted({ success: true });
	}

	private rows(): JsonObject[] {
		const { wabaSubscribed, wabaOverride } = this.webhooks.state();
		if (!wabaSubscribed) return [];
		const { appId: id } = this.account;
		const link = `https://www.facebook.com/games/?app_id=${id}`;
		const override = wabaOverride === null ? {} : { override_callback_uri: wabaOverride };
		return [{ whatsapp_business_api_data: { id, name: 'Simulated App', link }, ...override }];
	}
}
