// What somebody may write to the business, as tests say it.

/** A tap on something that says itself what it brings back. */
export interface NamedTap {
	/** A reply button, a row of a list, or the quick reply of a template. */
	kind: 'button' | 'list' | 'template';
	/** The id of the button or the row, the payload of the quick reply. */
	id: string;
	title: string;
	/** Of a row that has one. */
	description?: string;
}

/** A tap on what a message that the provider has accepted offers, known by what a person sees. */
export interface TapOnMessage {
	/** The message, by any of its ids. */
	of: string;
	/** Which of its buttons, rows or quick replies, counted from 0. */
	choice: number;
}

/** What somebody writes to the business. */
export interface IncomingMessage {
	/** The writer's phone number in any spelling, in a group the member's. */
	from: string;
	/** The writer's own name for themselves. */
	name?: string;
	/** The text, or the caption of the picture; required without picture and tap. */
	text?: string;
	/** Whether the message is the picture of one point that every provider has. */
	picture?: boolean;
	/** The message that this one answers, by any of its ids; a tap by `of` names it itself. */
	quotes?: string;
	/** Cloud API and YCloud only: what was tapped, instead of a text or a picture. */
	tap?: NamedTap | TapOnMessage;
	/** The id of the group that it is written in: `…@g.us`, at the Cloud API its own kind of id. */
	group?: string;
	/** When it was written; now when missing. */
	at?: Date;
	/**
	 * Cloud API only: the id of the phone number that is written to; when missing, the one that has sent
	 * the message answered, else the first one.
	 */
	to?: string;
}
