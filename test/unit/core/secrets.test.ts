import { blanking, SHORTEST_IN_GOOD_ANSWERS } from '../../../nodes/WhatsAppHub/core/secrets';

const secrets = ['EAAGm0PX4ZCpsBA/x+y=="\\ü', 'simulated-access-token', 'plainKey1234'];
const blank = blanking([...secrets, 'short', undefined, 7]);

const base64 = (text: string) => Buffer.from(text).toString('base64');

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
});

it('leaves the short words of a good answer alone', () => {
	const good = blanking(['messages', 'a-token-of-enough-length'], SHORTEST_IN_GOOD_ANSWERS);
	expect(good('{"messages":[],"echo":"a-token-of-enough-length"}')).toBe(
		'{"messages":[],"echo":"…"}',
	);
});
