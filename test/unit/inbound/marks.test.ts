import { markOf } from '../../../nodes/WhatsAppHub/core/eventBase';
import { isNew, readMarks } from '../../../nodes/WhatsAppHub/inbound/marks';

const marksOf = (...ids: string[]) => new Set(ids.map(markOf));

describe('isNew', () => {
	it('is true once for an event', () => {
		const marks = marksOf();
		expect(isNew(marks, markOf('wamid.A:delivered'))).toBe(true);
		expect(isNew(marks, markOf('wamid.A:delivered'))).toBe(false);
		expect(isNew(marks, markOf('wamid.A:read'))).toBe(true);
	});
});

describe('markOf', () => {
	// printf 'wamid.A:delivered' | openssl dgst -sha256 -binary | head -c 6 | base64
	it('is the start of the SHA-256 in eight characters', () => {
		expect(markOf('wamid.A:delivered')).toBe('8SjpXLqS');
	});
});

describe('the text of the marks', () => {
	it('of before, entries alone, is read still', () => {
		expect(readMarks('AAAAAAAABBBBBBBB')).toEqual(['AAAAAAAA', 'BBBBBBBB']);
	});

	it.each([undefined, null, 7, ['AAAAAAAA'], {}, '', 'short'])('of %j is nothing', (text) => {
		expect(readMarks(text)).toEqual([]);
	});
});
