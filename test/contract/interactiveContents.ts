import type { ContentCorpus } from './contents';

// The corpus of interactive messages: what must pass, what exceeds a limit, what nobody can enter.

const two = [{ title: 'Mornings', id: 'morning-7' }, { title: 'Evenings' }];

const header = (text: string) => ({ kind: 'text', text });

const medium = (kind: string, more: object = {}) => ({
	kind: 'media',
	media: { kind, path: 'useMediaLink', link: `https://example.com/may/${kind}`, ...more },
});

const ask = { body: 'When may we deliver? 🚚' };

const above = (kind: string) => ({
	...ask,
	buttons: two,
	header: { kind: 'media', media: { kind, path: 'useMediaId', id: '2000000000000042' } },
});

const stored = {
	'a stored picture above': above('image'),
	'a stored video above': above('video'),
	'a stored document above': above('document'),
};

export const buttons = ({ headerIds }: { headerIds: boolean }): ContentCorpus => ({
	usual: {
		...(headerIds && stored),
		'two buttons': { ...ask, buttons: two },
		'one button': { ...ask, buttons: [{ title: '👍' }] },
		'three buttons': { ...ask, buttons: [...two, { title: '😀'.repeat(20), id: 'a'.repeat(256) }] },
		'a text above and below': { ...ask, buttons: two, header: header('a'.repeat(60)), footer: '☂' },
		'a picture above': { ...ask, buttons: two, header: medium('image') },
		'a video above': { ...ask, buttons: two, header: medium('video') },
		'a document above': {
			...ask,
			buttons: two,
			header: medium('document', { fileName: 'may.pdf' }),
		},
		'the longest text': { body: '😀'.repeat(1024), buttons: two, footer: 'a'.repeat(60) },
	},
	excessive: {
		...(!headerIds && stored),
		'a long text': { body: 'a'.repeat(1025), buttons: two },
		'a long header': { ...ask, buttons: two, header: header('a'.repeat(61)) },
		'a long footer': { ...ask, buttons: two, footer: 'a'.repeat(61) },
		'a long button': { ...ask, buttons: [{ title: 'a'.repeat(21) }] },
		'a long ID': { ...ask, buttons: [{ title: 'Yes', id: 'a'.repeat(257) }] },
		'four buttons': { ...ask, buttons: ['a', 'b', 'c', 'd'].map((title) => ({ title })) },
		'no button': { ...ask, buttons: [] },
		'one title twice': { ...ask, buttons: [{ title: 'Yes' }, { title: 'Yes', id: 'other' }] },
		'one ID twice': { ...ask, buttons: [{ title: 'Yes' }, { title: 'No', id: 'Yes' }] },
	},
	impossible: {
		'no text': { buttons: two },
		'no buttons': ask,
		'an empty button': { ...ask, buttons: [{ title: ' ' }] },
		'an empty header': { ...ask, buttons: two, header: header('') },
		'a header of another kind': { ...ask, buttons: two, header: { kind: 'poll' } },
		'a button with a link': { ...ask, buttons: [{ title: 'Yes', url: 'https://example.com' }] },
	},
});

const rows = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => ({ title: `Row ${from + index + 1}` }));

const menu = { body: 'What is it about?', button: 'Services' };

const untitledLists = {
	'one section without a title': { ...menu, sections: [{ rows: rows(1) }] },
	'a text as long as YCloud allows': {
		...menu,
		body: 'a'.repeat(1024),
		sections: [{ rows: rows(1) }],
	},
};

export const list = ({ untitled }: { untitled: boolean }): ContentCorpus => ({
	usual: {
		...(untitled && untitledLists),
		'ten rows': { ...menu, header: header('All'), sections: [{ title: 'All', rows: rows(10) }] },
		'ten sections': {
			...menu,
			header: header('Our services'),
			sections: Array.from({ length: 10 }, (_, index) => ({
				title: `Section ${index + 1}`,
				rows: rows(1, index),
			})),
		},
		'all that can be said': {
			...menu,
			header: header('Our services'),
			footer: 'Open on weekdays',
			button: 'a'.repeat(20),
			sections: [
				{
					title: '😀'.repeat(24),
					rows: [{ title: 'a'.repeat(24), id: 'a'.repeat(200), description: 'a'.repeat(72) }],
				},
			],
		},
	},
	excessive: {
		'a text as long as Meta allows': {
			...menu,
			body: 'a'.repeat(4096),
			sections: [{ rows: rows(1) }],
		},
		'a longer text': { ...menu, body: 'a'.repeat(4097), sections: [{ rows: rows(1) }] },
		'a long button': { ...menu, button: 'a'.repeat(21), sections: [{ rows: rows(1) }] },
		'a long section': { ...menu, sections: [{ title: 'a'.repeat(25), rows: rows(1) }] },
		'a long row': { ...menu, sections: [{ rows: [{ title: 'a'.repeat(25) }] }] },
		'a long description': {
			...menu,
			sections: [{ rows: [{ title: 'Row', description: 'a'.repeat(73) }] }],
		},
		'a long ID': { ...menu, sections: [{ rows: [{ title: 'Row', id: 'a'.repeat(201) }] }] },
		'eleven rows': { ...menu, sections: [{ rows: rows(11) }] },
		'no sections': { ...menu, sections: [] },
		'no rows': { ...menu, sections: [{ rows: [] }] },
		'one ID twice': {
			...menu,
			sections: [{ rows: [{ title: 'Yes' }, { title: 'No', id: 'Yes' }] }],
		},
	},
	impossible: {
		'no text': { button: 'Services', sections: [{ rows: rows(1) }] },
		'no button': { body: 'What?', sections: [{ rows: rows(1) }] },
		'an empty row': { ...menu, sections: [{ rows: [{ title: '' }] }] },
		'a picture above': { ...menu, header: medium('image'), sections: [{ rows: rows(1) }] },
	},
});
