import { z } from 'zod/v4';
import { acceptedBehind, categoryOfHttpStatus, type Failure } from '../../core/failure';
import { type HttpResponse, retryAfterMs } from '../../core/http';
import { jsonOr } from '../../core/json';
import { lenientNumber } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { type MetaError, metaDetail, metaError, metaFailure } from '../meta/errors/failure';
import { apiSetUpPage, systemUsersPage } from '../meta/errors/places';

// Reads an error answer: category, advice, and how long to wait.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)

const errorEnvelope = z.object({ error: metaError });

export const decodeFailure = (response: HttpResponse): Failure => {
	const { status } = response;
	const error = errorEnvelope.safeParse(response.body).data?.error;
	const meaning = error && { ...metaFailure(error, status), ...aboutWrongId(error) };
	const detail = error && metaDetail(error);
	const category = meaning?.category ?? categoryOfHttpStatus(status);
	return {
		category,
		message: meaning?.message ?? detail ?? `Cloud API answered ${status}`,
		hint: meaning?.hint,
		detail,
		code: error?.code ?? undefined,
		httpStatus: status,
		traceId: error?.fbtrace_id ?? undefined,
		retryAfterMs:
			retryAfterMs(response) ?? (category === 'rateLimited' ? accessIn(response) : undefined),
		transient: meaning?.transient,
		accepted: meaning?.accepted ?? acceptedBehind(status),
		origin: 'provider',
	};
};

/**
 * The commonest first failure of all: an ID that belongs to something else. Meta's sentence names
 * the ID or the kind of thing, so that it can be found in the form or the credential.
 *
 * Undocumented: the sentences; both stand in public reports of many projects.
 */
const aboutWrongId = ({ code, error_subcode: subcode, message }: MetaError) => {
	if (code !== '100' || !message) return undefined;
	const id = subcode === '33' ? /Object with ID '([^']+)'/.exec(message)?.[1] : undefined;
	if (id !== undefined) {
		return {
			category: 'notFound',
			message: `Meta has nothing under the ID ${id}, or this access token may not use it`,
			hint: `If it is in 'Media ID': Meta keeps what was uploaded for 30 days and what came with a message for 7. If it is in 'Sender': choose the number from the list, for it wants a Phone Number ID and no phone number. If it is the credential's 'WhatsApp Business Account ID': copy it again from ${apiSetUpPage}. If it is right, assign the WhatsApp account to the access token's system user: ${systemUsersPage}`,
			accepted: 'no',
		} as const;
	}
	// Undocumented: the words, which stand in an example; others may answer an empty list.
	if (/message_id was not found in the message history/.test(message)) return unknownMessage();
	const [, field, type] = /nonexisting field \((\w+)\) on node type \((\w+)\)/.exec(message) ?? [];
	return type === undefined ? undefined : ofSomethingElse(field, lookUp(things, type) ?? type);
};

/** What was asked for tells whose ID stood in front of it. */
const ofSomethingElse = (field: string | undefined, thing: string) => {
	const { what, hint } = lookUp(owners, field) ?? {
		what: 'An ID',
		hint: `Check the IDs in the form and in the credential against ${apiSetUpPage}`,
	};
	return {
		category: 'notFound',
		message: `${what} is that of something else: ${thing}`,
		hint,
		accepted: 'no',
	} as const;
};

const account = {
	what: 'The ID of the WhatsApp Business Account',
	hint: `Copy the account's ID from ${apiSetUpPage} into the credential's 'WhatsApp Business Account ID'`,
};

const sender = {
	what: "The ID in 'Sender'",
	hint: "Choose the number in 'Sender' from the list: it wants the Phone Number ID",
};

const owners: Readonly<Record<string, typeof account>> = {
	message_templates: account,
	phone_numbers: account,
	subscribed_apps: account,
	media: sender,
	message_history: sender,
	messages: sender,
};

/** A message that is in no history, as far as the number's tells. */
export const unknownMessage = (messageId?: string) =>
	({
		category: 'notFound',
		message: `Meta does not know ${messageId === undefined ? "the message of 'Message ID'" : `a message ${messageId}`} of this number (yet)`,
		hint: "Check 'Message ID', and that 'Sender' is the number that sent it. One sent a moment ago may not be on record yet: ask again in a minute; an old one may not be on record any more",
		accepted: 'no',
		origin: 'provider',
	}) as const satisfies Failure;

/** Meta's names for what people mistake for one another. */
const things: Readonly<Record<string, string>> = {
	WhatsAppBusinessAccount: 'a WhatsApp Business Account',
	WhatsAppBusinessPhoneNumber: 'a phone number',
	Business: 'a business portfolio',
	Application: 'a Meta app (Application)',
};

const usage = z.record(
	z.string(),
	z.array(z.object({ estimated_time_to_regain_access: lenientNumber })),
);

/**
 * The longest of the waits that the header names, in minutes.
 *
 * Docs: https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read 2026-11-20)
 */
const accessIn = ({ headers }: HttpResponse): number | undefined => {
	const parsed = usage.safeParse(
		jsonOr(headers['x-business-use-case-usage'] ?? '', undefined),
	).data;
	const minutes = Object.values(parsed ?? {}).flatMap((entries) =>
		entries.map((entry) => entry.estimated_time_to_regain_access ?? 0),
	);
	return Math.max(0, ...minutes) * 60_000 || undefined;
};
