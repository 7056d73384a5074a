import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { lenientText } from '../../core/lenient';

// Finds the trigger's events from inside the action node, for replying and for spotting loops.

/** What of the trigger's event an answer needs. */
const triggerEvent = z.object({
	event: z.string(),
	eventId: lenientText,
	provider: lenientText,
	messageId: lenientText,
	fromMe: z.boolean().catch(false),
	recipient: lenientText,
	chat: z.object({ id: lenientText, kind: lenientText }).catch({ id: null, kind: null }),
	from: z
		.object({ phone: lenientText, userId: lenientText, chatId: lenientText })
		.catch({ phone: null, userId: null, chatId: null }),
	to: z
		.object({ phone: lenientText, phoneNumberId: lenientText })
		.catch({ phone: null, phoneNumberId: null }),
});

export type TriggerEvent = z.output<typeof triggerEvent>;

/** The WhatsApp Hub Trigger that has started this execution, of those that lead to a node. */
export interface Starter {
	readonly name: string;
	/** The item that an item comes from; where n8n has lost the link, the only one there was. */
	readonly itemOf: (itemIndex: number) => unknown;
	/** How many items before this one come from the same event, whatever becomes of them. */
	readonly placeOf: (itemIndex: number) => number;
	/** All of its events; none in another form than the simplified one. */
	readonly events: readonly TriggerEvent[];
}

export const findStarter = (context: IExecuteFunctions): Starter | undefined => {
	const triggers = context
		.getParentNodes(context.getNode().name)
		.filter(({ type }) => /(^|\.)whatsAppHubTrigger$/.test(type));
	// Most workflows have none, and pay nothing.
	if (triggers.length === 0) return undefined;
	const proxy = context.getWorkflowDataProxy(0);
	const trigger = triggers.find(({ name }) => proxy.$(name).isExecuted === true);
	if (trigger === undefined) return undefined;
	const { name } = trigger;
	let places: readonly number[] | undefined;
	return {
		name,
		itemOf: (itemIndex) => itemOf(context, name, itemIndex),
		placeOf: (itemIndex) => (places ??= placesOf(context, name))[itemIndex] ?? 0,
		events: outputOf(proxy.$(name)).flatMap((item) => readTriggerEvent(jsonOf(item)) ?? []),
	};
};

/** By item: how many before it come from the same event. */
const placesOf = (context: IExecuteFunctions, name: string): number[] => {
	const counts = new Map<unknown, number>();
	return context.getInputData().map((_, itemIndex) => {
		const eventId = readTriggerEvent(itemOf(context, name, itemIndex))?.eventId;
		const place = counts.get(eventId) ?? 0;
		counts.set(eventId, place + 1);
		return place;
	});
};

/** Undefined for what is no event in the simplified form. */
export const readTriggerEvent = (json: unknown): TriggerEvent | undefined =>
	triggerEvent.safeParse(json).data;

interface NodeProxy {
	readonly item: unknown;
	all(): unknown[];
}

const itemOf = (context: IExecuteFunctions, name: string, itemIndex: number): unknown => {
	const node: NodeProxy = context.getWorkflowDataProxy(itemIndex).$(name);
	try {
		return jsonOf(node.item);
	} catch {
		const all = outputOf(node);
		return all.length === 1 ? jsonOf(all[0]) : undefined;
	}
};

/** n8n throws where the node is not on the way from the trigger to this one. */
const outputOf = (node: NodeProxy): unknown[] => {
	try {
		return node.all();
	} catch {
		return [];
	}
};

const jsonOf = (item: unknown): unknown =>
	z.object({ json: z.unknown() }).safeParse(item).data?.json;
