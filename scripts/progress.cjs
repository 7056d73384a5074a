'use strict';

const REMINDER_MS = 10_000;
const REDRAW_MS = 500;
const DEFAULT_COLUMNS = 80;

/** Shows that a long step is alive: one redrawn line on a terminal, a line every 10 s elsewhere. */
function startProgress(label, stream = process.stderr) {
	const startedAt = Date.now();
	const live = Boolean(stream.isTTY);
	let note = '';
	const seconds = () => Math.round((Date.now() - startedAt) / 1000);
	const draw = () => {
		const text = `${label} … ${seconds()} s${note ? `  ${note}` : ''}`;
		stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? DEFAULT_COLUMNS) - 1)}`);
	};
	const remind = () => stream.write(`${label} … ${seconds()} s\n`);
	if (live) draw();
	if (!live) stream.write(`${label} …\n`);
	const timer = setInterval(live ? draw : remind, live ? REDRAW_MS : REMINDER_MS);
	const end = (word) => {
		clearInterval(timer);
		stream.write(`${live ? '\r\x1b[2K' : ''}${label}: ${word} (${seconds()} s)\n`);
	};
	return {
		note: (text) => {
			note = text.replace(/[\x00-\x1f\x7f]/g, ' ');
		},
		done: (word = 'done') => end(word),
		fail: (word = 'failed') => end(word),
	};
}

module.exports = { startProgress };
