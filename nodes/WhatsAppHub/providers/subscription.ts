import type { HttpRequest, HttpResponse } from '../core/http';
import type { Outcome } from '../core/outcome';
import type { WebhookForm } from './webhookAdapter';

/** What a registration leaves behind, kept with the workflow. */
export interface Registration {
	readonly id: string;
	readonly url: string;
	/** Given where the provider makes one for each registration. */
	readonly secret?: string | undefined;
	/** What the provider's folder needs to put back what was there before. */
	readonly memory?: unknown;
}

/** Carries a request out; a status of 400 and above comes back as a failure. */
export type Exchange = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

/** What registering a webhook needs; the network is a parameter. */
export interface SubscriptionContext<Account> {
	readonly account: Account;
	/** Ours, and the only one that may be touched; while a list is being tested it is the test URL. */
	readonly url: string;
	/** The provider's own names of the events to have sent there; never empty but for a removal. */
	readonly events: readonly string[];
	/** What an earlier activation left behind. */
	readonly known: Registration | undefined;
	readonly exchange: Exchange;
	/** The trigger's form: how to register, and what calls will have to bring. */
	readonly form: WebhookForm;
	readonly now: Date;
}

/** One thing that must be right for events to arrive. */
export interface Check {
	/** What is looked at, as a person names it. */
	readonly label: string;
	/** What was found, in a few words, or what to do about it. */
	readonly verdict: Outcome<string>;
}

/** What a check looks at; the editor asks before there is a URL. */
export type CheckContext<Account> = Omit<SubscriptionContext<Account>, 'url'> & {
	readonly url: string | undefined;
};

/** How a webhook is registered by API. */
export interface Subscription<Account> {
	/** Looks at everything that can be looked at, in the order in which to mend it. */
	readonly check: (context: CheckContext<Account>) => Promise<Check[]>;
	/** The registration that is complete and in force, if there is one. */
	readonly find: (
		context: SubscriptionContext<Account>,
	) => Promise<Outcome<Registration | undefined>>;
	/** Registers the URL, or mends what is registered for it. */
	readonly create: (context: SubscriptionContext<Account>) => Promise<Outcome<Registration>>;
	/**
	 * Removes what is registered for the URL and puts back what was there before; nothing registered is
	 * a success. Yields what the person should know of, if anything.
	 */
	readonly remove: (context: SubscriptionContext<Account>) => Promise<Outcome<string | undefined>>;
}

type Unbound<Context> = Omit<Context, 'account'>;

/** A subscription whose credential has been read. */
export interface BoundSubscription {
	readonly check: (context: Unbound<CheckContext<unknown>>) => Promise<Check[]>;
	readonly find: (
		context: Unbound<SubscriptionContext<unknown>>,
	) => ReturnType<Subscription<unknown>['find']>;
	readonly create: (
		context: Unbound<SubscriptionContext<unknown>>,
	) => ReturnType<Subscription<unknown>['create']>;
	readonly remove: (
		context: Unbound<SubscriptionContext<unknown>>,
	) => ReturnType<Subscription<unknown>['remove']>;
}
