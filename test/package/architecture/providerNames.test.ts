import { providerNameComplaints } from './providerNames';

const providers = [
	{ id: 'one', label: 'One API' },
	{ id: 'twoApi', label: 'Two' },
];

const complaintsAbout = (text: string, path = 'nodes/WhatsAppHub/messages/text.ts'): string[] =>
	providerNameComplaints([{ path, text }], providers);

it.each([
	"const show = { provider: ['one'] };",
	"const is = (id: string) => id === 'twoApi';",
	"const hint = 'Needed by Two always';",
	'const hint = `Use One API for ${type}`;',
	'const hint = `${type}: use Two`;',
])('complains about %s', (text) => {
	expect(complaintsAbout(text)).toHaveLength(1);
});

it.each([
	'// Two wants it always\nconst isNeeded = true;',
	"import { one } from './one';",
	"const words = 'Two-fold, Twofold, two';",
	"const field = 'ones';",
])('lets %s pass', (text) => {
	expect(complaintsAbout(text)).toEqual([]);
});

it('lets a provider name itself, and no other', () => {
	const path = 'nodes/WhatsAppHub/providers/one/index.ts';
	expect(complaintsAbout("const id = 'one', label = 'One API';", path)).toEqual([]);
	expect(complaintsAbout("const hint = 'Use Two';", path)).toEqual([
		`${path}:1 names Two: Use Two`,
	]);
});
