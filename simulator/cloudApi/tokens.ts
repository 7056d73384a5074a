import { createHmac } from 'node:crypto';

import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { graphRefusal } from './errors';

// Recognises the business token and the app's token, and refuses expired or limited ones.

type CloudAccount = SimulatorAccounts['cloudApi'];
type TokenSettings = Pick<SimulatorSettings, 'cloudToken'>;

/** Why a token that was once right is refused, by Meta's subcode and words. */
const deadTokens = {
	revoked: {
		subcode: 460,
		message:
			'Error validating access token: The session has been invalidated because the user changed ' +
			'their password or Facebook has changed the session for security reasons.',
	},
	expired: {
		subcode: 463,
		message:
			'Error validating access token: Session has expired on Thursday, 01-Jan-26 00:00:00 PST.',
	},
} as const;

/** Promises the access token that POST /oauth/access_token gives; the literal pair counts as well. */
export function appTokenOf({ appId, appSecret }: CloudAccount): string {
	return `${appId}|${createHmac('sha256', appSecret).update(appId).digest('base64url')}`;
}

/** Promises whether a token is the app's own. */
export function isAppToken(token: string | undefined, account: CloudAccount): boolean {
	return token === appTokenOf(account) || token === `${account.appId}|${account.appSecret}`;
}

/** Promises the token of a request: of its header, or of the query, which the ledger then marks. */
export function tokenOf(request: ReceivedRequest): string | undefined {
	const bearer = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
	return bearer ?? queryValue(request, 'access_token');
}

/** Promises what is wrong with the business token, as calls and debug_token report it. */
export function problemOfToken({ cloudToken }: TokenSettings) {
	if (cloudToken !== 'revoked' && cloudToken !== 'expired') return undefined;
	return { code: 190, ...deadTokens[cloudToken] };
}

/** Promises the refusal of a business token that has died. */
export function refusalOfDeadToken(settings: TokenSettings): Outcome | undefined {
	const problem = problemOfToken(settings);
	return problem === undefined ? undefined : graphRefusal({ status: 401, ...problem });
}

/**
 * Promises the refusal of a token that may send but not manage.
 * Source: Meta, OpenAPI description v23.0 "subscribed_apps" (403), read 2026-11-20.
 */
export function refusalWithoutPermission({ cloudToken }: TokenSettings): Outcome | undefined {
	if (cloudToken !== 'withoutPermission') return undefined;
	return graphRefusal({
		status: 403,
		code: 200,
		subcode: 1349174,
		message: "Your app doesn't have permission to access this WhatsApp Business Account",
	});
}
