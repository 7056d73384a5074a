import { invalidInput } from './failure';
import { fail, type Outcome, succeed } from './outcome';
import { isLink } from './phone/link';
import { parsePhone, type PhoneRule } from './phone/parse';
import { bareText, plainText } from './phone/spelling';
import { phoneFromProvider } from './phone/fromProvider';
import { sameNumberKey } from './phone/sameNumber';

/** Whom a message goes to, before a provider's own form is chosen. */
export type Address =
	/** A person by phone number: digits with country code, no `+`. */
	| { readonly kind: 'phone'; readonly digits: string }
	/** A WhatsApp chat id other than a phone's: `…@g.us`, `…@newsletter`, `…@lid`. */
	| { readonly kind: 'chat'; readonly id: string; readonly server: ChatServer }
	/** A business-scoped user id: `US.13491208655302741918`, `US.ENT.…`. */
	| { readonly kind: 'user'; readonly id: string }
	/** A group id of Meta's Groups API, an opaque text. */
	| { readonly kind: 'group'; readonly id: string };

export type ChatServer = (typeof chatServers)[number];
const chatServers = ['g.us', 'newsletter', 'lid'] as const;

/** Two letters, a dot, up to 128 letters and digits; `ENT.` marks the parent form. */
const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
/**
 * Opaque and long in Meta's examples (base64 of `capi_group:…`): no digits-only text is one, and no
 * phone number with its extension.
 */
const groupId = /^(?=.*[A-Za-z])(?!\+?[\d/-]+(?:x|ext?)[\d-]*$)[A-Za-z0-9_+/=-]{20,}$/;

/**
 * Reads a recipient as people write it: a phone number (`+1 (555) 555-0100`, `001 555…`), a chat
 * id (`…@c.us`, `…@g.us`, `…@newsletter`, `…@lid`), a Cloud API group id or a business-scoped
 * user id. What is not certainly one of them is refused.
 *
 * @param label the field's name on the form, for the message of a refusal
 */
export const parseAddress = (
	input: string,
	label: string,
	rule: PhoneRule = {},
): Outcome<Address> => {
	const text = bareText(input);
	if (plainText(input) === '') {
		return fail(
			invalidInput(`'${label}' is empty`, 'Enter a phone number with country code, or a chat ID'),
		);
	}
	if (isLink(text)) return phoneOf(plainText(input), label, rule);
	if (text.includes('@')) return parseChatId(text, label);
	if (userId.test(text)) return succeed({ kind: 'user', id: text });
	if (groupId.test(text)) return succeed({ kind: 'group', id: text });
	return phoneOf(plainText(input), label, rule);
};

const phoneOf = (text: string, label: string, rule: PhoneRule): Outcome<Address> => {
	const digits = parsePhone(text, label, rule);
	return digits.ok ? succeed({ kind: 'phone', digits: digits.value }) : digits;
};

/** A chat id holds its person's digits as WhatsApp knows them. */
const parseChatId = (text: string, label: string): Outcome<Address> => {
	const [, name = '', written = ''] = /^([^@\s]*)@([^@\s]*)$/.exec(text) ?? [];
	const server = written.toLowerCase();
	// 's.whatsapp.net' is the same person as 'c.us', written by other WhatsApp libraries.
	if (server === 'c.us' || server === 's.whatsapp.net') {
		return phoneOf(bare(name), label, { asWritten: true });
	}
	const known = chatServers.find((candidate) => candidate === server);
	if (name !== '' && known !== undefined) {
		return succeed({ kind: 'chat', id: `${name}@${known}`, server: known });
	}
	return fail(
		invalidInput(
			`'${label}' is not a WhatsApp chat ID: ${text}`,
			'A chat ID ends in @c.us (person), @g.us (group), @newsletter (channel) or @lid',
		),
	);
};

/** `15555550100:12` names one device of the person `15555550100`. */
const bare = (name: string): string => name.replace(/^\+/, '').replace(/:\d+$/, '');

/** The address as results and events show it: `+` and digits for a person, else the id. */
export const showAddress = (address: Address): string =>
	address.kind === 'phone' ? `+${address.digits}` : address.id;

/** The recipient as results show it; null where a message went by another message's ID. */
export const shownTo = (to: Address | undefined): string | null =>
	to === undefined ? null : showAddress(to);

/** The address of a message that needs one. */
export const requireAddress = (to: Address | undefined): Outcome<Address> =>
	to === undefined
		? fail(invalidInput("'Recipient' is empty", 'Enter who receives the message'))
		: succeed(to);

/**
 * The address that a provider or an event gives, which is nobody's to doubt: of a phone number the digits
 * as they are.
 */
export const addressFromProvider = (written: string): Address | undefined => {
	const text = plainText(written);
	const person = /^\+?(\d+)(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/i.exec(text)?.[1];
	const digits = phoneFromProvider(person ?? text);
	if (digits !== undefined) return { kind: 'phone', digits };
	const address = person === undefined ? parseAddress(text, '', { asWritten: true }) : undefined;
	return address?.ok === true && address.value.kind !== 'phone' ? address.value : undefined;
};

/** A provider's own writing of a recipient (`15555550100`, `…@c.us`, `+1555…`) as results show it. */
export const showRecipient = (written: string): string => {
	const address = addressFromProvider(written);
	return address === undefined ? written : showAddress(address);
};

/** By what addresses are compared: the same for one person, however the number is written. */
export const addressKey = (address: Address): string =>
	address.kind === 'phone' ? `+${sameNumberKey(address.digits)}` : address.id;

/** The same of what a provider or an event gives; an ID of any other kind as it stands. */
export const recipientKey = (written: string): string => {
	const address = addressFromProvider(written);
	return address === undefined ? written : addressKey(address);
};

/** The digits as WhatsApp-Web-style providers address a person. */
export const chatIdOf = (address: Address): string =>
	address.kind === 'phone' ? `${address.digits}@c.us` : address.id;
