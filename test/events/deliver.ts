import { setTimeout as sleep } from 'node:timers/promises';
import type { Mismatch } from './mismatch';
import type { Call } from './plan';
import { type Access, nowSeconds, type Traffic, type WireRequest } from './traffic';

/** How many calls are under way at once. */
export const CONCURRENCY = 16;

const PAUSE_IN_THE_MIDDLE_MS = 5_000;
const ANSWERED_WITHIN_MS = 60_000;
/** Every provider tries again for hours and ever less often; this is the same in small. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** What n8n says, with 200, until its database is ready; no node hears of such a call. */
const STARTING_TEXT = 'n8n is starting up';
export const STARTING = 'starting up';

/** What the calls were answered. */
export interface Answers {
	/** By status, or by what went wrong; every attempt counts. */
	readonly attempts: ReadonlyMap<string, number>;
	/** Genuine calls that were never taken, and forged ones that were not refused. */
	readonly mismatches: readonly Mismatch[];
}

export interface Delivery {
	readonly traffic: Traffic;
	readonly access: Access;
	readonly calls: readonly Call[];
	/** When, in milliseconds since 1970, the last call may begin. */
	readonly deadline: number;
	/** Called once, when half of the calls are answered; the others go on meanwhile. */
	half(): Promise<void>;
}

/** Makes the calls as the provider would: again after every answer that is no success. */
export async function deliver(delivery: Delivery): Promise<Answers> {
	const { calls, traffic, access, deadline } = delivery;
	const attempts = new Map<string, number>();
	const mismatches: Mismatch[] = [];
	const waiting = calls.values();
	const genuine = calls.find(({ forgery }) => forgery === undefined)?.body ?? '';
	const middle = middleOf(delivery);
	let unsent = 0;

	const work = async () => {
		for (const call of waiting) {
			if (Date.now() > deadline) {
				unsent += 1;
				continue;
			}
			const request = requestOf(call, { traffic, access, genuine });
			const mismatch = judge(call, await insist(request, deadline, attempts));
			if (mismatch) mismatches.push(mismatch);
			middle.countAnswer();
			// An n8n that is ending goes on serving: some calls must be left for when it is away.
			if (middle.isNow()) await sleep(PAUSE_IN_THE_MIDDLE_MS);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, work));
	await middle.end();
	if (unsent > 0) mismatches.push({ kind: 'unsent', what: `${unsent} of ${calls.length} calls` });
	return { attempts, mismatches };
}

/** What is done once in the middle, beside the calls. */
function middleOf({ calls, half }: Delivery) {
	let answered = 0;
	let isNow = false;
	let work: Promise<void> | undefined;
	const begin = async () => {
		isNow = true;
		await half();
		isNow = false;
	};
	return {
		isNow: () => isNow,
		countAnswer: () => {
			answered += 1;
			if (work !== undefined || answered < calls.length / 2) return;
			work = begin();
			// A failure is thrown where the end is awaited, which is later than here.
			work.catch(() => undefined);
		},
		end: async () => await work,
	};
}

function requestOf(
	{ body, forgery }: Call,
	{ traffic, access, genuine }: { traffic: Traffic; access: Access; genuine: string },
): WireRequest {
	const forge = forgery === undefined ? undefined : traffic.forgeries[forgery];
	return forge?.({ body, genuine, access }) ?? traffic.request(body, access, nowSeconds());
}

/** Sends the same bytes until they are taken or refused for good; answers the last word. */
async function insist(
	request: WireRequest,
	deadline: number,
	attempts: Map<string, number>,
): Promise<string> {
	for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
		const answer = await send(request);
		attempts.set(answer, (attempts.get(answer) ?? 0) + 1);
		// A provider knows no refusal for good; the harness waits no longer than it has to.
		if (/^(2\d\d|401|403)$/.test(answer) || Date.now() + pause > deadline) return answer;
		await sleep(pause);
	}
}

async function send({ method, url, headers, body }: WireRequest): Promise<string> {
	try {
		const response = await fetch(url, {
			method,
			headers,
			signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
			...(body === undefined ? {} : { body }),
		});
		// The connection is free for the next call only when the answer has been read.
		const text = await response.text();
		return text.startsWith(STARTING_TEXT) ? STARTING : String(response.status);
	} catch (error) {
		return reasonOf(error);
	}
}

function reasonOf(error: unknown): string {
	const { cause, name } = Object(error);
	return String(Object(cause).code ?? name);
}

function judge({ forgery, events }: Call, answer: string): Mismatch | undefined {
	if (forgery === undefined) {
		if (/^2\d\d$/.test(answer)) return undefined;
		return { kind: 'refused', what: `a call of ${events} events ended with ${answer}` };
	}
	if (/^40[13]$/.test(answer)) return undefined;
	return { kind: 'taken', what: `a forged call (${forgery}) was answered ${answer}` };
}
