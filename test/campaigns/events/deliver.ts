import { setTimeout as sleep } from 'node:timers/promises';
import { insist } from './attempt';
import { holdsOf, type Interruptions, middleOf, oneAtATime } from './interruptions';
import type { Mismatch } from './mismatch';
import type { Call } from './plan';
import { type Access, nowSeconds, type Traffic, type WireRequest } from './traffic';

/** How many calls are under way at once. */
export const CONCURRENCY = 16;

const PAUSE_IN_THE_MIDDLE_MS = 5_000;

/** What the calls were answered. */
export interface Answers {
	/** By status, or by what went wrong; every attempt counts. */
	readonly attempts: ReadonlyMap<string, number>;
	/** Of these the second deliveries that came before the first was taken, by their first answers. */
	readonly inFlight: ReadonlyMap<string, number>;
	/** Genuine calls that were never taken, and forged ones that were not refused. */
	readonly mismatches: readonly Mismatch[];
}

export interface Delivery extends Interruptions {
	readonly traffic: Traffic;
	readonly access: Access;
	/** When, in milliseconds since 1970, the last call may begin. */
	readonly deadline: number;
}

/** Makes the calls as the provider would: again after every answer that is no success. */
export async function deliver(delivery: Delivery): Promise<Answers> {
	const { calls, deadline } = delivery;
	const mismatches: Mismatch[] = [];
	const waiting = calls.entries();
	const inTurn = oneAtATime();
	const middle = middleOf(delivery, inTurn);
	const holds = holdsOf(delivery, inTurn);
	const caller = callerOf(delivery);
	let unsent = 0;

	const work = async () => {
		for (const [index, call] of waiting) {
			if (Date.now() > deadline) {
				unsent += 1;
				continue;
			}
			await holds.begin(index);
			const answers = await caller.make(call);
			mismatches.push(...answers.flatMap((answer) => judge(call, answer) ?? []));
			middle.countAnswer();
			// An n8n that is ending goes on serving: some calls must be left for when it is away.
			if (middle.isNow()) await sleep(PAUSE_IN_THE_MIDDLE_MS);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, work));
	await Promise.all([middle.end(), holds.end()]);
	if (unsent > 0) mismatches.push({ kind: 'unsent', what: `${unsent} of ${calls.length} calls` });
	return { attempts: caller.attempts, inFlight: caller.inFlight, mismatches };
}

/** Makes each call until it is taken, hangs up on it and makes it twice at once as planned. */
function callerOf({ traffic, access, calls, deadline }: Delivery) {
	const genuine = calls.find(({ forgery }) => forgery === undefined)?.body ?? '';
	const attempts = new Map<string, number>();
	const inFlight = new Map<string, number>();
	const tell = (answer: string) => add(attempts, answer);

	/** The last word to each of its deliveries. */
	const make = async (call: Call): Promise<string[]> => {
		const request = requestOf(call, { traffic, access, genuine });
		const { hangUps = [], secondAfter } = call.trouble ?? {};
		let isOver = false;
		const first = insist(request, { deadline, hangUps, tell }).finally(() => {
			isOver = true;
		});
		if (secondAfter === undefined) return [await first];
		const second = async () => {
			await sleep(secondAfter);
			const isInFlight = !isOver;
			return await insist(request, {
				deadline,
				tell: (answer, attempt) => {
					tell(answer);
					if (isInFlight && attempt === 0) add(inFlight, answer);
				},
			});
		};
		return await Promise.all([first, second()]);
	};
	return { attempts, inFlight, make };
}

const add = (counts: Map<string, number>, answer: string): void => {
	counts.set(answer, (counts.get(answer) ?? 0) + 1);
};

function requestOf(
	{ body, forgery }: Call,
	{ traffic, access, genuine }: { traffic: Traffic; access: Access; genuine: string },
): WireRequest {
	const forge = forgery === undefined ? undefined : traffic.forgeries[forgery];
	return forge?.({ body, genuine, access }) ?? traffic.request(body, access, nowSeconds());
}

function judge({ forgery, events }: Call, answer: string): Mismatch | undefined {
	if (forgery === undefined) {
		if (/^2\d\d$/.test(answer)) return undefined;
		return { kind: 'refused', what: `a call of ${events} events ended with ${answer}` };
	}
	if (/^40[13]$/.test(answer)) return undefined;
	return { kind: 'taken', what: `a forged call (${forgery}) was answered ${answer}` };
}
