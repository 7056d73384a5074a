import type { HttpRequest, HttpResponse } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Siblings } from './siblings';
import type { WebhookForm } from './webhook';

/** How an account is named. */
export interface AccountName {
	/** As a person names it; no secret. */
	readonly name: string;
	/** The key that opens it, where nothing else in the credential distinguishes it from another. */
	readonly key?: string;
}

/** The account of a credential. */
export interface AccountIdentity {
	/** As a person names it. */
	readonly name: string;
	/** Distinguishes it from others, and reveals no secret. */
	readonly mark: string;
}

/** What a registration leaves behind, kept with the workflow, where people can read it. */
export interface Registration {
	readonly id: string;
	readonly url: string;
	/** What is kept of its secret: a hash that recognises it, or the secret sealed; never itself. */
	readonly secret?: string | undefined;
	/** In which account it was made. */
	readonly account?: AccountIdentity | undefined;
	/** The account's own phones at that time, where one of them may see what another says. */
	readonly ownPhones?: readonly string[] | undefined;
	/** What the provider's folder needs to put back what was there before. */
	readonly memory?: unknown;
}

/** Carries a request out; a status of 400 and above comes back as a failure. */
export type Exchange = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

/** What registering a webhook needs; the network is a parameter. */
export interface RegistrationContext<Account> {
	readonly account: Account;
	/** Names the account in queues. */
	readonly identity: AccountIdentity;
	/** Ours, and the only one that may be touched; while a list is being tested it is the test URL. */
	readonly url: string;
	/** The provider's own names of the events to have sent there; never empty but for a removal. */
	readonly events: readonly string[];
	/** What an earlier activation left behind in this account. */
	readonly known: Registration | undefined;
	readonly exchange: Exchange;
	readonly pause: (ms: number) => Promise<void>;
	readonly siblings: Siblings;
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
	/** What would make a good verdict a bad one, where that cannot be seen from here. */
	readonly unless?: string;
	/** Only told: it is neither right nor wrong. */
	readonly isNote?: true;
}

/** What a check looks at; the editor asks before there is a URL. */
export type CheckContext<Account> = Omit<RegistrationContext<Account>, 'url' | 'pause'> & {
	readonly url: string | undefined;
	/** Where this n8n is called, also when the URL is not known. */
	readonly n8nUrl?: string | undefined;
};

/** What could not be done, or should be known, beside what was asked for: sentences for the log. */
export type Notices = readonly string[];

export interface Registered {
	readonly registration: Registration;
	readonly notices: Notices;
}

/** How a webhook is registered by API. */
export interface RegistrationMethods<Account> {
	/**
	 * Looks at everything for which `create` would refuse, in the order in which to mend it; `create`
	 * goes by the same checks. What refuses nothing and may tell why nothing arrives stands behind them.
	 */
	readonly check: (context: CheckContext<Account>) => Promise<Check[]>;
	/** The registration that is complete and in force, if there is one. */
	readonly find: (
		context: RegistrationContext<Account>,
	) => Promise<Outcome<Registration | undefined>>;
	/** Registers the URL, or mends what is registered for it. */
	readonly create: (context: RegistrationContext<Account>) => Promise<Outcome<Registered>>;
	/**
	 * Removes what is registered for the URL and puts back what was there before; nothing registered is
	 * a success.
	 */
	readonly remove: (context: RegistrationContext<Account>) => Promise<Outcome<Notices>>;
	/** The URLs that are called for what people write to a number of ours, without what only the provider adds. */
	readonly listUrls: (context: ListingContext<Account>) => Promise<Outcome<string[]>>;
	/**
	 * Whether a registration is in this account although its key is another; without it another
	 * identity is another account.
	 */
	readonly holds?: (
		context: Pick<RegistrationContext<Account>, 'account' | 'exchange'>,
		registration: Registration,
	) => Promise<boolean>;
	/** Asks the provider for the secret of a registration, in the form in which it is kept. */
	readonly askSecret?: (
		context: Pick<RegistrationContext<Account>, 'account' | 'exchange'>,
		registration: Registration,
	) => Promise<Outcome<string>>;
}

/** What looking for registered URLs needs. */
export interface ListingContext<Account> {
	readonly account: Account;
	readonly exchange: Exchange;
	/** The number of ours, as the sender of a message is named; undefined where an account has one alone. */
	readonly sender: string | undefined;
}

type Own = 'account' | 'identity';
type Unbound<Context> = Omit<Context, Own>;
type Asking = Pick<RegistrationContext<unknown>, 'exchange'>;

/** A subscription whose credential has been read. */
export interface BoundRegistration {
	readonly identity: AccountIdentity;
	readonly check: (context: Unbound<CheckContext<unknown>>) => Promise<Check[]>;
	readonly find: (
		context: Unbound<RegistrationContext<unknown>>,
	) => ReturnType<RegistrationMethods<unknown>['find']>;
	readonly create: (
		context: Unbound<RegistrationContext<unknown>>,
	) => ReturnType<RegistrationMethods<unknown>['create']>;
	readonly remove: (
		context: Unbound<RegistrationContext<unknown>>,
	) => ReturnType<RegistrationMethods<unknown>['remove']>;
	readonly listUrls: (
		context: Omit<ListingContext<unknown>, 'account'>,
	) => ReturnType<RegistrationMethods<unknown>['listUrls']>;
	readonly holds: (context: Asking, registration: Registration) => Promise<boolean>;
	readonly askSecret:
		((context: Asking, registration: Registration) => Promise<Outcome<string>>) | undefined;
}

/** The first thing that is not right, by which an activation is refused. */
export const firstRefusal = (checks: readonly Check[]): Outcome<undefined> => {
	for (const { verdict } of checks) if (!verdict.ok) return fail(verdict.failure);
	return succeed(undefined);
};
