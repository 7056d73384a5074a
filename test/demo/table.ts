import type { Journey } from './journey';

// Draws the demonstration's table of messages, live on a terminal.

const GAP = '  ';
const LONGEST_ID = 34;
const HEADINGS = ['Provider', 'Recipient', 'Message id', 'Status'] as const;

const colours = { green: 32, red: 31, grey: 90, bold: 1 } as const;

/** A table of what became of the messages; colours only where a terminal shows them. */
export function formatTable(journeys: readonly Journey[], colour: boolean): string[] {
	const paint = (text: string, name: keyof typeof colours) =>
		colour ? `\x1b[${colours[name]}m${text}\x1b[0m` : text;
	const rows = journeys.map((journey) => [
		journey.scene.provider.label,
		journey.scene.recipient,
		shorten(journey.sent?.messageId ?? ''),
	]);
	const widths = HEADINGS.slice(0, -1).map((heading, column) =>
		Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(GAP);
	return [
		paint(`${line(HEADINGS)}${GAP}${HEADINGS.at(-1)}`, 'bold'),
		paint(`${widths.map((width) => '─'.repeat(width)).join(GAP)}${GAP}${'─'.repeat(36)}`, 'grey'),
		...journeys.map((journey, index) => {
			const { text, tone } = describe(journey);
			return `${line(rows[index] ?? [])}${GAP}${tone ? paint(text, tone) : text}`;
		}),
	];
}

function describe({ scene, statuses, refusal }: Journey) {
	const way = statuses.join(' → ');
	if (refusal) return { text: `not sent: ${refusal}`, tone: 'red' as const };
	if (!statuses.includes(scene.expected)) return { text: way ? `${way} …` : '…', tone: undefined };
	const note = scene.expected === 'failed' ? '  (as this number is meant to)' : '';
	return { text: `${way} ✓${note}`, tone: 'green' as const };
}

function shorten(id: string): string {
	return id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID - 1)}…` : id;
}

/** Shows the table as it changes: redrawn in place on a terminal, else one line per change. */
export interface Display {
	show(journeys: readonly Journey[]): void;
	/** Leaves the table in its last state. */
	end(journeys: readonly Journey[]): void;
}

export function openDisplay(stream: NodeJS.WriteStream): Display {
	return stream.isTTY ? liveDisplay(stream) : plainDisplay(stream);
}

function liveDisplay(stream: NodeJS.WriteStream): Display {
	let drawn = 0;
	const colour = process.env.NO_COLOR === undefined;
	const draw = (journeys: readonly Journey[]) => {
		const lines = formatTable(journeys, colour);
		const up = drawn > 0 ? `\x1b[${drawn}A` : '';
		// A line that wrapped would be two rows on the screen; the terminal is told not to.
		stream.write(`\x1b[?7l${up}${lines.map((line) => `\x1b[2K${line}\n`).join('')}\x1b[?7h`);
		drawn = lines.length;
	};
	return { show: draw, end: draw };
}

function plainDisplay(stream: NodeJS.WriteStream): Display {
	const shown = new Map<number, string>();
	return {
		show: (journeys) => {
			for (const [index, journey] of journeys.entries()) {
				const { text } = describe(journey);
				const { provider, recipient } = journey.scene;
				if (text === '…' || shown.get(index) === text) continue;
				shown.set(index, text);
				stream.write(`${provider.label.padEnd(10)} ${recipient}  ${text}\n`);
			}
		},
		end: (journeys) => stream.write(`\n${formatTable(journeys, false).join('\n')}\n`),
	};
}
