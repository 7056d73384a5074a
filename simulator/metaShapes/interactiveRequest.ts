import type { MediaReference } from './media';

// The parts of an interactive message that checks look at.

/** What a tap brings back. */
interface Reply {
	id: string;
	title: string;
}

export interface InteractiveHeader {
	type: string;
	text?: string;
	image?: MediaReference;
	video?: MediaReference;
	document?: MediaReference;
}

export interface InteractiveCard {
	card_index: number;
	type: string;
	header?: InteractiveHeader;
	body?: { text: string };
	action: {
		name?: string;
		catalog_id?: string;
		buttons?: Array<{ quick_reply: Reply }>;
	};
}

export interface InteractiveSection {
	title?: string;
	rows?: Array<Reply & { description?: string }>;
	product_items?: unknown[];
}

/** What the rules beyond the schemas look at in an interactive message. */
export interface InteractiveContent {
	type: string;
	header?: InteractiveHeader;
	action: {
		buttons?: Array<{ reply: Reply }>;
		sections?: InteractiveSection[];
		cards?: InteractiveCard[];
		parameters?: { flow_action?: string; flow_action_payload?: unknown };
	};
}

/** Promises the `type` of the interactive content of a body, when it names one. */
export function interactiveTypeOf(body: unknown): string | undefined {
	const content = propertyOf(body, 'interactive');
	const type = propertyOf(content, 'type');
	return typeof type === 'string' ? type : undefined;
}

/** Promises a property of something that may be no object at all. */
export function propertyOf(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	return (value as Record<string, unknown>)[name];
}
