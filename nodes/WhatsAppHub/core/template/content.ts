import type { Media } from '../media';

/** A template message that is ready to be written as a provider wants it. */
export interface TemplateContent extends FilledParts {
	readonly name: string;
	readonly language: string;
	/** Known where the template was looked up: `MARKETING`, `UTILITY` or `AUTHENTICATION`. */
	readonly category?: string | undefined;
	readonly expiresAt?: Date | undefined;
	readonly cards?: readonly FilledParts[] | undefined;
	/** The page that a tap on the message opens. */
	readonly tapTarget?: TapTarget | undefined;
	/** Sent by Meta's own service for marketing messages. */
	readonly marketing?: MarketingDelivery | undefined;
	/** The document's own `components`, instead of all parts above. */
	readonly components?: readonly unknown[] | undefined;
}

/** What a template message and each card of its carousel are filled with. */
export interface FilledParts {
	readonly header?: readonly TemplateParameter[] | undefined;
	readonly body?: readonly TemplateParameter[] | undefined;
	readonly buttons?: readonly FilledButton[] | undefined;
}

export type TemplateParameter =
	| { readonly type: 'text'; readonly name?: string | undefined; readonly text: string }
	| {
			readonly type: 'currency';
			readonly name?: string | undefined;
			/** What is shown where the amount cannot be written in the reader's way. */
			readonly fallbackValue: string;
			readonly code: string;
			readonly amount: number;
	  }
	| {
			readonly type: 'dateTime';
			readonly name?: string | undefined;
			readonly fallbackValue: string;
	  }
	/** A group, which the recipient reads as a link that invites to it. */
	| { readonly type: 'group'; readonly groupId: string }
	| { readonly type: 'media'; readonly media: Media; readonly asGif?: boolean | undefined }
	| ({ readonly type: 'location' } & FilledLocation)
	| ({ readonly type: 'product' } & FilledProduct);

export interface FilledLocation {
	readonly latitude: number;
	readonly longitude: number;
	readonly name?: string | undefined;
	readonly address?: string | undefined;
}

export interface FilledProduct {
	readonly productId: string;
	readonly catalogId: string;
}

/** What a button is given; `index` counts all buttons of the template from 0. */
export type FilledButton = { readonly index: number } & (
	| { readonly type: 'quickReply'; readonly payload: string }
	| { readonly type: 'url'; readonly suffix: string }
	| { readonly type: 'copyCode'; readonly code: string }
	| {
			readonly type: 'flow';
			readonly flowToken?: string | undefined;
			readonly data?: Readonly<Record<string, unknown>> | undefined;
	  }
	| { readonly type: 'catalog'; readonly thumbnail?: string | undefined }
	| {
			readonly type: 'products';
			readonly thumbnail?: string | undefined;
			readonly sections: readonly ProductSection[];
	  }
	| {
			readonly type: 'voiceCall';
			readonly ttlMinutes?: number | undefined;
			readonly payload?: string | undefined;
	  }
	| { readonly type: 'orderDetails'; readonly details: Readonly<Record<string, unknown>> }
);

export interface ProductSection {
	readonly title?: string | undefined;
	readonly productIds: readonly string[];
}

export interface TapTarget {
	readonly title: string;
	readonly url: string;
}

export interface MarketingDelivery {
	/** What becomes of a message that the service does not take. */
	readonly productPolicy?: 'CLOUD_API_FALLBACK' | 'STRICT' | undefined;
	/** Whether Meta learns of what the recipient does with the message. */
	readonly activitySharing?: boolean | undefined;
}
