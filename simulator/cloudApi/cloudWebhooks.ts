import type { CloudRegistration } from '../contract';
import type { WebhookTarget } from '../core/provider';
import { phoneNumberIdOf } from './envelope';
import type { CloudChange } from './envelope';
import { isOverridable, webhookFields } from './webhookFields';

// Keeps the three places where Meta has a webhook URL, and finds the one that gets an event.

interface AppSubscription {
	/** One, as Meta keeps it; several only when a test has entered several URLs at the console. */
	callbackUrls: string[];
	fields: string[];
	isFromConsole: boolean;
}

/** Where webhooks go: the app's callback, and the overrides of account and phone numbers. */
export class CloudWebhooks {
	private app: AppSubscription | undefined;
	private wabaSubscribed = false;
	private wabaOverride: string | null = null;
	private phoneOverrides = new Map<string, string>();

	constructor(private readonly appSecret: string) {}

	state(): CloudRegistration {
		const callbackUrl = this.app?.callbackUrls.at(-1);
		return {
			app:
				this.app === undefined || callbackUrl === undefined
					? null
					: { callbackUrl, fields: [...this.app.fields] },
			wabaSubscribed: this.wabaSubscribed,
			wabaOverride: this.wabaOverride,
			phoneOverrides: Object.fromEntries(this.phoneOverrides),
		};
	}

	place({ app, wabaSubscribed, wabaOverride, phoneOverrides }: Partial<CloudRegistration>): void {
		if (app !== undefined) {
			this.app = undefined;
			if (app !== null) this.subscribeApp(app.callbackUrl, app.fields);
		}
		if (wabaSubscribed !== undefined) this.wabaSubscribed = wabaSubscribed;
		if (wabaOverride !== undefined) this.wabaOverride = wabaOverride;
		if (phoneOverrides !== undefined) this.phoneOverrides = new Map(Object.entries(phoneOverrides));
	}

	/**
	 * Undocumented: whether the fields of a second request replace those of the first or are added.
	 * Here they are added: whoever replaced them would take away what somebody else relies on.
	 */
	subscribeApp(callbackUrl: string, fields: string[]): void {
		const known = this.app?.fields ?? [];
		const all = [...new Set([...known, ...fields])];
		this.app = { callbackUrls: [callbackUrl], fields: all, isFromConsole: false };
	}

	/** Takes the app's subscription to these fields away, to all of them without any. */
	unsubscribeApp(fields?: string[]): void {
		const left = this.app?.fields.filter((field) => fields?.includes(field) === false) ?? [];
		this.app =
			this.app === undefined || left.length === 0 ? undefined : { ...this.app, fields: left };
	}

	subscribeAccount(override: string | null): void {
		this.wabaSubscribed = true;
		this.wabaOverride = override;
	}

	unsubscribeAccount(): void {
		this.wabaSubscribed = false;
		this.wabaOverride = null;
	}

	overridePhone(phoneNumberId: string, url: string): void {
		if (url === '') this.phoneOverrides.delete(phoneNumberId);
		else this.phoneOverrides.set(phoneNumberId, url);
	}

	/** Does what a person does in the app's dashboard: the callback, every field, the account. */
	configure(url: string): void {
		const others = this.app?.isFromConsole === true ? this.app.callbackUrls : [];
		const callbackUrls = [...others.filter((other) => other !== url), url];
		this.app = { callbackUrls, fields: [...webhookFields], isFromConsole: true };
		this.wabaSubscribed = true;
	}

	remove(url: string): void {
		const left = this.app?.callbackUrls.filter((other) => other !== url) ?? [];
		this.app =
			this.app === undefined || left.length === 0 ? undefined : { ...this.app, callbackUrls: left };
	}

	/** Promises whether the app hears of messages at all, which Meta wants before any override. */
	hearsMessages(): boolean {
		return this.wabaSubscribed && this.app?.fields.includes('messages') === true;
	}

	/** Promises what `webhook_configuration` of a phone number shows, nothing where nothing is set. */
	configurationOf(phoneNumberId: string): Record<string, string> | undefined {
		const callbackUrl = this.state().app?.callbackUrl;
		const override = this.phoneOverrides.get(phoneNumberId);
		const levels = {
			...(override === undefined ? {} : { phone_number: override }),
			...(this.wabaOverride === null ? {} : { whatsapp_business_account: this.wabaOverride }),
			...(callbackUrl === undefined ? {} : { application: callbackUrl }),
		};
		return Object.keys(levels).length === 0 ? undefined : levels;
	}

	/**
	 * Promises who hears of a change.
	 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override (read 2026-11-20)
	 */
	targets(change: CloudChange): WebhookTarget[] {
		if (!this.wabaSubscribed || this.app === undefined) return [];
		if (!this.app.fields.includes(change.field)) return [];
		const override = this.phoneOverrides.get(phoneNumberIdOf(change)) ?? this.wabaOverride;
		const urls =
			override === null || !isOverridable(change.field) ? this.app.callbackUrls : [override];
		return urls.map((url) => ({ url, key: this.appSecret }));
	}

	clear(): void {
		this.app = undefined;
		this.unsubscribeAccount();
		this.phoneOverrides.clear();
	}
}
