import type { Unsupported } from './contract/provider';

/** Why several providers lack a type; a provider with a reason of its own says it itself. */

const toBusinessesOnly = 'WhatsApp offers this to its Business Platform only';

/** WhatsApp-Web-style APIs cannot send what WhatsApp offers to businesses only. */
export const onlyBusinessPlatform: Unsupported = {
	unsupported: toBusinessesOnly,
	instead: 'send a text or a poll',
};

/** Of that, what a poll cannot stand for. */
export const onlyBusinessPlatformInText: Unsupported = {
	unsupported: toBusinessesOnly,
	instead: 'send a text',
};

/** Templates belong to the Business Platform; elsewhere any text may be sent at any time. */
export const noTemplates: Unsupported = {
	unsupported: 'Its API has no templates',
	instead: 'send a text, which it allows at any time',
};

export const noStickers: Unsupported = {
	unsupported: 'Its API has no stickers',
	instead: 'send an image',
};

export const noPins: Unsupported = { unsupported: 'Its API pins no messages' };
