import {
	type ProviderId,
	type RequestMisbehaviour,
	tokenEncodings,
} from '../../../simulator/contract';

/** What a provider does to a message, attempt by attempt. */
export interface Fault {
	/** Names it in the account. */
	label: string;
	/** How many of 1,000 messages meet it. */
	perMille: number;
	/** Where it exists; everywhere when not said. */
	at?: readonly ProviderId[];
	/** Whether a message must arrive all the same. */
	isHarmless?: true;
	/** What happens at an attempt, the first one being 1; undefined where all is well. */
	play(attempt: number): RequestMisbehaviour | undefined;
}

type Play = Fault['play'];

const always =
	(misbehaviour: RequestMisbehaviour): Play =>
	() =>
		misbehaviour;

/** One after the other; all is well after the last. */
const inTurn =
	(...misbehaviours: RequestMisbehaviour[]): Play =>
	(attempt) =>
		misbehaviours[attempt - 1];

const SLOW_MS = 200;

const limited: RequestMisbehaviour = { kind: 'rateLimited' };
const limitedForASecond: RequestMisbehaviour = { kind: 'rateLimited', retryAfterSeconds: 1 };
const unauthorized: RequestMisbehaviour = { kind: 'unauthorized' };
const lostAnswer: RequestMisbehaviour = { kind: 'reset', afterAccepting: true };

/** Of what takes its time, or the machine's. */
const FEW = 1;

/**
 * The same answers before and after accepting: whoever takes one of them for a refusal, or repeats
 * it, is wrong about the other.
 */
const breakdowns = (['before', 'after'] as const).flatMap((when): Fault[] => {
	const afterAccepting = when === 'after';
	const fault = (label: string, misbehaviour: RequestMisbehaviour, perMille = 8): Fault => ({
		label: `${label}, ${when} accepting`,
		perMille,
		// Whoever repeats the message meets a provider that takes it: after accepting, for the second time.
		play: inTurn(misbehaviour),
	});
	return [
		fault('500 with JSON', { kind: 'serverError', status: 500, body: 'json', afterAccepting }),
		fault('503 with JSON', { kind: 'serverError', status: 503, body: 'json', afterAccepting }),
		fault('502 with HTML', { kind: 'serverError', status: 502, body: 'html', afterAccepting }),
		fault('504 without a body', {
			kind: 'serverError',
			status: 504,
			body: 'empty',
			afterAccepting,
		}),
		fault('200 with HTML', { kind: 'htmlInSuccess', afterAccepting }),
		fault('connection reset', { kind: 'reset', afterAccepting }),
		fault('an answer of 500 MB', { kind: 'flood', afterAccepting }, FEW),
		fault('an answer that drips', { kind: 'dripping', milliseconds: 500, afterAccepting }, FEW),
		fault('an answer that stalls', { kind: 'stalled', afterAccepting }, FEW),
		fault('101 Switching Protocols', { kind: 'switchedProtocols', afterAccepting }, FEW),
	];
});

/** Met by the messages of an execution in whose middle the token ends. */
export const expiredToken: Fault = {
	label: '401 for good',
	perMille: 2,
	play: always(unauthorized),
};

/** What every message meets that nothing else was planned for. */
export const noFault: Fault = {
	label: 'nothing',
	perMille: 0,
	isHarmless: true,
	play: () => undefined,
};

const misbehaviours: readonly Fault[] = [
	{ label: '429 once', perMille: 8, play: inTurn(limited) },
	{ label: '429 once, with Retry-After', perMille: 8, play: inTurn(limitedForASecond) },
	{ label: '429 twice', perMille: 4, play: inTurn(limited, limited) },
	{ label: '429 for good', perMille: 2, play: always(limited) },
	{ label: '429, then a reset after accepting', perMille: 4, play: inTurn(limited, lostAnswer) },
	{ label: '401 once', perMille: 8, play: inTurn(unauthorized) },
	{
		label: '401, then a reset after accepting',
		perMille: 4,
		play: inTurn(unauthorized, lostAnswer),
	},
	expiredToken,
	...tokenEncodings.map((encoding): Fault => ({
		label: `401 that repeats the token (${encoding})`,
		perMille: 2,
		play: always({ kind: 'repeatedToken', encoding }),
	})),
	...breakdowns,
	{ label: 'truncated answer', perMille: 8, play: inTurn({ kind: 'truncated' }) },
	{ label: 'malformed JSON', perMille: 8, play: inTurn({ kind: 'malformedJson' }) },
	{
		label: 'slow answer',
		perMille: 8,
		isHarmless: true,
		play: inTurn({ kind: 'slow', milliseconds: SLOW_MS }),
	},
	{
		label: 'error in a 200',
		perMille: 8,
		at: ['wawp'],
		play: always({ kind: 'errorInSuccess', variant: 'error' }),
	},
	{
		label: 'quota error in a 200',
		perMille: 4,
		at: ['wawp'],
		play: always({ kind: 'errorInSuccess', variant: 'quota' }),
	},
];

/** No answer at all, for so long. */
export const silences = (milliseconds: number): readonly Fault[] =>
	[false, true].map((afterAccepting) => ({
		label: `no answer, ${afterAccepting ? 'after' : 'before'} accepting`,
		perMille: 0,
		play: inTurn({ kind: 'timeout', milliseconds, afterAccepting }),
	}));

/** Over TLS, which then breaks off. */
export const brokenTls: readonly Fault[] = [false, true].flatMap((afterAccepting) =>
	(['noise', 'alert'] as const).map((record) => ({
		label: `TLS broken by ${record}, ${afterAccepting ? 'after' : 'before'} accepting`,
		perMille: 0,
		play: inTurn({ kind: 'brokenTls', record, afterAccepting }),
	})),
);

/** What lies on the way to the provider or in the recipient; the provider itself behaves. */
const elsewhere = (label: string, perMille = 0): Fault => ({
	label,
	perMille,
	play: () => undefined,
});

export const closedPort = elsewhere('connection refused');
export const latePort = elsewhere('connection refused, then made');
export const refusal = elsewhere('refused by the provider', 2);

/** What a message may meet in an ordinary execution. */
export const faults: readonly Fault[] = [refusal, ...misbehaviours];
