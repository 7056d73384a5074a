import { z } from 'zod/v4';
import {
	booleanInput,
	choiceInput,
	codePoints,
	parseInput,
	idInput,
	numberInput,
	textInput,
	webAddressInput,
} from '../../../nodes/WhatsAppHub/core/input';
import { textListInput } from '../../../nodes/WhatsAppHub/core/listInput';

const messageOf = (outcome: ReturnType<typeof parseInput>) =>
	outcome.ok ? 'accepted' : outcome.failure.message;

describe('textInput', () => {
	it.each([
		['Hello', 'Hello'],
		['  keeps its spaces ', '  keeps its spaces '],
		[42, '42'],
		[0, '0'],
		[true, 'true'],
		['مرحبا', 'مرحبا'],
	])('accepts %j', (value, expected) => {
		expect(parseInput(textInput('Text'), value)).toEqual({ ok: true, value: expected });
	});

	it.each([
		['', "'Text' is empty"],
		[' \n', "'Text' is empty"],
		[undefined, "'Text' is empty"],
		[null, "'Text' is empty"],
		[{ a: 1 }, "'Text' must be text, but is an object"],
		[['a'], "'Text' must be text, but is a list"],
	])('refuses %j', (value, message) => {
		expect(messageOf(parseInput(textInput('Text'), value))).toBe(message);
	});

	it('counts code points, so that an emoji is one character', () => {
		expect(codePoints('👍')).toBe(1);
		const limited = textInput('Text', { max: 4096 });
		expect(messageOf(parseInput(limited, '👍'.repeat(4096)))).toBe('accepted');
		expect(messageOf(parseInput(limited, '👍'.repeat(4097)))).toBe(
			"'Text' is 4,097 characters long, at most 4,096 are allowed",
		);
	});
});

describe('idInput', () => {
	it('leaves out the spaces that copying brings along', () => {
		expect(parseInput(idInput('Reply to Message ID'), ' wamid.ONE\n')).toEqual({
			ok: true,
			value: 'wamid.ONE',
		});
		expect(messageOf(parseInput(idInput('Reply to Message ID'), ' '))).toBe(
			"'Reply to Message ID' is empty",
		);
	});
});

describe('webAddressInput', () => {
	it.each([
		['https://example.com', 'https://example.com'],
		[' https://example.com/a?b=c#d ', 'https://example.com/a?b=c#d'],
		['https://files.example.com/My Photo.jpg', 'https://files.example.com/My%20Photo.jpg'],
		['http://drive.example.com/uc?x=a b', 'http://drive.example.com/uc?x=a%20b'],
		['http://example.com:8080/ü', 'http://example.com:8080/ü'],
	])('accepts %j', (value, expected) => {
		expect(parseInput(webAddressInput('Preview URL'), value)).toEqual({
			ok: true,
			value: expected,
		});
	});

	it.each([['https://'], ['https://my shop.example.com/a'], ['https://exa%mple.com/']])(
		'refuses %j, which is not whole',
		(value) => {
			expect(messageOf(parseInput(webAddressInput('Preview URL'), value))).toBe(
				"'Preview URL' is no whole web address: check what stands between https:// and the next slash",
			);
		},
	);

	it.each([['https://example.com/a\nb'], ['https://example.com/a\tb']])('refuses %j', (value) => {
		expect(messageOf(parseInput(webAddressInput('Preview URL'), value))).toBe(
			"'Preview URL' is a web address with a line break or a tab in it: take it out",
		);
	});

	it.each([['example.com'], ['https:example.com'], ['ftp://example.com'], ['my shop.com']])(
		'refuses %j',
		(value) => {
			expect(messageOf(parseInput(webAddressInput('Preview URL'), value))).toBe(
				"'Preview URL' must be a web address that starts with https:// or http://",
			);
		},
	);
});

