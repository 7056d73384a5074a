import { z } from 'zod/v4';
import { openBody, sealBody } from '../sealedBody';
import { randomWord } from '../signature';
import { question } from './question';
import type { Reference } from './reference';

// What a node that asks and the triggers that hear the answer say to each other, sealed with what their
// credentials have in common.

/** By this a call is seen to come from a node of this package before anything is judged. */
export const WAITING_HEADER = 'x-whatsapp-hub-waiting';

/** A message as it came; of an answer all that a decision is made by. */
const answer = z.lazy(() =>
	z.object({
		ask: z.string(),
		choice: z.string(),
		/** All that the person is compared by. */
		by: z.array(z.string()),
		responder: z.object({
			id: z.string().nullable(),
			name: z.string().nullable(),
		}),
		/** The chat that it was said in, and the number of ours. */
		chat: z.string().nullable(),
		own: z.object({ phone: z.string().nullable(), phoneNumberId: z.string().nullable() }),
		/** What was said in words. */
		text: z.string().nullable(),
		messageId: z.string().nullable(),
		/** ISO 8601. */
		respondedAt: z.string(),
	}),
);

/** Who answered what, as the trigger has heard it from the provider. */
export type Answer = z.output<typeof answer>;

const reference = z.lazy(() =>
	z.object({
		path: z.string(),
		executionId: z.string(),
		nodeId: z.string(),
		ask: z.string(),
		choice: z.string(),
		settler: z.string(),
		signature: z.string(),
	}),
);

const toTrigger = z.lazy(() =>
	z.intersection(
		z.object({ to: z.string(), at: z.number(), word: z.string() }),
		z.discriminatedUnion('kind', [
			/** A question that is about to be asked, or has been asked: keep it. */
			z.object({ kind: z.literal('question'), question }),
			/** Who is there? */
			z.object({ kind: z.literal('look') }),
			/** What one trigger has heard, for the one that settles it. */
			z.object({ kind: z.literal('settle'), reference, answer, isTap: z.boolean() }),
		]),
	),
);

export type ToTrigger =
	| { readonly kind: 'question'; readonly question: z.output<typeof question> }
	| { readonly kind: 'look' }
	| {
			readonly kind: 'settle';
			readonly reference: Reference;
			readonly answer: Answer;
			readonly isTap: boolean;
	  };

/** What a trigger says of itself. */
const presence = z.lazy(() =>
	z.object({
		word: z.string(),
		/** How its references name it. */
		mark: z.string(),
		/** Of what it was to settle: whether that was an answer, and starts nothing. */
		settled: z.enum(['taken', 'passed', 'later']).optional(),
		/** Whether it gets what people answer. */
		hears: z.boolean(),
		/** Whether somebody only listens for a test. */
		isTest: z.boolean(),
		/** The paths of the triggers to which it passes on what it hears. */
		others: z.array(z.string()),
	}),
);

export type Presence = Omit<z.output<typeof presence>, 'word'>;

const TO_TRIGGER = 'WhatsApp Hub: question for a trigger';
const FROM_TRIGGER = 'WhatsApp Hub: answer of a trigger to a question';
const TO_NODE = 'WhatsApp Hub: answer for a waiting node';

/** Clocks of several processes, and the time on the line; what is older may have been overheard. */
const TOLERANCE_MS = 5 * 60_000;

const isFresh = (at: number, now: Date): boolean => Math.abs(now.getTime() - at) <= TOLERANCE_MS;

/** A message to the trigger at a path, and the word that its answer has to bring. */
export const writeToTrigger = (
	content: ToTrigger,
	to: string,
	keys: readonly string[],
	now: Date,
) => {
	const word = randomWord();
	return { body: sealBody({ ...content, to, at: now.getTime(), word }, keys, TO_TRIGGER), word };
};

export const readToTrigger = (body: unknown, keys: readonly string[], now: Date) => {
	const { data } = toTrigger.safeParse(openBody(body, keys, TO_TRIGGER));
	return data && isFresh(data.at, now) ? data : undefined;
};

export const writePresence = (word: string, said: Presence, keys: readonly string[]) =>
	sealBody({ ...said, word }, keys, FROM_TRIGGER);

/** Undefined where no trigger with one of the keys answered, or not to this message. */
export const readPresence = (
	body: unknown,
	word: string,
	keys: readonly string[],
): Presence | undefined => {
	const { data } = presence.safeParse(openBody(body, keys, FROM_TRIGGER));
	return data?.word === word ? data : undefined;
};

const toNode = z.lazy(() => z.object({ at: z.number(), place: z.string(), answer }));

/** An answer for the node that waits at a place. */
export const writeAnswer = (given: Answer, place: string, keys: readonly string[], now: Date) =>
	sealBody({ at: now.getTime(), place, answer: given }, keys, TO_NODE);

/** Undefined for whatever no trigger with one of the keys has written, just now, for this node. */
export const readAnswerFor = (
	body: unknown,
	place: string,
	keys: readonly string[],
	now: Date,
): Answer | undefined => {
	const { data } = toNode.safeParse(openBody(body, keys, TO_NODE));
	return data?.place === place && isFresh(data.at, now) ? data.answer : undefined;
};
