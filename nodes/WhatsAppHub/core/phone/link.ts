/**
 * A number out of a link that names a person by it: `https://wa.me/15555550100?text=Hello`, its long form
 * `https://api.whatsapp.com/send?phone=…`, `whatsapp://send?phone=…` of the app, `tel:…`, and `whatsapp:…` as
 * other services write a recipient. Links to a chat hold the number with its country code, and without the plus
 * that people write all the same:
 * https://www.instantmessageconnector.com/blog/whatsapp-click-to-chat-links-explained/ (read 2026-11-30). What
 * stands behind `tel:` is read as if it stood alone: it may be a number inside a country (RFC 3966, 5.1.5).
 * Any other text comes back as it is.
 */
export const withoutLink = (text: string): string => {
	const number = chatLink.exec(text)?.[1] ?? phoneOfQuery(sendLink.exec(text)?.[1]);
	return number === undefined ? text.replace(/^(?:tel|whatsapp):(?=[+\d])/i, '') : `+${number}`;
};

/** Whether a text is a link that names a person by the phone number. */
export const isLink = (text: string): boolean => withoutLink(text) !== text;

const chatLink = /^(?:https?:\/\/)?wa\.me\/\+?(\d+)\/?(?:\?.*)?$/i;
const sendLink =
	/^(?:(?:https?:\/\/)?(?:api|web)\.whatsapp\.com\/send|whatsapp:\/\/send)\/?\?(.*)$/i;

/** Undefined without a number that the link means, and where it names two. */
const phoneOfQuery = (query = ''): string | undefined => {
	const [phone, ...others] = query.split('&').filter((part) => part.startsWith('phone='));
	return others.length > 0 ? undefined : /^phone=(?:\+|%2B)?(\d+)$/i.exec(phone ?? '')?.[1];
};
