'use strict';

const FIRST_LINES_SHOWN = 20;
const LAST_LINES_SHOWN = 15;

const causes = [
	{
		pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH/,
		advice: [
			'The npm registry could not be reached.',
			'Check the network and proxy (HTTPS_PROXY, "npm config get registry"), see whether',
			'"npm ping" answers, then run the same command again: what was fetched is kept.',
		],
	},
	{
		pattern: /E404|ETARGET|ERR_PNPM_NO_MATCHING_VERSION|ERR_PNPM_FETCH_404/,
		advice: [
			'The npm registry in use does not have one of the pinned packages ("npm config get registry").',
			'A mirror may lag behind: use the public registry or wait for the mirror.',
		],
	},
	{
		pattern: /code EUSAGE/,
		advice: ['package-lock.json does not fit package.json: run "npm install --package-lock-only".'],
	},
	{ pattern: /ENOSPC/, advice: ['The disk is full. The real n8n needs about 2.5 GB.'] },
	{
		pattern: /EACCES|EPERM/,
		advice: ['A folder could not be written. Was it made by another user (sudo)?'],
	},
];

/** What a person can do about a failed command, and its output where it is a command. */
function explain(error) {
	if (typeof error?.output !== 'string') return reasonsOf(error).join(': ');
	const known = causes.filter(({ pattern }) => pattern.test(error.output));
	const quoted = endsOf(meaningful(error.output)).map((line) => `  | ${line}`);
	return [error.message, ...quoted, ...known.flatMap(({ advice }) => ['', ...advice])].join('\n');
}

/** Node says "fetch failed" of all that fails; why, stands in the error's cause. */
function reasonsOf(error) {
	const reason = String(error?.message || error?.code || error);
	const [inner = error?.cause] = error?.errors ?? [];
	return inner === undefined ? [reason] : [reason, ...reasonsOf(inner)];
}

function meaningful(output) {
	const lines = output.trimEnd().split('\n');
	return lines.filter((line) => !line.startsWith('npm warn'));
}

/** npm names the reason first and ends with a page of usage; compilers do the reverse. */
function endsOf(lines) {
	if (lines.length <= FIRST_LINES_SHOWN + LAST_LINES_SHOWN) return lines;
	return [...lines.slice(0, FIRST_LINES_SHOWN), '…', ...lines.slice(-LAST_LINES_SHOWN)];
}

module.exports = { explain };
