import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { graphAnswers, graphRefusal, invalidParameter } from './errors';
import { parametersOf } from './parameters';
import { appTokenOf, isAppToken, problemOfToken, refusalOfDeadToken, tokenOf } from './tokens';

// Issues the app's own token, and says of a token whose it is and whether it lives.

type CloudAccount = SimulatorAccounts['cloudApi'];
type TokenSettings = Pick<SimulatorSettings, 'cloudToken'>;

const applicationName = 'Simulated App';

/**
 * Promises the verdict on /{version}/oauth/access_token. Undocumented: the codes of its refusals;
 * these are what apps have met.
 * Docs: https://developers.facebook.com/docs/facebook-login/guides/access-tokens (read 2026-11-20)
 */
export function judgeAppToken(request: ReceivedRequest, account: CloudAccount): Outcome {
	const read = parametersOf(request);
	if ('refusal' in read) return read.refusal;
	const { client_id: id, client_secret: secret, grant_type: grant } = read.parameters;
	const missing = Object.entries({ client_id: id, client_secret: secret, grant_type: grant }).find(
		([, value]) => value === undefined,
	);
	if (missing !== undefined) return invalidParameter(`Missing ${missing[0]} parameter.`);
	if (grant !== 'client_credentials') {
		return invalidParameter(`Param grant_type must be client_credentials, not ${String(grant)}.`);
	}
	if (String(id) !== account.appId) {
		const message =
			'Error validating application. Cannot get application info due to a system error.';
		return graphRefusal({ status: 400, code: 101, message });
	}
	if (secret !== account.appSecret) {
		return graphRefusal({ status: 400, code: 1, message: 'Error validating client secret.' });
	}
	const body = { access_token: appTokenOf(account), token_type: 'bearer' };
	return { verdict: 'accepted', answer: { status: 200, body } };
}

/**
 * Promises the verdict on GET /{version}/debug_token. The token that asks must live and be of the
 * same app; the token that is asked about has no other place than the URL.
 * Docs: https://developers.facebook.com/docs/graph-api/reference/debug_token (read 2026-11-20)
 */
export function judgeDebugToken(
	request: ReceivedRequest,
	account: CloudAccount,
	settings: TokenSettings,
): Outcome {
	const asking = tokenOf(request);
	if (!isAppToken(asking, account)) {
		if (asking !== account.accessToken) return strangerRefusal();
		const dead = refusalOfDeadToken(settings);
		if (dead !== undefined) return dead;
	}
	const asked = queryValue(request, 'input_token');
	if (asked === undefined) return invalidParameter('The parameter input_token is required.');
	const data = dataOf(asked, account, settings);
	return { verdict: 'accepted', answer: { status: 200, body: { data } } };
}

function dataOf(asked: string, account: CloudAccount, settings: TokenSettings) {
	const app = { app_id: account.appId, application: applicationName };
	if (isAppToken(asked, account)) return { ...app, type: 'APP', is_valid: true, scopes: [] };
	if (asked !== account.accessToken) {
		const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
		return { error, is_valid: false, scopes: [] };
	}
	const problem = problemOfToken(settings);
	const scopes = scopesOf(settings);
	return {
		...app,
		type: 'SYSTEM_USER',
		...(problem === undefined ? {} : { error: problem }),
		expires_at: settings.cloudToken === 'expired' ? 1_767_254_400 : 0,
		is_valid: problem === undefined,
		scopes,
		granular_scopes: scopes.map((scope) => ({ scope, target_ids: [account.businessAccountId] })),
	};
}

function scopesOf({ cloudToken }: TokenSettings): string[] {
	const messaging = 'whatsapp_business_messaging';
	if (cloudToken === 'withoutPermission') return [messaging];
	return ['whatsapp_business_management', messaging];
}

function strangerRefusal(): Outcome {
	const answer = graphAnswers.unauthorized();
	return { verdict: 'refused', reason: '190: no token of this app asks', answer };
}
