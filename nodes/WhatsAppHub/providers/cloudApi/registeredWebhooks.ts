import { succeed } from '../../core/outcome';
import type { Check, CheckContext } from '../subscription';
import type { Account } from './account';
import { readAccountSubscription } from './callbacks';
import { type App, readAppWebhook } from './graphApp';

/** Where the events of the account go now, for the person to read. */
export const lookAtWebhooks = async (
	{ account, exchange }: Pick<CheckContext<Account>, 'account' | 'exchange'>,
	app: App,
): Promise<Check[]> => {
	const own = await readAccountSubscription({ account, exchange, app });
	const webhook = await readAppWebhook({ account, exchange }, app);
	return [
		{
			label: 'Webhook of the account',
			verdict: own.ok
				? succeed(
						own.value === undefined
							? 'the account is not subscribed yet; activation does that'
							: (own.value.url ?? 'none of its own'),
					)
				: own,
		},
		{
			label: 'Webhook of the Meta app',
			verdict: webhook.ok
				? succeed(
						webhook.value
							? `${webhook.value.url} for ${webhook.value.fields.join(', ')}`
							: 'none; activation makes one',
					)
				: webhook,
		},
	];
};
