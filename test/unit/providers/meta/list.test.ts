import { bodyFrom, bothDialects, characters } from './forms';

interface Row {
	title?: string;
	id?: string;
	description?: string;
}

interface Section {
	title?: string;
	rows: { row: Row[] };
}

const section = (...row: Row[]): Section => ({ title: 'Repairs', rows: { row } });
const rows = (count: number, prefix = 'Row'): Row[] =>
	Array.from({ length: count }, (_, index) => ({ title: `${prefix} ${index + 1}` }));

const form = (change: Readonly<Record<string, unknown>> = {}) => ({
	interactiveBody: 'What can we do for you?',
	listButton: 'Services',
	listSections: { section: [section({ title: 'Screen' })] },
	...change,
});

const full = form({
	listSections: {
		section: [
			section({ title: 'Screen', id: 'screen', description: 'Ready on the same day' }),
			{ title: 'Sales', rows: { row: [{ title: 'Offers 🎁', id: '', description: '' }] } },
		],
	},
});

it.each(bothDialects)('writes the documented body for %s', (provider) => {
	expect(
		bodyFrom(provider, 'list', full, { headerText: 'Our shop', interactiveFooter: 'Open till 6' }),
	).toEqual({
		type: 'interactive',
		interactive: {
			type: 'list',
			header: { type: 'text', text: 'Our shop' },
			body: { text: 'What can we do for you?' },
			footer: { text: 'Open till 6' },
			action: {
				button: 'Services',
				sections: [
					{
						title: 'Repairs',
						rows: [{ id: 'screen', title: 'Screen', description: 'Ready on the same day' }],
					},
					{ title: 'Sales', rows: [{ id: 'Offers 🎁', title: 'Offers 🎁' }] },
				],
			},
		},
	});
});

it('writes one section without a title, header and footer', () => {
	const untitled = { section: [{ title: '', rows: { row: [{ title: 'Screen', id: ' s ' }] } }] };
	expect(bodyFrom('yCloud', 'list', form({ listSections: untitled }))).toEqual({
		type: 'interactive',
		interactive: {
			type: 'list',
			body: { text: 'What can we do for you?' },
			action: { button: 'Services', sections: [{ rows: [{ id: 's', title: 'Screen' }] }] },
		},
	});
});

it('takes the sections as an expression yields them', () => {
	const listSections = [{ title: 'Repairs', rows: [{ title: 'Screen' }] }];
	expect(bodyFrom('cloudApi', 'list', form({ listSections }))).toEqual(
		bodyFrom('cloudApi', 'list', form()),
	);
});

const oneRow = (row: Row) => form({ listSections: { section: [section(row)] } });
const titled = (title: string) =>
	form({ listSections: { section: [{ title, rows: { row: rows(1) } }] } });
const sections = (count: number) =>
	form({
		listSections: {
			section: rows(count).map(({ title }) => ({ title, rows: { row: [{ title }] } })),
		},
	});

interface Limit {
	readonly label: string;
	readonly max: number;
	readonly parameters: (text: string) => object;
	readonly options?: (text: string) => object;
}

const limits: readonly Limit[] = [
	{ label: 'Button Text', max: 20, parameters: (listButton) => form({ listButton }) },
	{ label: 'Section Title', max: 24, parameters: (title) => titled(title) },
	{ label: 'Row Title', max: 24, parameters: (title) => oneRow({ title, id: 'a' }) },
	{ label: 'Row ID', max: 200, parameters: (id) => oneRow({ title: 'Screen', id }) },
	{
		label: 'Row Description',
		max: 72,
		parameters: (description) => oneRow({ title: 'Screen', description }),
	},
	{
		label: 'Header Text',
		max: 60,
		parameters: () => form(),
		options: (headerText) => ({ headerText }),
	},
	{
		label: 'Footer',
		max: 60,
		parameters: () => form(),
		options: (interactiveFooter) => ({ interactiveFooter }),
	},
];

