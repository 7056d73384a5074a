/** Why several providers lack a type; a provider with a reason of its own says it itself. */

/** WhatsApp-Web-style APIs cannot send what WhatsApp offers to businesses only. */
export const onlyBusinessPlatform =
	'WhatsApp offers this to its Business Platform only: send a text or a poll, or use Cloud API or YCloud';

/** Templates belong to the Business Platform; elsewhere any text may be sent at any time. */
export const noTemplates =
	'Its API has no templates: send a text, which it allows at any time, or use Cloud API or YCloud';

/** What Meta offers, and of its partners' documents none repeats. */
export const onlyCloudApi =
	'WhatsApp offers this to its Business Platform only: send a text, or use Cloud API';
