/** Horizontal bars under a title; all bars of a chart are to one scale. */
export interface Chart {
	title: string;
	/** How to read it. */
	unit: string;
	bars: readonly Bar[];
}

export interface Bar {
	label: string;
	value: number;
	/** The value as it is written beside the bar. */
	shown: string;
	isOurs: boolean;
}

const COLUMNS = 2;
const CHART_WIDTH = 440;
const MARGIN = 24;
const LABEL_WIDTH = 132;
const VALUE_WIDTH = 64;
const HEAD_HEIGHT = 44;
const BAR_HEIGHT = 18;
const BAR_GAP = 8;

// A viewer's dark theme is followed inside the picture, which therefore has a ground of its own.
const STYLE = `
	.ground { fill: #ffffff; }
	text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: #1f2328; }
	.title { font-weight: 600; }
	.quiet { fill: #59636e; }
	.value { font-variant-numeric: tabular-nums; }
	.bar { fill: #afb8c1; }
	.ours { fill: #1a7f4b; }
	@media (prefers-color-scheme: dark) {
		.ground { fill: #0d1117; }
		text { fill: #e6edf3; }
		.quiet { fill: #9198a1; }
		.bar { fill: #4b5563; }
		.ours { fill: #3fb97a; }
	}
`;

/** The charts as one picture, two in a row. */
export function drawCharts(charts: readonly Chart[]): string {
	const rows = rowsOf(charts);
	const heights = rows.map((row) => Math.max(...row.map(heightOf)));
	const width = COLUMNS * CHART_WIDTH + (COLUMNS + 1) * MARGIN;
	let top = MARGIN;
	const drawn = rows.flatMap((row, index) => {
		const y = top;
		top += (heights[index] ?? 0) + MARGIN;
		return row.map((chart, column) =>
			drawChart(chart, MARGIN + column * (CHART_WIDTH + MARGIN), y),
		);
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img">`,
		`<title>${escaped(charts.map(({ title }) => title).join('; '))}</title>`,
		`<style>${STYLE}</style>`,
		`<rect class="ground" width="${width}" height="${top}" rx="8"/>`,
		...drawn,
		'</svg>\n',
	].join('\n');
}

function drawChart({ title, unit, bars }: Chart, left: number, top: number): string {
	const most = Math.max(...bars.map(({ value }) => value));
	const room = CHART_WIDTH - LABEL_WIDTH - VALUE_WIDTH;
	const drawn = bars.map(({ label, value, shown, isOurs }, index) => {
		const y = HEAD_HEIGHT + index * (BAR_HEIGHT + BAR_GAP);
		const middle = y + BAR_HEIGHT / 2 + 5;
		const length = most > 0 ? Math.max(1, (Math.max(0, value) / most) * room) : 1;
		return [
			`<text x="${LABEL_WIDTH - 10}" y="${middle}" text-anchor="end">${escaped(label)}</text>`,
			`<rect class="${isOurs ? 'ours' : 'bar'}" x="${LABEL_WIDTH}" y="${y}" width="${length.toFixed(1)}" height="${BAR_HEIGHT}" rx="2"/>`,
			`<text class="value" x="${(LABEL_WIDTH + length + 8).toFixed(1)}" y="${middle}">${escaped(shown)}</text>`,
		].join('\n');
	});
	return [
		`<g transform="translate(${left} ${top})">`,
		`<text class="title" y="14">${escaped(title)}</text>`,
		`<text class="quiet" y="32">${escaped(unit)}</text>`,
		...drawn,
		'</g>',
	].join('\n');
}

function rowsOf(charts: readonly Chart[]): Chart[][] {
	const rows: Chart[][] = [];
	for (let first = 0; first < charts.length; first += COLUMNS) {
		rows.push(charts.slice(first, first + COLUMNS));
	}
	return rows;
}

function heightOf({ bars }: Chart): number {
	return HEAD_HEIGHT + bars.length * (BAR_HEIGHT + BAR_GAP);
}

function escaped(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
