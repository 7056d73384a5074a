import { type Case, judge } from './judge';

const sent = { messageId: 'wamid.1', status: 'queued' };
const refused = { error: { message: 'Too many', accepted: 'no' } };
const unknown = { error: { message: 'No answer', accepted: 'unknown' } };

const taken = { verdict: 'accepted' } as const;
const limited = { verdict: 'misbehaved', misbehaviour: 'rateLimited' } as const;
const brokenBefore = { verdict: 'misbehaved', misbehaviour: 'serverError' } as const;
const brokenAfter = { verdict: 'accepted', misbehaviour: 'serverError' } as const;
const message = { identifiers: { id: 'ours', wamid: 'wamid.1' } };

const caseOf = (part: Partial<Case>): Case => ({
	mustBeSent: false,
	requests: [],
	accepted: [],
	items: [],
	secrets: ['a-token-of-ours'],
	...part,
});

describe('what is true', () => {
	it.each<[string, Partial<Case>, string]>([
		['a message that was taken', { requests: [taken], accepted: [message], items: [sent] }, 'sent'],
		[
			'one that was taken at the second attempt',
			{ requests: [limited, taken], accepted: [message], items: [sent] },
			'sent',
		],
		['one that reached nobody', { items: [refused] }, 'refused'],
		[
			'one that met a limit each time',
			{ requests: [limited, limited], items: [refused] },
			'refused',
		],
		['one that may have been taken', { requests: [brokenBefore], items: [unknown] }, 'unknown'],
		[
			'one that was taken without a readable answer',
			{ requests: [limited, brokenAfter], accepted: [message], items: [unknown] },
			'unknown',
		],
	])('agrees about %s', (_what, part, ending) => {
		expect(judge(caseOf(part))).toEqual({ ending, complaints: [] });
	});
});

describe('what is not', () => {
	it.each<[string, Partial<Case>, string[]]>([
		[
			'a message that was taken twice',
			{ requests: [taken, taken], accepted: [message, message], items: [sent] },
			['accepted 2 times'],
		],
		[
			'a message that was repeated in doubt, although that went well',
			{ requests: [brokenBefore, taken], accepted: [message], items: [sent] },
			['sent again after an attempt of open fate (open, taken)'],
		],
		[
			'an item that repeats a token',
			{ items: [{ error: { message: 'Malformed token a-token-of-ours', accepted: 'no' } }] },
			['an item that tells a secret'],
		],
		[
			'a refusal that is none',
			{ requests: [brokenAfter], accepted: [message], items: [refused] },
			['called refused, but accepted', 'called refused, but is unknown'],
		],
		[
			'a guess that happens to be right',
			{ requests: [brokenBefore], items: [refused] },
			['called refused, but is unknown'],
		],
		[
			'a doubt without a reason',
			{ requests: [limited], items: [unknown] },
			['called unknown, but is refused'],
		],
		[
			'a success without a message',
			{ requests: [limited], items: [sent] },
			['called sent, but never accepted', 'called sent, but is refused'],
		],
		[
			"another message's ID",
			{ requests: [taken], accepted: [message], items: [{ messageId: 'wamid.2' }] },
			['not the ID wamid.2'],
		],
		['an item too many', { items: [refused, refused] }, ['2 items instead of one']],
		['an item that is missing', { requests: [limited] }, ['0 items instead of one']],
		['an item that says nothing', { items: [{}] }, ['an item that says nothing: {}']],
		[
			'a message that need not have failed',
			{ mustBeSent: true, requests: [limited], items: [refused] },
			['not sent, although nothing was in its way'],
		],
	])('complains about %s', (_what, part, complaints) => {
		expect(judge(caseOf(part)).complaints).toEqual(complaints);
	});
});
