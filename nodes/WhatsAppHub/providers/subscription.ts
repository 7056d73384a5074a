import type { HttpRequest, HttpResponse } from '../core/http';
import type { Outcome } from '../core/outcome';

/** What a registration leaves behind, kept with the workflow. */
export interface Registration {
	readonly id: string;
	readonly url: string;
	/** Given where the provider makes one for each registration. */
	readonly secret?: string | undefined;
}

/** Carries a request out; a status of 400 and above comes back as a failure. */
export type Exchange = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

/** What registering a webhook needs; the network is a parameter. */
export interface SubscriptionContext<Account> {
	readonly account: Account;
	/** Ours, and the only one that may be touched. */
	readonly url: string;
	/** The provider's own names of the events to have sent there; never empty but for a removal. */
	readonly events: readonly string[];
	/** What an earlier activation left behind. */
	readonly known: Registration | undefined;
	readonly exchange: Exchange;
}

/** How a webhook is registered by API. */
export interface Subscription<Account> {
	/** The registration that is complete and in force, if there is one. */
	readonly find: (
		context: SubscriptionContext<Account>,
	) => Promise<Outcome<Registration | undefined>>;
	/** Registers the URL, or mends what is registered for it. */
	readonly create: (context: SubscriptionContext<Account>) => Promise<Outcome<Registration>>;
	/** Removes what is registered for the URL; nothing registered is a success. */
	readonly remove: (context: SubscriptionContext<Account>) => Promise<Outcome<undefined>>;
}

type Unbound = Omit<SubscriptionContext<unknown>, 'account'>;

/** A subscription whose credential has been read. */
export type BoundSubscription = {
	readonly [K in keyof Subscription<unknown>]: (
		context: Unbound,
	) => ReturnType<Subscription<unknown>[K]>;
};
