import { growthOf, MOST_GROWTH } from '../inbound/hostile';
import { blanking, SHORTEST_IN_GOOD_ANSWERS } from '../../../nodes/WhatsAppHub/core/secrets';

const secrets = [
	'EAAGm0PX4ZCpsBA/x+y=="\\ü',
	"EAAGm0&PX4ZC<pB>A/x'+&amp",
	'simulated-access-token',
	'plainKey1234',
];
const blank = blanking([...secrets, 'short', undefined, 7]);

const base64 = (text: string) => Buffer.from(text).toString('base64');

const htmlNames: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const inHtml = (text: string, write: (code: number) => string) =>
	text.replace(/[^A-Za-z0-9]/gu, (character) => write(character.codePointAt(0) ?? 0));
const percent = (text: string) =>
	Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&');

/** How a provider may repeat a token, each with what stands around it. */
const forms: Array<[string, (secret: string) => string]> = [
	['as it is', (secret) => `Malformed access token ${secret}!`],
	['in a URL', (secret) => `https://example.com/?t=${encodeURIComponent(secret)}&u=1`],
	['in a URL in a URL', (secret) => encodeURIComponent(encodeURIComponent(secret))],
	[
		'in a URL, in lower case',
		(secret) => encodeURIComponent(secret).replace(/%../g, (c) => c.toLowerCase()),
	],
	['in JSON', (secret) => JSON.stringify({ message: `token ${secret} is wrong` })],
	['in JSON in JSON', (secret) => JSON.stringify({ error: JSON.stringify({ secret }) })],
	[
		'in the JSON of PHP',
		(secret) => JSON.stringify({ secret }).replaceAll('/', '\\/').replace('ü', '\\u00fc'),
	],
	['in hexadecimal digits', (secret) => Buffer.from(secret).toString('hex')],
	['in large hexadecimal digits', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
	['in base64', base64],
	...['B', 'Be', 'Bea'].map((before): [string, (secret: string) => string] => [
		`in base64 behind ${before.length} bytes`,
		(secret) => base64(`${before}${secret}, and more`),
	]),
	...['', 'B', 'Be'].flatMap((before) =>
		['', 'a', 'ab'].map((outer): [string, (secret: string) => string] => [
			`in base64 of base64, behind ${before.length} and ${outer.length} bytes`,
			(secret) => base64(`${outer}${base64(`${before}${secret}, and more`)}, and more`),
		]),
	),
	[
		'in base64 of the base64 of URLs',
		(secret) =>
			Buffer.from(Buffer.from(`Bearer ${secret}`).toString('base64url')).toString('base64url'),
	],
	['in HTML', (secret) => secret.replace(/[&<>"']/g, (c) => htmlNames[c] ?? c)],
	['in HTML in numbers', (secret) => inHtml(secret, (code) => `&#${code};`)],
	[
		'in HTML in hexadecimal numbers',
		(secret) => inHtml(secret, (code) => `&#x${code.toString(16)};`),
	],
	[
		'in HTML in large hexadecimal numbers',
		(secret) => inHtml(secret, (code) => `&#X00${code.toString(16).toUpperCase()};`),
	],
	[
		'in HTML in HTML in JSON',
		(secret) =>
			JSON.stringify(inHtml(secret, (code) => `&amp;#x${code.toString(16)};`)).replaceAll(
				'&',
				'\\u0026',
			),
	],
	[
		'in the base64 of HTML',
		(secret) => inHtml(base64(secret), (code) => `&#x${code.toString(16)};`),
	],
	['in a URL with nothing left', (secret) => percent(secret)],
	['in a URL with nothing left, in lower case', (secret) => percent(secret).toLowerCase()],
	['in a URL with nothing left, in a URL', (secret) => encodeURIComponent(percent(secret))],
	['in the base64 of URLs', (secret) => Buffer.from(`Bearer ${secret}\n`).toString('base64url')],
];

/** Any part of it that is long enough to be of use. */
const partsOf = (text: string): string[] =>
	Array.from({ length: Math.max(0, text.length - 11) }, (_, at) => text.slice(at, at + 12));

describe.each(secrets)('%s', (secret) => {
	it.each(forms)('is blanked %s', (_name, write) => {
		const written = write(secret);
		const left = blank(`before ${written} after`);
		expect(left).toMatch(/^before .*….* after$/);
		for (const part of partsOf(secret)) expect(left).not.toContain(part);
		// What base64 and digits leave can be decoded to no part of it either.
		for (const run of left.split(/[^A-Za-z0-9+/_-]+/)) {
			for (const decoded of [0, 1, 2, 3].map((skip) =>
				Buffer.from(run.slice(skip), 'base64').toString(),
			)) {
				for (const part of partsOf(secret)) expect(decoded).not.toContain(part);
			}
		}
	});
});

it('leaves everything else as it is', () => {
	const text = JSON.stringify({ messages: [{ id: 'wamid.HBgL', status: 'short' }], n: 7 });
	expect(blank(text)).toBe(text);
	expect(blank('plainKey123')).toBe('plainKey123');
});

it('keeps JSON readable', () => {
	const text = JSON.stringify({ error: { message: `Malformed access token ${secrets[0]}` } });
	expect(JSON.parse(blank(text))).toEqual({ error: { message: 'Malformed access token …' } });
});

it('blanks the longer of two secrets that begin alike', () => {
	expect(blanking(['abcdefgh', 'abcdefgh-ijkl'])('abcdefgh-ijkl abcdefgh')).toBe('… …');
});

it.each(['\n', '\r\n', '\t', ' '])('finds a token that was pasted with %j behind it', (space) => {
	const pasted = blanking([`simulated-access-token${space}`]);
	for (const text of [
		'Malformed access token simulated-access-token',
		JSON.stringify({ token: `simulated-access-token${space}` }),
		encodeURIComponent(`simulated-access-token${space}`),
	]) {
		expect(pasted(text)).not.toContain('simulated');
	}
});

it('is as quick with a token of many backslashes', () => {
	const token = `a${'\\'.repeat(12)}token`;
	const quick = blanking([token]);
	expect(quick(JSON.stringify({ token }))).toBe('{"token":"…"}');
	expect(quick(`${'\\'.repeat(20_000)}token`)).not.toBe('');
	for (const part of ['\\\\\\\\u0026#92;', '&amp;#92;', '\\%5C', '&#92;\\']) {
		expect(quick(`a${part.repeat(5_000)}x token`)).not.toBe('');
	}
	expect(quick(`a${'&#x5C;'.repeat(12)}token`)).toBe('…');
});

it('leaves the short words of a good answer alone', () => {
	const good = blanking(['messages', 'a-token-of-enough-length'], SHORTEST_IN_GOOD_ANSWERS);
	expect(good('{"messages":[],"echo":"a-token-of-enough-length"}')).toBe(
		'{"messages":[],"echo":"…"}',
	);
});

it.each(['&', '&amp;', '&#x3', '%', '%25', '%45', '%4', '\\u0026amp;', 'RUFBR', 'UlVGQ'])(
	'takes twice as long for twice as much of %j',
	(part) => {
		const growth = growthOf((length) => {
			const text = part.repeat(length / part.length);
			const fresh = blanking(secrets);
			return () => fresh(`${text}simulated EAAGm0PX4ZCpsBA ${text}`);
		});
		expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
	},
);
