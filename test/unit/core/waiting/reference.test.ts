import { askedAt, newAsk } from '../../../../nodes/WhatsAppHub/core/waiting/ask';
import {
	isReference,
	readReference,
	referenceIn,
	resumeUrl,
	writeReference,
} from '../../../../nodes/WhatsAppHub/core/waiting/reference';

const ASK = 't5abcdAAAAAAAA';
const SIGNATURE = '0f'.repeat(32);
const NODE = '0b5ee1f8-64aa-4d2b-9c1e-3f0a9d7c2e11';
const url = (path: string, query = `ask=${ASK}&choice=0&signature=${SIGNATURE}`) =>
	`https://n8n.example.com${path}?${query}`;
const signed = url(`/webhook-waiting/1234567890/${NODE}`);

const written = (from: string) => {
	const reference = referenceIn(from, 'abc_-1');
	if (reference === undefined) throw new Error('It is none');
	return writeReference(reference);
};

describe('a reference to a waiting execution', () => {
	it('comes back from a button as it went, at the address of this n8n', () => {
		const id = written(signed);
		expect(isReference(id)).toBe(true);
		const read = readReference(id);
		expect(read).toMatchObject({ executionId: '1234567890', nodeId: NODE, settler: 'abc_-1' });
		expect(read && resumeUrl('https://n8n.example.com', read)).toBe(signed);
	});

	// Limits of the documents: a button's ID holds 256 characters, a row's 200, a template's payload 128.
	it('fits wherever a choice may carry it, with an execution of ten digits', () => {
		expect(written(signed)).toHaveLength(106);
	});

	it.each([
		['a node with an ID of its own', url('/webhook-waiting/7/the%20node')],
		['another path of waiting executions', url(`/wait-here/7/${NODE}`)],
		['a path with a prefix', url(`/n8n/webhook-waiting/7/${NODE}`)],
		['an execution with letters', url(`/webhook-waiting/aB-3/${NODE}`)],
	])('knows %s', (_what, from) => {
		const read = readReference(written(from));
		expect(read && resumeUrl('https://n8n.example.com', read)).toBe(from);
	});

	it.each([
		['no signature', url(`/webhook-waiting/7/${NODE}`, `ask=${ASK}&choice=0`)],
		['a node with a separator in its ID', url('/webhook-waiting/7/a%7Cb')],
		['no execution', url('/7')],
	])('is none with %s', (_what, from) => {
		expect(referenceIn(from, 'abcdef')).toBeUndefined();
	});

	it.each([
		['another version', 'hub2'],
		['an execution that climbs', '..'],
		['an empty part', ''],
	])('is not read with %s', (_what, part) => {
		const parts = written(signed).split('|');
		const changed =
			part === 'hub2' ? [part, ...parts.slice(1)] : [parts[0], part, ...parts.slice(2)];
		expect(readReference(changed.join('|'))).toBeUndefined();
	});

	it('leads nowhere but to waiting executions', () => {
		const id = `${written(signed)}|/../rest/owner`;
		expect(readReference(id)).toBeUndefined();
		expect(readReference(`${written(signed)}|//evil.example.com`)).toBeUndefined();
	});

	it('is damaged and still known for one', () => {
		expect(isReference('hub1|')).toBe(true);
		expect(readReference('hub1|')).toBeUndefined();
		expect([null, undefined, '', 'yes', 'hub10|x'].map(isReference)).toEqual(
			Array.from({ length: 5 }, () => false),
		);
	});
});

describe('the name of an asking', () => {
	it('says when it was asked, to the second, and is never the same', () => {
		const now = new Date('2027-01-31T10:20:30.400Z');
		expect(askedAt(newAsk(now))).toBe(Date.parse('2027-01-31T10:20:30Z'));
		expect(newAsk(now)).not.toBe(newAsk(now));
	});
});
