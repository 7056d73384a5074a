import { plainExpression } from '../../../../nodes/WhatsAppHub/n8n/action/plainExpression';

const json = {
	phone: '+12025550143',
	total: 42,
	isNew: false,
	empty: '',
	none: null,
	person: { name: 'A' },
};

it.each([
	['={{ $json.phone }}', '+12025550143'],
	['={{$json.total}}', 42],
	['={{ $json.isNew }}', false],
	['={{ $json.empty }}', ''],
	['={{ $json.person.name }}', 'A'],
	['=Hello {{ $json.person.name }}, {{ $json.total }} left', 'Hello A, 42 left'],
])('reads %s from the item', (raw, value) => {
	expect(plainExpression(raw)?.(json)).toBe(value);
});

it.each([
	'Hello',
	'=Hello',
	'={{ $json.phone.trim() }}',
	"={{ $json['phone'] }}",
	'={{ $json.total + 1 }}',
	'={{ $node.A.json.phone }}',
	'={{ $json.phone }} {{ $now }}',
	'=\\{{ $json.phone }}',
	42,
])('leaves %s to n8n', (raw) => {
	expect(plainExpression(raw)).toBeUndefined();
});

it.each([
	'={{ $json.none }}',
	'={{ $json.missing }}',
	'={{ $json.person }}',
	'={{ $json.constructor }}',
	'=Hello {{ $json.missing }}',
	'={{ $json.phone.length }}',
])('leaves what %s yields to n8n', (raw) => {
	expect(plainExpression(raw)?.(json)).toBeUndefined();
});
