import { z } from 'zod/v4';
import { openBody, sealBody } from '../sealedBody';
import { randomWord } from '../signature';
import { type Kept, listeners } from './state';

// What triggers that share a webhook say to each other, sealed with the secret by which the provider signs.

/** By this a call is seen to be one of them before anything is judged. */
export const LISTENERS_HEADER = 'x-whatsapp-hub-listeners';

/** On a call of the provider that one of them passes on, and on the answer of the one that got it. */
export const PASSED_HEADER = 'x-whatsapp-hub-passed-on';

const kept = z.lazy(() => z.object({ state: listeners, at: z.number() }));

/** A list as it lies in a workflow's data; undefined where it is none. */
export const readKept = (value: unknown): Kept | undefined => kept.safeParse(value).data;

const message = z.lazy(() =>
	z.intersection(
		z.object({
			/** The path of whom it is for. */
			to: z.string(),
			/** Milliseconds since 1970. */
			at: z.number(),
			/** What the answer has to bring back. */
			word: z.string(),
		}),
		z.discriminatedUnion('kind', [
			/** Which list has this digest; without one, or where it is not known, which is the latest? */
			z.object({ kind: z.literal('ask'), digest: z.string().optional() }),
			z.object({ kind: z.literal('keep'), kept }),
		]),
	),
);

export type Message = z.output<typeof message>;

/** What is asked of a trigger, or told it. */
export type Content =
	| { readonly kind: 'ask'; readonly digest?: string | undefined }
	| { readonly kind: 'keep'; readonly kept: Kept };

const answer = z.lazy(() => z.object({ word: z.string(), kept: kept.nullable() }));

const ASKED = 'WhatsApp Hub: message between triggers of one webhook';
const ANSWERED = 'WhatsApp Hub: answer between triggers of one webhook';

/** A message to a path, as it goes over the line, and the word that its answer has to bring. */
export const written = (content: Content, to: string, key: string, now: Date) => {
	const word = randomWord();
	const message: Message = { ...content, to, at: now.getTime(), word };
	return { body: sealBody(message, [key], ASKED), word };
};

/** Clocks of several processes, and the time on the line; what is older may have been overheard. */
const TOLERANCE_MS = 5 * 60_000;

/** Undefined for whatever was not written with one of the keys, or not just now. */
export const readMessage = (
	body: unknown,
	keys: readonly string[],
	now: Date,
): Message | undefined => {
	const { data } = message.safeParse(openBody(body, keys, ASKED));
	if (data === undefined) return undefined;
	return Math.abs(now.getTime() - data.at) <= TOLERANCE_MS ? data : undefined;
};

export const answerTo = ({ word }: Message, known: Kept | undefined, key: string) =>
	sealBody({ word, kept: known ?? null }, [key], ANSWERED);

/** What a trigger answered; undefined where no trigger with one of the keys did, or not to this message. */
export const readAnswer = (
	body: unknown,
	word: string,
	keys: readonly string[],
): { readonly kept: Kept | undefined } | undefined => {
	const { data } = answer.safeParse(openBody(body, keys, ANSWERED));
	return data?.word === word ? { kept: data.kept ?? undefined } : undefined;
};