describe.each(bothDialects)('the limits of %s', (provider) => {
	const send = (parameters: object, options: object = {}) =>
		bodyFrom(provider, 'list', { ...parameters }, { ...options });

	it.each(limits)('$label: $max characters', ({ label, max, parameters, options = () => ({}) }) => {
		const at = characters(max);
		const past = characters(max + 1);
		expect(send(parameters(at), options(at))).toMatchObject({ type: 'interactive' });
		expect(send(parameters(past), options(past))).toBe(
			`'${label}' is ${max + 1} characters long, at most ${max} are allowed`,
		);
	});

	it('10 sections with a row each', () => {
		expect(send(sections(10))).toMatchObject({ type: 'interactive' });
		expect(send(sections(11))).toBe("'Sections' has 11 entries, 1 to 10 are allowed");
		expect(send(form({ listSections: { section: [] } }))).toMatch(
			/^'Sections' has 0 entries, 1 to 10 are allowed/,
		);
	});

	it('10 rows in all sections together', () => {
		const of = (left: number, right: number) => [
			{ title: 'Left', rows: { row: rows(left, 'L') } },
			{ title: 'Right', rows: { row: rows(right, 'R') } },
		];
		expect(send(form({ listSections: { section: of(5, 5) } }))).toMatchObject({
			type: 'interactive',
		});
		expect(send(form({ listSections: { section: of(5, 6) } }))).toBe(
			"'Rows' has 11 entries, 1 to 10 are allowed",
		);
	});

	it('row IDs that differ, those taken from the title among them', () => {
		const twice = [{ title: 'Screen' }, { title: 'Battery', id: 'Screen' }];
		expect(send(form({ listSections: { section: [section(...twice)] } }))).toBe(
			"'Row ID' must be different for each entry, but 'Screen' stands there twice",
		);
	});

	it('titles where there are several sections', () => {
		const untitled = [section({ title: 'A' }), { rows: { row: [{ title: 'B' }] } }];
		expect(send(form({ listSections: { section: untitled } }))).toBe(
			"'Section Title' is empty: where there are several sections, each needs one",
		);
	});

	it('rows in every section', () => {
		const empty = [section({ title: 'A' }), { title: 'B', rows: { row: [] } }];
		expect(send(form({ listSections: { section: empty } }))).toMatch(/^'Rows' is empty/);
		expect(send(form({ listSections: { section: [{ title: 'B', rows: {} }] } }))).toBe(
			"'Rows' is empty",
		);
	});
});

it.each([
	['cloudApi', 4096, '4,096', '4,097'],
	['yCloud', 1024, '1,024', '1,025'],
] as const)('takes a body of %s up to %i characters', (provider, max, most, tooMany) => {
	const send = (count: number) =>
		bodyFrom(provider, 'list', form({ interactiveBody: characters(count) }));
	expect(send(max)).toMatchObject({ type: 'interactive' });
	expect(send(max + 1)).toBe(`'Body' is ${tooMany} characters long, at most ${most} are allowed`);
});

describe('for Wawp', () => {
	it('writes the documented body, the title from the header', () => {
		expect(
			bodyFrom('wawp', 'list', full, { headerText: 'Our shop', interactiveFooter: 'Open till 6' }),
		).toEqual({
			message: {
				title: 'Our shop',
				description: 'What can we do for you?',
				footer: 'Open till 6',
				button: 'Services',
				sections: [
					{
						title: 'Repairs',
						rows: [{ title: 'Screen', rowId: 'screen', description: 'Ready on the same day' }],
					},
					{ title: 'Sales', rows: [{ title: 'Offers 🎁', rowId: 'Offers 🎁' }] },
				],
			},
		});
	});

	it('asks for the titles that its document has', () => {
		const untitled = form({ listSections: { section: [{ rows: { row: rows(1) } }] } });
		expect(bodyFrom('wawp', 'list', untitled)).toBe(
			"'Header Text' is empty: a list of Wawp's has a title; 'Section Title' is empty: Wawp wants one for each section",
		);
	});
});
