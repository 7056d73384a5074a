import { hubHeaders } from './cloudApi/signature';
import type { ProviderId, SimulatorAccounts } from './contract';
import type { SignatureTampering, WebhookTarget } from './core/provider';
import { periskopeSignatureHeaders } from './periskope/signature';
import { wawpSignatureHeaders } from './wawp/signature';
import { yCloudSignatureHeaders } from './yCloud/signature';

// Signs a webhook body as its provider would, so that a trigger can be called without a simulator.

export interface WebhookSigning {
	/** YCloud: the endpoint's secret, which it cannot do without. Wawp: the key, unsigned without. */
	secret?: string;
	/** How long ago it was signed, which only YCloud states. */
	ageSeconds?: number;
	/** Signed by somebody who does not know the secret. */
	forged?: boolean;
}

/** Promises the headers with which a provider would deliver a body, their names in lower case. */
export function signWebhook(
	provider: ProviderId,
	accounts: SimulatorAccounts,
	rawBody: string,
	{ secret, ageSeconds = 0, forged = false }: WebhookSigning = {},
): Record<string, string> {
	const tampering: SignatureTampering = { signature: forged ? 'wrong' : 'right', ageSeconds };
	const signed = signerOf[provider](rawBody, targetOf(provider, accounts, secret), tampering);
	const named = { 'content-type': 'application/json', ...signed };
	return Object.fromEntries(
		Object.entries(named).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

const signerOf = {
	cloudApi: hubHeaders,
	yCloud: yCloudSignatureHeaders,
	periskope: periskopeSignatureHeaders,
	wawp: wawpSignatureHeaders,
};

function targetOf(
	provider: ProviderId,
	{ cloudApi, periskope }: SimulatorAccounts,
	secret: string | undefined,
): Pick<WebhookTarget, 'key' | 'endpointId'> {
	switch (provider) {
		case 'cloudApi':
			return { key: secret ?? cloudApi.appSecret };
		case 'periskope':
			return { key: secret ?? periskope.webhookSigningKey };
		case 'yCloud':
			if (secret === undefined) throw new Error('A YCloud webhook is signed by its own secret');
			return { key: secret, endpointId: 'whsimulated0000000000000000' };
		case 'wawp':
			return secret === undefined ? {} : { key: secret };
	}
}
