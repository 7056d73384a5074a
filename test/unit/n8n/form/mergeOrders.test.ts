import { mergeOrders } from '../../../../nodes/WhatsAppHub/n8n/form/mergeOrders';

it.each([
	[[['a', 'b', 'c']], 'abc'],
	[
		[
			['a', 'b'],
			['a', 'c'],
		],
		'abc',
	],
	// A header stands behind the fields of each type, and its medium behind each kind of header.
	[
		[
			['body', 'buttons', 'header', 'medium'],
			['body', 'items', 'header of images', 'medium'],
		],
		'body,buttons,header,items,header of images,medium',
	],
	[
		[
			['a', 'b'],
			['b', 'a'],
		],
		'ab',
	],
	[[], ''],
])('merges %j', (lists, expected) => {
	const separator = expected.includes(',') ? ',' : '';
	expect(mergeOrders(lists).join(separator)).toBe(expected);
});