describe('numberInput', () => {
	const latitude = numberInput('Latitude', { min: -90, max: 90 });

	it.each([
		[51.5, 51.5],
		['51.5', 51.5],
		[' -90 ', -90],
		[0, 0],
	])('reads %j', (value, expected) => {
		expect(parseInput(latitude, value)).toEqual({ ok: true, value: expected });
	});

	it.each([
		['', "'Latitude' must be a number, but is empty"],
		['north', "'Latitude' must be a number, but is not one"],
		['0x10', "'Latitude' must be a number, but is not one"],
		['51,5', "'Latitude' must be a number, but is not one"],
		[undefined, "'Latitude' must be a number, but is missing"],
		[90.0001, "'Latitude' must be at most 90"],
		['-91', "'Latitude' must be at least -90"],
	])('refuses %j', (value, message) => {
		expect(messageOf(parseInput(latitude, value))).toBe(message);
	});
});

describe('textListInput', () => {
	const answers = textListInput('Answers', { min: 2, max: 3, entry: { max: 5 } });

	it.each([
		[
			['One', 'Two'],
			['One', 'Two'],
		],
		['One\nTwo\n\nThree', ['One', 'Two', 'Three']],
		[
			[1, true],
			['1', 'true'],
		],
	])('reads %j', (value, expected) => {
		expect(parseInput(answers, value)).toEqual({ ok: true, value: expected });
	});

	it.each([[[['One', 'Two']]], [['["One", "Two"]']], [' ["One", "Two"]']])(
		'takes a whole list instead of one entry: %j',
		(value) => {
			expect(parseInput(answers, value)).toEqual({ ok: true, value: ['One', 'Two'] });
		},
	);

	it.each([[['[0]', '[1]']], [['["One"', '{"a":1}']], ['[0]\n[1]']])(
		'takes for a text what only looks like a list: %j',
		(value) => {
			const loose = textListInput('Answers', { min: 2, max: 2, entry: {} });
			expect(parseInput(loose, value)).toEqual({
				ok: true,
				value: typeof value === 'string' ? ['[0]', '[1]'] : value,
			});
		},
	);

	it.each([
		[[], "'Answers' has 0 entries, 2 to 3 are allowed"],
		[['One'], "'Answers' has 1 entry, 2 to 3 are allowed"],
		[['1', '2', '3', '4'], "'Answers' has 4 entries, 2 to 3 are allowed"],
		[['One', ''], "'Answers' is empty (entry 2)"],
		[['One', 'Three!'], "'Answers' is 6 characters long, at most 5 are allowed (entry 2)"],
		[{ one: 1 }, "'Answers' must be a list of texts, but is an object"],
		[undefined, "'Answers' must be a list of texts, but is missing"],
	])('refuses %j', (value, message) => {
		expect(messageOf(parseInput(answers, value))).toBe(message);
	});
});

describe('booleanInput', () => {
	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
	])('reads %j', (value, expected) => {
		expect(parseInput(booleanInput('Link Preview'), value)).toEqual({ ok: true, value: expected });
	});

	it('refuses anything else in words', () => {
		expect(messageOf(parseInput(booleanInput('Link Preview'), 'yes'))).toBe(
			"'Link Preview' must be true or false, but is a string",
		);
	});
});

describe('choiceInput', () => {
	it('names the choices', () => {
		const schema = choiceInput('Send Mode', ['enqueue', 'sendDirectly']);
		expect(messageOf(parseInput(schema, 'later'))).toBe(
			"'Send Mode' must be one of: enqueue, sendDirectly",
		);
	});
});

describe('a refusal within lists', () => {
	const sections = z.array(z.strictObject({ rows: z.array(textInput('Row Title', { max: 3 })) }));
	const refusal = (value: unknown) => messageOf(parseInput(sections, value));

	it('says which entry of which is wrong, counted from one', () => {
		expect(refusal([{ rows: ['abc'] }, { rows: ['abc', 'abc', 'abcd'] }])).toBe(
			"'Row Title' is 4 characters long, at most 3 are allowed (entry 2 › 3)",
		);
	});

	it('names each entry that is wrong', () => {
		expect(refusal([{ rows: ['', 'abc', ''] }])).toBe(
			"'Row Title' is empty (entry 1 › 1); 'Row Title' is empty (entry 1 › 3)",
		);
	});
});
