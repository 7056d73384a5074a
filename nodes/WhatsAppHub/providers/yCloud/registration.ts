import { invalidInput, unexpectedResponse } from '../../core/failure';
import { oneByOne } from '../../core/oneByOne';
import { fail, type Outcome, succeed } from '../../core/outcome';
import {
	type CheckContext,
	firstRefusal,
	type Registered,
	type Registration,
	type RegistrationMethods,
	type RegistrationContext,
} from '../contract/registration';
import { bareUrl, checkWebhookUrl, isOwnUrl, strangersNamed } from '../webhookUrl';
import type { Account } from './account';
import { askForSecret, openedSecret, sealedSecret } from './endpointSecret';
import {
	createEndpoint,
	type Endpoint,
	listEndpoints,
	mendEndpoint,
	readEndpoint,
	removeEndpoint,
} from './endpoints';
import { webhook } from './webhook';

// Registers the trigger's URL as one webhook endpoint.

type Context = RegistrationContext<Account>;

/** How many endpoints an account may have. */
const MOST_ENDPOINTS = 20;

export const registration: RegistrationMethods<Account> = {
	check: async (context) => {
		const listed = await listEndpoints(context);
		return [
			...checkWebhookUrl(context, 'YCloud', context.account.baseUrl, { https: false }),
			{ label: 'API Key', verdict: listed.ok ? succeed('valid') : listed },
			...(listed.ok
				? [{ label: 'Webhook endpoints', verdict: judgeRoom(listed.value, context) }]
				: []),
		];
	},

	find: async (context) => {
		const own = await listOwn(context);
		if (!own.ok) return own;
		const [first, ...more] = own.value;
		if (first === undefined || more.length > 0) return succeed(undefined);
		const isRight = bareUrl(first.url ?? '') === context.url && isInForce(first, context);
		return isRight ? await registrationOf(first, context) : succeed(undefined);
	},

	create: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const refused = firstRefusal(await registration.check(context));
			if (!refused.ok) return refused;
			const made = await createOrMend(context);
			return made.ok ? await settle(context) : made;
		}),

	remove: async (context) =>
		await oneByOne(queueOf(context), async () => {
			const own = await listOwn(context);
			if (!own.ok) return own;
			const removed = await removeAll(own.value, context);
			return removed.ok ? succeed([]) : removed;
		}),

	listUrls: async (context) => {
		const listed = await listEndpoints(context);
		if (!listed.ok) return listed;
		const active = listed.value.filter(({ status }) => status === 'active');
		return succeed(active.map(({ url }) => bareUrl(url ?? '')));
	},

	holds: async (context, { id }) => (await readEndpoint(context, id)).ok,

	askSecret: async (context, { id }) => {
		const secret = await askForSecret(context, { id, secret: undefined });
		return secret.ok ? succeed(sealedSecret(secret.value, context.account)) : secret;
	},
};

const queueOf = ({ identity }: Context): string => `yCloud|${identity.mark}`;

/** Whether there is room for one more; ours, when it is there already, needs none. */
const judgeRoom = (endpoints: readonly Endpoint[], context: CheckContext<Account>) => {
	const urls = endpoints.map((each) => each.url).filter((each) => typeof each === 'string');
	const { url, known } = context;
	const isThere = url !== undefined && urls.some((each) => isOwnUrl(each, { url, known }));
	if (endpoints.length < MOST_ENDPOINTS || isThere) {
		return succeed(`${endpoints.length} of ${MOST_ENDPOINTS} in use`);
	}
	return fail(
		invalidInput(
			`The YCloud account has ${endpoints.length} webhook endpoints, the most that it may have`,
			'Delete one that is no longer used in the YCloud console under Developers > Webhooks, then activate the workflow again',
		),
	);
};

const listOwn = async (context: Context): Promise<Outcome<Endpoint[]>> => {
	const listed = await listEndpoints(context);
	return listed.ok ? succeed(ownOf(listed.value, context)) : listed;
};

/** Two processes may have made one each: the older one stays, on which all of them agree. */
const ownOf = (endpoints: readonly Endpoint[], context: Context): Endpoint[] =>
	endpoints
		.filter(({ url }) => isOwnUrl(url, context))
		.sort((one, other) => ageOf(one).localeCompare(ageOf(other)));

const ageOf = ({ createTime, id }: Endpoint): string => `${createTime ?? ''}|${id}`;

const isInForce = ({ status, enabledEvents }: Endpoint, { events }: Context): boolean =>
	status === 'active' && events.every((event) => enabledEvents?.includes(event));

const createOrMend = async (context: Context): Promise<Outcome<unknown>> => {
	const own = await listOwn(context);
	if (!own.ok) return own;
	// First the old ones go, which take up the room.
	const old = own.value.filter(({ url }) => bareUrl(url ?? '') !== context.url);
	const removed = await removeAll(old, context);
	if (!removed.ok) return removed;
	const [found] = own.value.filter((each) => !old.includes(each));
	if (found === undefined) return await createEndpoint(context);
	return isInForce(found, context) ? succeed(found) : await mendEndpoint(context, found);
};

/** Reads back what stands there now, and leaves one of it. */
const settle = async (context: Context): Promise<Outcome<Registered>> => {
	const listed = await listEndpoints(context);
	if (!listed.ok) return listed;
	const [first, ...more] = ownOf(listed.value, context);
	if (first === undefined) return fail(unexpectedResponse('YCloud', 200));
	const removed = await removeAll(more, context);
	if (!removed.ok) return removed;
	const registration = await registrationOf(first, context);
	if (!registration.ok) return registration;
	const urls = listed.value.map(({ url }) => url);
	return succeed({
		registration: registration.value,
		notices: strangersNamed(urls, context, webhook.console),
	});
};

const removeAll = async (
	endpoints: readonly Endpoint[],
	context: Context,
): Promise<Outcome<undefined>> => {
	for (const each of endpoints) {
		const removed = await removeEndpoint(context, each);
		if (!removed.ok) return removed;
	}
	return succeed(undefined);
};

const registrationOf = async (
	endpoint: Endpoint,
	context: Context,
): Promise<Outcome<Registration>> => {
	const { account, known, url } = context;
	const secret = await askForSecret(context, endpoint);
	if (!secret.ok) return secret;
	const kept = openedSecret(known?.secret, account) === secret.value ? known?.secret : undefined;
	return succeed({
		id: endpoint.id,
		url,
		secret: kept ?? sealedSecret(secret.value, account),
	});
};
