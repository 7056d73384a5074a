import { objectInput, parseInput } from '../../../nodes/WhatsAppHub/core/input';
import { jsonOr, readJson } from '../../../nodes/WhatsAppHub/core/json';
import { readFlowAnswer } from '../../../nodes/WhatsAppHub/providers/flowAnswer';

const MARK = '\ufeff';

it('passes over a byte order mark in front, and over no other', () => {
	expect(readJson(`${MARK}{"a":"${MARK}b"}`)).toEqual({ a: `${MARK}b` });
	expect(jsonOr(`${MARK}[1]`, undefined)).toEqual([1]);
	expect(jsonOr(`${MARK}${MARK}[1]`, 'none')).toBe('none');
	expect(jsonOr(`[1]${MARK}`, 'none')).toBe('none');
});

it('says what a text is that is no JSON', () => {
	expect(jsonOr('<html>', '<html>')).toBe('<html>');
	expect(jsonOr('', undefined)).toBeUndefined();
	expect(() => readJson('{')).toThrow(SyntaxError);
});

it('reads it in a field of the form and in the answer of a flow', () => {
	expect(parseInput(objectInput('Body'), `${MARK}{"type":"text"}`)).toMatchObject({
		ok: true,
		value: { type: 'text' },
	});
	expect(readFlowAnswer(`${MARK}{"name":"Ada"}`)).toEqual({ name: 'Ada' });
});
