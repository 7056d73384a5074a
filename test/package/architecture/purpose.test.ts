import { purposeComplaints } from './purpose';

const complaintsAbout = (text: string): string[] =>
	purposeComplaints({ path: 'nodes/WhatsAppHub/core/time.ts', text });

describe('purposeComplaints', () => {
	it.each([
		"import { a } from './a';\n\n// Reads times.\n\nconst b = a;",
		'// Reads times.\n// Docs: https://example.com\n\nconst a = 1;',
		'// Reads times.\n\n/** How many. */\nconst a = 1;',
		'/** Reads times. */\nexport const a = 1;',
		'/**\n * Reads times.\n * Docs: https://example.com\n */\nexport type A = 1;',
		'/** All there is. */\nexport { a } from "./a";',
		"/** Runs at once. */\n\nimport './a';\nconst b = 1;",
		'// Runs at once.\nrun();',
		'',
		"import './a';",
	])('lets pass %j', (text) => {
		expect(complaintsAbout(text)).toEqual([]);
	});

	it.each([
		'const a = 1;',
		"import { a } from './a';\n\nexport const b = a;",
		'/** How many. */\nconst a = 1;',
		'// How many.\n/** As documented. */\nconst a = 1;',
		'// Docs: https://example.com\n\nexport const a = 1;',
		'/** Undocumented: how many. */\nexport const a = 1;',
		'/** */\nexport const a = 1;',
		'//\n\nexport const a = 1;',
		'const a = 1;\n\n// Reads times.\nexport const b = a;',
	])('complains about %j', (text) => {
		expect(complaintsAbout(text)).toEqual([
			'nodes/WhatsAppHub/core/time.ts does not say at its head what it is for',
		]);
	});
});
