import { z } from 'zod/v4';
import { type Failure, invalidInput } from '../../../core/failure';
import { lenientText } from '../../../core/lenient';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Check, CheckContext } from '../../contract/registration';
import { phoneNumbersPage, systemUsersPage } from '../../meta/errors/places';
import { checkWebhookUrl } from '../../webhookUrl';
import { type Account, graphUrl } from '../account';
import { type App, debugToken, openApp, type TokenFacts } from './app';
import { readRegistrationSettings } from './form';
import { webhookSecrets } from '../webhook';

// The checks of token, app, number and account that the editor shows under 'Set-Up Check'.

type Context = Omit<CheckContext<Account>, 'siblings'>;

/**
 * The day on which Meta stops to serve a version; calls to it are then served by a newer one, unsaid.
 *
 * Docs: https://developers.facebook.com/docs/graph-api/changelog/versions (read 2026-11-20)
 */
const lastDayOf: Readonly<Record<string, string>> = {
	'v19.0': '2026-05-21',
	'v20.0': '2026-09-24',
	'v21.0': '2027-01-21',
	'v22.0': '2027-05-20',
	'v23.0': '2027-10-08',
	'v24.0': '2028-02-18',
	'v25.0': '2028-07-29',
};

const OLDEST_LISTED = 19;

const judgeVersion = ({ account: { apiVersion }, now }: Context): Outcome<string> => {
	const ended = lastDayOf[apiVersion];
	const isOver =
		Number(apiVersion.slice(1)) < OLDEST_LISTED ||
		(ended !== undefined && now.getTime() > Date.parse(ended));
	return isOver
		? fail(
				invalidInput(
					`Meta no longer serves version ${apiVersion} of its API`,
					"Enter v25.0 in the credential's 'API Version'",
				),
			)
		: succeed(apiVersion);
};

/** What the webhooks of messages and of everything else need. */
const neededScopes = ['whatsapp_business_messaging', 'whatsapp_business_management'];

const judgeToken = (facts: TokenFacts, { account, now }: Context): Outcome<string> => {
	const expired = facts.expires_at && facts.expires_at * 1000 < now.getTime();
	if (facts.is_valid === false || expired) {
		return fail(
			invalidInput(
				`The Access Token of the credential ${expired ? 'has expired' : 'is not valid any more'}`,
				`Make a new system user token (${systemUsersPage}), which does not expire, and put it into 'Access Token' of the credential`,
			),
		);
	}
	const missing = neededScopes.filter((scope) => facts.scopes && !facts.scopes.includes(scope));
	if (missing.length > 0) {
		return fail(
			invalidInput(
				`The Access Token of the credential lacks the permission ${missing.join(' and ')}`,
				`Make a new system user token (${systemUsersPage}) with both permissions, whatsapp_business_messaging and whatsapp_business_management, and put it into 'Access Token' of the credential`,
			),
		);
	}
	if (account.appId && facts.app_id && account.appId !== facts.app_id) {
		return fail(
			invalidInput(
				`The Access Token belongs to the app ${facts.app_id}, but the credential names the App ID ${account.appId}`,
				'Make the token for that app, or correct the App ID and the App Secret in the credential',
			),
		);
	}
	return succeed(facts.expires_at ? `expires ${dayOf(facts.expires_at)}` : 'does not expire');
};

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

const numberFacts = z.lazy(() =>
	z.object({ status: lenientText, display_phone_number: lenientText }),
);

const judgeNumber = async ({ account, exchange, form }: Context): Promise<Outcome<string>> => {
	const settings = readRegistrationSettings(form);
	if (!settings.ok) return settings;
	if (settings.value.scope !== 'phoneNumber') return await judgeAccount({ account, exchange });
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, settings.value.phoneNumberId),
		query: { fields: 'status,display_phone_number' },
	});
	if (!response.ok) return explained(response.failure, "'Phone Number' cannot be read");
	const facts = numberFacts.safeParse(response.value.body).data;
	return facts?.status && facts.status !== 'CONNECTED'
		? fail(
				invalidInput(
					`The phone number is ${facts.status} with Meta, so it receives nothing`,
					`See under ${phoneNumbersPage} what is wrong with it`,
				),
			)
		: succeed(facts?.display_phone_number ?? settings.value.phoneNumberId);
};

const accountFacts = z.lazy(() => z.object({ name: lenientText }));

const judgeAccount = async ({
	account,
	exchange,
}: Pick<Context, 'account' | 'exchange'>): Promise<Outcome<string>> => {
	const response = await exchange({
		method: 'GET',
		url: graphUrl(account, account.businessAccountId),
		query: { fields: 'id,name' },
	});
	if (!response.ok) {
		return explained(response.failure, "'WhatsApp Business Account ID' cannot be read");
	}
	return succeed(
		accountFacts.safeParse(response.value.body).data?.name ?? account.businessAccountId,
	);
};

const explained = (failure: Failure, what: string): Outcome<never> =>
	fail({ ...failure, message: `${what}: ${failure.message}` });

/** The app behind the token, and everything that must be right before a webhook can be registered. */
export const lookAround = async (
	context: Context,
): Promise<{ readonly checks: Check[]; readonly app: App | undefined }> => {
	const { account, form } = context;
	const secrets = webhookSecrets(account, form);
	const address = checkWebhookUrl(context, 'Meta', account.baseUrl, { https: true });
	const checks: Check[] = [
		...address,
		{ label: 'API Version', verdict: judgeVersion(context) },
		{ label: 'App Secret', verdict: secrets.ok ? succeed('set') : secrets },
	];
	// Nothing of what Meta is asked next would help an n8n that it cannot call.
	const isWithinReach = address.every(({ verdict }) => verdict.ok);
	if (!secrets.ok || !isWithinReach) return { checks, app: undefined };
	const facts = await debugToken(context);
	const token = facts.ok ? judgeToken(facts.value, context) : facts;
	checks.push({ label: 'Access Token', verdict: token });
	if (!token.ok) return { checks, app: undefined };
	const appId = account.appId || (facts.ok && facts.value.app_id) || '';
	const app = await openApp(context, appId);
	checks.push(
		{ label: 'App ID and App Secret', verdict: app.ok ? succeed(appId) : app },
		{ label: 'Number or account', verdict: await judgeNumber({ ...context, form }) },
	);
	return { checks, app: app.ok ? app.value : undefined };
};
