import type { JsonObject } from './contract';

/** Where the Cloud API sends its webhooks. */
export interface CloudRegistration {
	/** The callback of the app and the fields it subscribes to; null while there is none. */
	app: { callbackUrl: string; fields: string[] } | null;
	/** Whether the business account lets the app know of its events. */
	wabaSubscribed: boolean;
	wabaOverride: string | null;
	/** The URL of each phone number that has one of its own, by the number's id. */
	phoneOverrides: Record<string, string>;
}

/** One entry of Wawp's list. */
export interface WawpWebhook {
	url: string;
	events: string[];
	/** Active when it is missing. */
	is_active?: boolean | 0 | 1;
}

/** What belongs to whoever has registered webhooks: to look at, and to place what is somebody else's. */
export interface Registrations {
	/** Where the Cloud API sends its webhooks now. */
	cloudRegistration(): CloudRegistration;
	/** Puts the parts named in their place without asking any URL to prove itself. */
	setCloudRegistration(parts: Partial<CloudRegistration>): void;
	/** The list that Wawp keeps, without the system's own entry. */
	wawpWebhooks(): WawpWebhook[];
	setWawpWebhooks(webhooks: WawpWebhook[]): void;
	/** Periskope's rows as its API lists them. */
	periskopeWebhooks(): JsonObject[];
	/** Adds one row for each event; promises the rows. */
	addPeriskopeWebhook(url: string, events: string[]): JsonObject[];
	/** YCloud's endpoints as its API lists them, the filler included. */
	yCloudEndpoints(): JsonObject[];
	/** Disables what YCloud or Periskope deliver to a URL, and leaves the registration there. */
	suspendWebhook(provider: 'yCloud' | 'periskope', url: string): void;
}
