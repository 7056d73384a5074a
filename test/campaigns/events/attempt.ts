import { setTimeout as sleep } from 'node:timers/promises';
import type { WireRequest } from './traffic';

// Repeats a webhook call until it is accepted, as providers do.

const ANSWERED_WITHIN_MS = 60_000;
/** Every provider tries again for hours and ever less often; this is the same in small. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** What n8n says, with 200, until its database is ready; no node hears of such a call. */
const STARTING_TEXT = 'n8n is starting up';
export const STARTING = 'starting up';
export const HUNG_UP = 'hung up';

export interface Insistence {
	/** When, in milliseconds since 1970, the last attempt may begin. */
	readonly deadline: number;
	/** After how many milliseconds the caller hangs up, at the first attempt and those that follow. */
	readonly hangUps?: readonly number[];
	/** Told what came of each attempt: a status, or what went wrong. */
	tell(answer: string, attempt: number): void;
}

/** Sends the same bytes until they are taken or refused for good; answers the last word. */
export async function insist(
	request: WireRequest,
	{ deadline, hangUps = [], tell }: Insistence,
): Promise<string> {
	let pause = FIRST_PAUSE_MS;
	for (let attempt = 0; ; attempt++) {
		const answer = await send(request, hangUps[attempt]);
		tell(answer, attempt);
		// A provider knows no refusal for good; the harness waits no longer than it has to.
		if (/^(2\d\d|401|403)$/.test(answer) || Date.now() + pause > deadline) return answer;
		await sleep(pause);
		pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
	}
}

async function send(
	{ method, url, headers, body }: WireRequest,
	hangUpAfter?: number,
): Promise<string> {
	const limit = AbortSignal.timeout(ANSWERED_WITHIN_MS);
	const hangUp = hangUpAfter === undefined ? undefined : AbortSignal.timeout(hangUpAfter);
	try {
		const response = await fetch(url, {
			method,
			headers,
			signal: hangUp ? AbortSignal.any([limit, hangUp]) : limit,
			...(body === undefined ? {} : { body }),
		});
		// The connection is free for the next call only when the answer has been read.
		const text = await response.text();
		return text.startsWith(STARTING_TEXT) ? STARTING : String(response.status);
	} catch (error) {
		return hangUp?.aborted ? HUNG_UP : reasonOf(error);
	}
}

function reasonOf(error: unknown): string {
	const { cause, name } = Object(error);
	return String(Object(cause).code ?? name);
}
