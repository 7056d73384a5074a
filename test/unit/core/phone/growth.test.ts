import { parseAddress, showRecipient } from '../../../../nodes/WhatsAppHub/core/address';
import { cpuTimeOf } from '../../cpuTime';

const readers = {
	parseAddress: (text: string) => parseAddress(text, 'Recipient'),
	showRecipient,
};

const hostile = [
	'A',
	';',
	' ',
	'(',
	'1',
	'+',
	'-',
	'1.',
	'1-',
	'(0)',
	'😀',
	'1/',
	'+1 ',
	'1\n',
	'@',
	'\u200f',
	"'",
	',',
	'tel:',
	'wa.me/1',
	'whatsapp://send?phone=1&',
	'&phone=',
];

const leastTime = (work: () => unknown): number =>
	Math.min(...Array.from({ length: 5 }, () => cpuTimeOf(work)));

describe.each(Object.entries(readers))('%s', (_name, read) => {
	it.each(hostile)('takes no more than its share of time for a long text of %j', (part) => {
		const text = part.repeat(200_000 / part.length);
		const [half, whole] = [text.slice(0, text.length / 2), text].map((each) =>
			leastTime(() => read(`${each}x`)),
		);
		// What takes less than that has not grown.
		expect(whole).toBeLessThan(2.5 * Math.max(half ?? 0, 40));
	});
});
