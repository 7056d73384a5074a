import { chartsOf } from '../../campaigns/bench/report/charts';
import { withFigures } from '../../campaigns/bench/report/marks';
import { drawCharts } from '../../campaigns/bench/report/svg';
import { describeResults } from '../../campaigns/bench/report/tables';
import { resultsOf } from './results';

const results = resultsOf('sends', [
	{
		scenario: '0 ms',
		contender: 'hub',
		rounds: [
			{ messagesPerSecond: 1_000, peakBytes: 3 * 1024 * 1024 },
			{ messagesPerSecond: 1_400, peakBytes: 5 * 1024 * 1024 },
		],
	},
	{ scenario: '0 ms', contender: 'builtIn', rounds: [{ messagesPerSecond: 600 }] },
]);

describe('describeResults', () => {
	const lines = describeResults(results).split('\n');

	it('puts the medians into a table', () => {
		expect(lines).toContain('| 0 ms | WhatsApp Hub | 1,200 |  | 4.0 |  |  |');
		expect(lines).toContain('| 0 ms | Built-in | 600 |  |  |  |  |');
	});

	it('says of each part when and where it was measured', () => {
		expect(lines.at(-1)).toBe(
			'Medians of 1 to 2 rounds, 2026-11-20; package 1.2.3, n8n 2.0.0, Node 24.0.0; ' +
				'A processor, 2 cores, 8 GB, Linux x64.',
		);
	});

	it('says of each target whether it was reached', () => {
		expect(lines).toContain(
			'| Messages per second against the built-in node, 0 ms | 2.00 | at least 4 | **miss** |',
		);
		expect(lines).toContain('| Milliseconds to load the package |  | at most 15 | not measured |');
	});

	it('leaves out the parts that were not measured', () => {
		expect(lines.filter((line) => line.startsWith('### '))).toEqual([
			'### Targets',
			'### 1,000 texts',
		]);
	});
});

describe('withFigures', () => {
	const marked = (inside: string) =>
		`Before\n<!-- figures: written by npm run bench -->\n\n${inside}\n\n<!-- end of figures -->\nAfter`;

	it('replaces what stands between the marks and leaves the rest', () => {
		expect(withFigures(marked('old'), 'new')).toBe(marked('new'));
	});

	it('refuses a text without the marks', () => {
		expect(() => withFigures('Text', 'new')).toThrow('<!-- end of figures -->');
	});
});

describe('chartsOf', () => {
	it('draws what was measured, ours marked', () => {
		const [first] = chartsOf(results);
		expect(first).toEqual({
			title: 'Messages per second, server latency 0 ms',
			unit: 'more is better',
			bars: [
				{ label: 'WhatsApp Hub', value: 1_200, shown: '1,200', isOurs: true },
				{ label: 'Built-in', value: 600, shown: '600', isOurs: false },
			],
		});
	});

	it('has none without a figure', () => {
		expect(chartsOf({ parts: {} })).toEqual([]);
	});
});

describe('drawCharts', () => {
	const widths = (picture: string) =>
		[...picture.matchAll(/class="(?:ours|bar)"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
			Number(width),
		);

	it('makes the bars as long as their values are large', () => {
		const [ours = 0, other = 0] = widths(drawCharts(chartsOf(results).slice(0, 1)));
		expect(ours).toBeGreaterThan(0);
		expect(ours / other).toBeCloseTo(2, 1);
	});

	it('gives each chart a scale of its own: its longest bar is as long as any other chart’s', () => {
		const bar = { label: 'Some', shown: 'some', isOurs: true };
		const chart = (value: number) => ({ title: 'Chart', unit: '', bars: [{ ...bar, value }] });
		const [small, large] = widths(drawCharts([chart(0.2), chart(90_000)]));
		expect(small).toBe(large);
	});

	it('draws a bar for nothing, and for less than nothing, that can be seen', () => {
		const bar = { label: 'None', shown: '0', isOurs: true };
		const bars = [
			{ ...bar, value: 0 },
			{ ...bar, value: -4 },
		];
		expect(widths(drawCharts([{ title: 'Zero', unit: '', bars }]))).toEqual([1, 1]);
	});

	it('writes signs that mean something in XML as what they are', () => {
		const bars = [{ label: '<&>', value: 1, shown: '"1"', isOurs: false }];
		const picture = drawCharts([{ title: 'A & B', unit: '', bars }]);
		expect(picture).toContain('&lt;&amp;&gt;');
		expect(picture).toContain('A &amp; B');
		expect(picture).toContain('&quot;1&quot;');
	});
});
