import type { SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { overrideTooEarly, refusalOfCallback, refusalOfOverride } from './callbacks';
import type { CloudWebhooks } from './cloudWebhooks';
import { invalidParameter, noSuchObject } from './errors';
import { parametersOf, refusalOfUnknown, textOf } from './parameters';
import { isOwnPhoneNumber } from './phoneNumbers';

// Settings of one phone number, of which only its webhook URL is simulated.

const success: Outcome = { verdict: 'accepted', answer: { status: 200, body: { success: true } } };

/** What is set at one phone number. */
export class PhoneNumberSettings {
	constructor(
		private readonly account: SimulatorAccounts['cloudApi'],
		private readonly webhooks: CloudWebhooks,
		private readonly signal: () => AbortSignal,
	) {}

	/**
	 * Promises the verdict on POST /{version}/{phone-number-id}, of which only the override of the
	 * callback is played.
	 * Source: Meta, OpenAPI description v23.0 "PhoneNumberStatusUpdateRequest", read 2026-11-20.
	 */
	async judgeUpdate(request: ReceivedRequest): Promise<Outcome> {
		const id = request.pathParameters['nodeId'] ?? '';
		if (!isOwnPhoneNumber(id, this.account)) return noSuchObject('post', id);
		const read = parametersOf(request);
		if ('refusal' in read) return read.refusal;
		const unknown = refusalOfUnknown(read.parameters, ['webhook_configuration']);
		if (unknown !== undefined) return unknown;
		const configuration = read.parameters['webhook_configuration'];
		if (typeof configuration !== 'object' || configuration === null) {
			return invalidParameter('The parameter webhook_configuration must be an object.');
		}
		return await this.judgeOverride(id, { ...configuration });
	}

	private async judgeOverride(
		id: string,
		configuration: Record<string, unknown>,
	): Promise<Outcome> {
		const unknown = refusalOfUnknown(configuration, ['override_callback_uri', 'verify_token']);
		if (unknown !== undefined) return unknown;
		const url = configuration['override_callback_uri'];
		if (typeof url !== 'string') {
			return invalidParameter('The parameter override_callback_uri is required.');
		}
		const verifyToken = textOf(configuration, 'verify_token');
		const refusal = url === '' ? undefined : await this.refusalOf(url, verifyToken);
		if (refusal !== undefined) return refusal;
		this.webhooks.overridePhone(id, url);
		return success;
	}

	private async refusalOf(
		url: string,
		verifyToken: string | undefined,
	): Promise<Outcome | undefined> {
		return (
			refusalOfOverride(url, verifyToken) ??
			(this.webhooks.hearsMessages() ? undefined : overrideTooEarly()) ??
			(await refusalOfCallback(url, verifyToken ?? '', this.signal()))
		);
	}
}
