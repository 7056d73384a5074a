'use strict';
const { spawn } = require('node:child_process');
const { startProgress } = require('./progress.cjs');

const KEPT_OUTPUT_CHARACTERS = 64_000;

class CommandError extends Error {
	constructor(label, reason, output) {
		super(`${label}: ${reason}`);
		this.name = 'CommandError';
		this.reason = reason;
		this.output = output;
	}
}

/** Runs one long command behind a progress line; its output is kept for the error, not shown. */
async function runCommand(label, command, args, options = {}) {
	const progress = startProgress(label);
	try {
		const output = await capture(label, command, args, { ...options, onLine: progress.note });
		progress.done();
		return output;
	} catch (error) {
		progress.fail();
		throw error;
	}
}

/** Runs one command without showing anything. */
function capture(label, command, args, { cwd, env, timeoutMs, onLine } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		let timer;
		const collect = (chunk) => {
			output = (output + chunk).slice(-KEPT_OUTPUT_CHARACTERS);
			const line = String(chunk).trim().split('\n').at(-1);
			if (line && onLine) onLine(line);
		};
		child.stdout.on('data', collect);
		child.stderr.on('data', collect);
		child.on('error', (error) => {
			clearTimeout(timer);
			reject(new CommandError(label, `cannot run ${command} (${error.code})`, output));
		});
		child.on('close', (code, signal) => {
			clearTimeout(timer);
			if (code === 0) return resolve(output);
			reject(new CommandError(label, signal ? `ended by ${signal}` : `exit code ${code}`, output));
		});
		if (timeoutMs) timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
	});
}

module.exports = { CommandError, capture, runCommand };
