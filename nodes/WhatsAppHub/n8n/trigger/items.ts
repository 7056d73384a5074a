import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { HubEvent } from '../../core/event';
import { inOrder } from '../../inbound/statusOrder';
import { nativeParts, type Receipt } from '../../inbound/receive';
import { isSelected } from '../../inbound/select';
import type { Provider } from '../../providers/contract/provider';
import { markOf } from '../../core/eventBase';
import { withTicket } from './ticket';
import { type Handover, type MemoryRules, type Remembered, rememberEvents } from './remember';
import type { TriggerForm } from './selection';

// Turns the events of a call into n8n items: selected, without repetitions, late ones marked.

type Options = Readonly<Record<string, unknown>>;

/** A call that is the provider's own, with its events. */
export type EventsOfCall = Receipt & { readonly kind: 'events' } & {
	/** The IDs of those that were answers to questions, and start nothing. */
	readonly settled?: ReadonlySet<string>;
};

/** What a call hands over, and how much of it was left out. */
export interface Handed extends Pick<Handover, 'repeated' | 'late'> {
	readonly items: INodeExecutionData[];
	/** How many events stand in the items. */
	readonly events: number;
}

/**
 * What a call, or several together, hands over: what the form lets through, and what was not handed over before. Undefined where
 * nobody knows yet whether it was.
 */
export const itemsOf = async (
	context: IWebhookFunctions,
	provider: Provider,
	calls: readonly EventsOfCall[],
	{ selection, options }: TriggerForm,
): Promise<Handed | undefined> => {
	const rules = memoryRules(options);
	const remember = async (given: readonly HubEvent[]) =>
		await rememberEvents(
			context,
			given.filter((event) => isSelected(event, selection)),
			rules,
		);
	if (provider.webhook.native && options.output === 'raw') {
		const now = new Date();
		const parts = calls.flatMap(({ payload, settled }) =>
			nativeParts(provider.webhook, payload, now).map(({ item, events }) => ({
				item,
				events: events.filter(({ eventId }) => settled?.has(eventId) !== true),
			})),
		);
		const handover = await remember(parts.flatMap((part) => part.events));
		if (handover === undefined) return undefined;
		const chosen = new Set(handover.events.map(({ event }) => event));
		const items = parts
			.filter((part) => part.events.some((event) => chosen.has(event)))
			.map(({ item, events: its }) =>
				withTicket(
					{ json: { ...item } as IDataObject }, // it came as JSON
					handover.ticket,
					its.filter((event) => chosen.has(event)).map(({ eventId }) => markOf(eventId)),
				),
			);
		return { ...handover, items, events: chosen.size };
	}
	const events = calls.flatMap((call) => call.events);
	const handover = await remember(rules.statusOrder === 'asReported' ? events : inOrder(events));
	if (handover === undefined) return undefined;
	const items = handover.events.map((each) =>
		withTicket(itemOf(provider, each, options.includeRaw === true, rules), handover.ticket, [
			markOf(each.event.eventId),
		]),
	);
	return { ...handover, items, events: items.length };
};

const memoryRules = ({ once, statusOrder }: Options): MemoryRules => ({
	once: once !== false,
	statusOrder: statusOrder === 'drop' || statusOrder === 'mark' ? statusOrder : 'asReported',
});

/** An unknown event is nothing but its payload, so it keeps it. */
const itemOf = (
	provider: Provider,
	{ event: { raw, event, ...rest }, late }: Remembered,
	includeRaw: boolean,
	{ statusOrder }: MemoryRules,
): INodeExecutionData => {
	const json = {
		event,
		provider: provider.id,
		...rest,
		...(statusOrder === 'mark' && event === 'message.status' && { late }),
		...((includeRaw || event === 'unknown') && { raw }),
	};
	return { json: json as IDataObject }; // it came as JSON
};
