import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';
import type { Media } from '../../core/content';
import type { HubEvent } from '../../core/event';
import { inOrder } from '../../inbound/order';
import { nativeItems, type Receipt } from '../../inbound/receive';
import { isSelected } from '../../inbound/select';
import type { Provider } from '../../providers/provider';
import { mediaOf } from './media';
import { type MemoryRules, type Remembered, rememberEvents } from './memory';
import { readSelection } from './selection';

/** An item to hand over, with the file that came with it, if one did. */
export interface TriggerItem {
	readonly item: INodeExecutionData;
	readonly media: Media | null;
}

type Options = Readonly<Record<string, unknown>>;

/** What a call hands over: what the form lets through, and what was not handed over before. */
export const itemsOf = (
	context: IWebhookFunctions,
	provider: Provider,
	{ events, payload }: Receipt & { kind: 'events' },
	options: Options,
): TriggerItem[] => {
	const selection = readSelection(context);
	const rules = memoryRules(options);
	const remembered = (given: readonly HubEvent[]) =>
		rememberEvents(
			context,
			given.filter((event) => isSelected(event, selection)),
			rules,
		);
	if (provider.webhook.native && options.output === 'raw') {
		return nativeItems(
			provider.webhook,
			payload,
			new Date(),
			(of) => new Set(remembered(of).map(({ event }) => event)),
		).map(
			(item) => ({ item: { json: { ...item } as IDataObject }, media: null }), // it came as JSON
		);
	}
	const ordered = rules.statusOrder === 'asReported' ? events : inOrder(events);
	return remembered(ordered).map((each) => ({
		item: itemOf(provider, each, options.includeRaw === true, rules),
		media: mediaOf(each.event),
	}));
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
