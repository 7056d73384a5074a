import type { z } from 'zod/v4';
import type { ContentOf, MessageType } from '../../messages';

/** Where Cloud API and YCloud differ although their content objects look the same. */
export interface Dialect {
	/** Whose it is, as messages name it. */
	readonly label: string;
	/** Coordinates are texts in Meta's document, numbers in YCloud's. */
	readonly coordinate: 'text' | 'number';
	/** Whether an audio can be marked as a voice message. */
	readonly voiceMessages: boolean;
	/** Whether media in the header of an interactive message may be named by ID. */
	readonly headerMediaIds: boolean;
	/** The most characters of a list's body. */
	readonly listBody: number;
	/** The most characters of the ID of a carousel card's quick reply. */
	readonly cardReplyId: number;
	/** The most characters of a flow's button. */
	readonly flowButton: number;
	/** Whether a flow can be sent as a draft. */
	readonly flowMode: boolean;
	/** Whether a voice call button can have a lifetime and a payload. */
	readonly callButtonParts: boolean;
	/** The index of a template's button is a text in Meta's document, a number in YCloud's. */
	readonly buttonIndex: 'text' | 'number';
	/** Whether a template's variables may have names. */
	readonly namedVariables: boolean;
	/** Whether templates take currencies, dates, product headers, voice calls and tap targets. */
	readonly templateExtras: boolean;
	/** The most characters of a value of a template's body. */
	readonly templateBody: number;
	/** The fewest cards of a template's carousel. */
	readonly fewestCards: number;
	/** What an order may cost in. */
	readonly currencies: readonly [string, ...string[]];
	/** Whether an order may be paid by a payment configuration instead of settings. */
	readonly paymentConfigurations: boolean;
	/** The types of a contact's phones, e-mail addresses and the like; any where undefined. */
	readonly contactTypes: ContactTypes | undefined;
}

export interface ContactTypes {
	readonly phones: readonly string[];
	readonly others: readonly string[];
}

/** A message's `type` and the object under that name. */
export interface GraphMessage {
	readonly type: string;
	/** Which of the type's documents it follows, where there are several; each is made once. */
	readonly form?: string;
	/** Makes the document of the object, with its limits. */
	readonly schema: () => z.ZodType;
	readonly content: unknown;
}

/** Writes a type of message as Meta defines it. */
export type GraphEncoder<T extends MessageType> = (
	content: ContentOf[T],
	dialect: Dialect,
) => GraphMessage;
