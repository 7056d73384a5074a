/** Why several providers lack a type; a provider with a reason of its own says it itself. */

/** WhatsApp-Web-style APIs cannot send what WhatsApp offers to businesses only. */
export const onlyBusinessPlatform =
	'WhatsApp offers this to its Business Platform only: send a text or a poll, or use Cloud API or YCloud';
