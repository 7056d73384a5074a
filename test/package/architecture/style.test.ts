import { folderComplaints } from './providerFolders';
import { styleComplaints } from './style';

const complaintsAbout = (text: string, path = 'nodes/WhatsAppHub/core/time.ts'): string[] =>
	styleComplaints({ path, text });

describe('styleComplaints', () => {
	it.each([
		'// anything goes; nobody throws\nexport const many = "as any!";',
		'export const isDifferent = (a: number, b: number) => a !== b && !isNaN(a);',
		`${'\n'.repeat(198)}export const last = 1;\n`,
	])('lets %j pass', (text) => {
		expect(complaintsAbout(text)).toEqual([]);
	});

	it.each([
		['const a = b as any;', 'says any'],
		['const a = (b: any) => b;', 'says any'],
		['const a: Array<any> = [];', 'says any'],
		['const a = b!.c;', 'asserts with !'],
		['const f = () => { throw new Error(); };', 'throws outside n8n/'],
		['// @ts-ignore\nconst a = 1;', '@ts-ignore'],
		['// @ts-expect-error\nconst a = 1;', '@ts-expect-error'],
		['/* eslint-disable no-console */', 'eslint-disable'],
		['\n'.repeat(200) + 'const a = 1;', '201 lines'],
	])('complains about %j', (text, complaint) => {
		expect(complaintsAbout(text)).toEqual([expect.stringContaining(complaint)]);
	});

	it('lets the n8n layer throw, and a table be longer', () => {
		const thrown = 'const f = () => { throw new Error(); };';
		expect(complaintsAbout(thrown, 'nodes/WhatsAppHub/n8n/errors.ts')).toEqual([]);
		const table = 'nodes/WhatsAppHub/providers/meta/errors/codes.ts';
		expect(complaintsAbout('\n'.repeat(299) + 'const a = 1;', table)).toEqual([]);
		expect(complaintsAbout('\n'.repeat(300) + 'const a = 1;', table)).toHaveLength(1);
	});
});

describe('folderComplaints', () => {
	const files =
		'account body carries changeEvent decode encode envelope eventNames failure index messageEvent operations options payload registration response sendRate statusEvent webhook'.split(
			' ',
		);
	const folder = (names: readonly string[]) =>
		names.map((name) => ({ path: `nodes/WhatsAppHub/providers/one/${name}.ts`, text: '' }));

	it('lets a complete folder pass, with more in it or with a folder for one of them', () => {
		expect(folderComplaints(folder(files))).toEqual([]);
		expect(folderComplaints(folder([...files, 'message']))).toEqual([]);
		const others = files.filter((file) => file !== 'registration');
		expect(folderComplaints(folder([...others, 'registration/index']))).toEqual([]);
	});

	it('asks for nothing of a family', () => {
		const path = 'nodes/WhatsAppHub/providers/meta/messages/text.ts';
		expect(folderComplaints([{ path, text: '' }])).toEqual([]);
	});

	it('names what is missing and what is too much', () => {
		expect(folderComplaints(folder(files.slice(1)))).toEqual(['providers/one has no account.ts']);
		expect(folderComplaints(folder([...files, 'utils']))).toEqual([
			'providers/one has a utils.ts, a name for anything',
		]);
	});
});
