import { untitled } from './titleCase';

describe('untitled', () => {
	it.each(['Send Mode', 'Reply to Message ID', 'By Number or Phone ID', 'YCloud', 'Wawp'])(
		'lets %s pass',
		(label) => {
			expect(untitled(label)).toEqual([]);
		},
	);

	it.each(['Send mode', 'to Send', 'reply to Message ID', 'Skip blocked Recipients', ''])(
		'complains about %j',
		(label) => {
			expect(untitled(label)).toEqual([label]);
		},
	);
});
