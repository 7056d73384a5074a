import { addressKey, parseAddress, recipientKey } from '../core/address';
import type { HubEvent } from '../core/event';
import { keepLatest } from '../core/keepLatest';
import { lookUp } from '../core/lookUp';
import { saidKinds, wordedKinds } from '../core/messageEvent';
import type { Country } from '../core/phone/numberingPlan';
import type { EventNames } from '../providers/contract/webhook';

/** Which events start the workflow; an empty list lets all of its kind through. */
export interface Selection {
	/**
	 * What was chosen in 'Trigger On': kinds of event, of which `message.received` stands for whatever a person
	 * says and `unknown` for all that is not modelled; `message.failed` is the one status.
	 */
	readonly choices: readonly string[];
	/** Names of the provider's own, for events that are not modelled. */
	readonly otherEvents: readonly string[];
	readonly statuses: readonly string[];
	readonly ignoreOwn: boolean;
	/** All but status posts when empty: those are for everybody, and answering one answers nobody. */
	readonly chatKinds: readonly string[];
	readonly messageTypes: readonly string[];
	readonly onlyFrom: readonly string[];
	readonly notFrom: readonly string[];
	/** Numbers of ours, by phone or by the provider's id. */
	readonly ownNumbers: readonly string[];
	/** Whose numbers may stand in these lists without their country code. */
	readonly country?: Country | undefined;
	readonly keywords: readonly string[];
	readonly keywordMatch: 'contains' | 'whole';
}

/** Whether the event starts the workflow. A filter for what an event does not have lets it through. */
export const isSelected = (event: HubEvent, selection: Selection): boolean =>
	filters.every((filter) => filter(event, selection));

type Filter = (event: HubEvent, selection: Selection) => boolean;

const said: ReadonlySet<string> = new Set(saidKinds);

/** Whether the event is a failed message that was chosen as such, whatever else is said of statuses. */
const isChosenFailure = (event: HubEvent, { choices }: Selection): boolean =>
	event.event === 'message.status' &&
	event.status === 'failed' &&
	choices.includes('message.failed');

const byKind: Filter = (event, selection) => {
	const { choices, otherEvents } = selection;
	const isSaid = choices.includes('message.received') && said.has(event.event);
	if (isSaid || isChosenFailure(event, selection)) return true;
	if (!choices.includes(event.event)) return false;
	if (event.event !== 'unknown' || otherEvents.length === 0) return true;
	// Cloud API's names of members go on with the list that they stand in: `history.messages`.
	return otherEvents.some((name) => `${event.providerEvent}.`.startsWith(`${name}.`));
};

const byStatus: Filter = (event, selection) =>
	event.event !== 'message.status' ||
	isChosenFailure(event, selection) ||
	among(selection.statuses, event.status);

/**
 * What was sent through the provider may have been sent by this very workflow, and where the
 * provider does not say how it was sent it may too. What a person writes on a phone, what another agent
 * of the number writes and what is old comes only when it is asked for in 'Trigger On', so that it needs
 * no second switch.
 */
const byOwner: Filter = (event, { ignoreOwn }) => {
	if (!ignoreOwn || !('fromMe' in event) || !event.fromMe) return true;
	if (event.event === 'message.observed' || event.event === 'message.history') return true;
	return event.event === 'message.echo' && event.origin === 'device';
};

const byChatKind: Filter = (event, { chatKinds }) => {
	if (!('chat' in event) || event.chat.kind === null) return true;
	return chatKinds.length === 0
		? event.chat.kind !== 'broadcast'
		: chatKinds.includes(event.chat.kind);
};

const byMessageType: Filter = (event, { messageTypes }) =>
	!('messageType' in event) ||
	event.messageType === null ||
	!wordedKinds.has(event.event) ||
	among(messageTypes, event.messageType);

const byOwnNumber: Filter = (event, { ownNumbers, country }) => {
	const numbers = 'to' in event ? given(event.to.phone, event.to.phoneNumberId) : [];
	return numbers.length === 0 || ownNumbers.length === 0 || meet(ownNumbers, numbers, country);
};

const bySender: Filter = (event, { onlyFrom, notFrom, country }) => {
	if (!('from' in event)) return true;
	const { from, chat } = event;
	const senders = given(from.phone, from.userId, from.chatId, chat.id);
	if (senders.length === 0) return true;
	const isOf = (list: readonly string[]) => meet(list, senders, country);
	return (onlyFrom.length === 0 || isOf(onlyFrom)) && !isOf(notFrom);
};

const byKeyword: Filter = (event, { keywords, keywordMatch }) => {
	if (keywords.length === 0 || !('text' in event) || !wordedKinds.has(event.event)) return true;
	const text = comparable(event.text ?? '');
	return keywords
		.map(comparable)
		.some((keyword) => (keywordMatch === 'whole' ? text === keyword : text.includes(keyword)));
};

const filters: readonly Filter[] = [
	byKind,
	byStatus,
	byOwner,
	byChatKind,
	byMessageType,
	byOwnNumber,
	bySender,
	byKeyword,
];

const among = (chosen: readonly string[], value: string): boolean =>
	chosen.length === 0 || chosen.includes(value);

const given = (...values: ReadonlyArray<string | null>): string[] =>
	values.flatMap((value) => value ?? []);

/** A number is the same in all its writings, however the person wrote theirs. */
const meet = (
	wanted: readonly string[],
	values: readonly string[],
	country: Country | undefined,
): boolean => {
	const keys = values.map(recipientKey);
	return wanted.some((each) => values.includes(each) || keys.includes(keyOf(each, country)));
};

/** More than a list in a form names; one that an expression yields may be longer. */
const MAX_KNOWN = 2000;
const known = new Map<string, string>();

/**
 * What a person wrote as it is compared. A number that is not certain matches nobody else by that, and
 * is taken as it stands; what was read once is kept, for it is asked for at every event.
 */
const keyOf = (written: string, country: Country | undefined): string => {
	const name = `${country ?? ''} ${written}`;
	const before = known.get(name);
	if (before !== undefined) return before;
	const address = parseAddress(written, '', { country });
	const key = address.ok ? addressKey(address.value) : recipientKey(written);
	keepLatest(known, MAX_KNOWN);
	known.set(name, key);
	return key;
};

const comparable = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The kinds behind a choice that is more, or less, than one of them. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
	'message.received': saidKinds,
	'message.failed': ['message.status'],
};

/** The provider's own names of what carries the chosen events, each once. */
export const carriersOf = (
	reports: EventNames,
	{ choices, otherEvents }: Pick<Selection, 'choices' | 'otherEvents'>,
): string[] => {
	const kinds = choices.flatMap((choice) => lookUp(kindsOf, choice) ?? choice);
	const modelled = Object.entries(reports).flatMap(([kind, names]) =>
		kinds.includes(kind) ? names : [],
	);
	return [...new Set([...modelled, ...(kinds.includes('unknown') ? otherEvents : [])])];
};
