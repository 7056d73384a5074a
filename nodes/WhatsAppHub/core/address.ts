import { invalidInput } from './failure';
import { fail, type Outcome, succeed } from './outcome';

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

/** ITU E.164: at most 15 digits; the shortest international numbers in use have 7. */
const MIN_PHONE_DIGITS = 7;
const MAX_PHONE_DIGITS = 15;

/** Two letters, a dot, up to 128 letters and digits; `ENT.` marks the parent form. */
const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
/** Opaque and long in Meta's examples (base64 of `capi_group:…`): no digits-only text is one. */
const groupId = /^(?=.*[A-Za-z])[A-Za-z0-9_+/=-]{20,}$/;

/** Marks that text copied from a contact card or a right-to-left page brings along. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** What people put between the digits: spaces of all kinds, hyphens and dashes, brackets, dots. */
const separators = /[\s\u00a0\u2010-\u2015\u2212\-().[\]/]/g;

/**
 * Reads a recipient as people write it: a phone number (`+1 (555) 555-0100`, `001 555…`), a chat
 * id (`…@c.us`, `…@g.us`, `…@newsletter`, `…@lid`), a Cloud API group id or a business-scoped
 * user id.
 *
 * @param label the field's name on the form, for the message of a refusal
 */
export const parseAddress = (input: string, label: string): Outcome<Address> => {
	const text = input.replace(invisible, '').trim();
	if (text === '') {
		return fail(
			invalidInput(`'${label}' is empty`, 'Enter a phone number with country code, or a chat ID'),
		);
	}
	if (text.includes('@')) return parseChatId(text, label);
	if (userId.test(text)) return succeed({ kind: 'user', id: text });
	if (groupId.test(text)) return succeed({ kind: 'group', id: text });
	return parsePhone(text, label);
};

/** Reads a phone number as people write it into its digits with country code. */
export const parsePhone = (input: string, label: string): Outcome<Address & { kind: 'phone' }> => {
	const text = input.replace(invisible, '').trim();
	const international = /^(\+|00)/.test(text);
	// In '+44 (0)20 …' the bracketed zero is dialled only inside the country.
	const compact = (international ? text.replace('(0)', '') : text).replace(separators, '');
	const digits = compact.replace(/^(\+|00)/, '');
	if (!/^\d+$/.test(digits)) {
		return fail(
			invalidInput(
				`'${label}' is neither a phone number nor a WhatsApp ID: ${input}`,
				'Use a phone number with country code such as +1 555 555 0100, a chat ID such as 15555550100@c.us or …@g.us, or a business-scoped user ID such as US.1234567890',
			),
		);
	}
	if (digits.startsWith('0')) {
		return fail(
			invalidInput(
				`'${label}' has no country code: ${input}`,
				'Put the country code in front and leave out the leading zero, such as +44 20 … instead of 020 …',
			),
		);
	}
	if (digits.length < MIN_PHONE_DIGITS || digits.length > MAX_PHONE_DIGITS) {
		return fail(
			invalidInput(
				`'${label}' has ${digits.length} digits: ${input}`,
				`A phone number with country code has ${MIN_PHONE_DIGITS} to ${MAX_PHONE_DIGITS} digits; for a group add @g.us to its ID`,
			),
		);
	}
	return succeed({ kind: 'phone', digits });
};

const parseChatId = (text: string, label: string): Outcome<Address> => {
	const [, name = '', server = ''] = /^([^@\s]*)@([^@\s]*)$/.exec(text) ?? [];
	// 's.whatsapp.net' is the same person as 'c.us', written by other WhatsApp libraries.
	if (server === 'c.us' || server === 's.whatsapp.net') return parsePhone(`+${bare(name)}`, label);
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

/** A provider's own writing of a recipient (`15555550100`, `…@c.us`, `+1555…`) as results show it. */
export const showRecipient = (written: string): string => {
	const address = parseAddress(written, 'Recipient');
	return address.ok ? showAddress(address.value) : written;
};

/** The digits as WhatsApp-Web-style providers address a person. */
export const chatIdOf = (address: Address): string =>
	address.kind === 'phone' ? `${address.digits}@c.us` : address.id;
