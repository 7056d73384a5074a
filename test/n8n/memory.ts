import { readFileSync } from 'node:fs';

const SAMPLE_EVERY_MS = 10;

/** What a process holds in memory just now. Linux only, for it reads /proc. */
export function residentBytes(processId: number): number {
	const status = readFileSync(`/proc/${processId}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) * 1024;
}

/** The most that a process holds while the work lasts, and what the work yields. */
export async function peakWhile<T>(
	processId: number,
	work: () => Promise<T>,
): Promise<{ peakBytes: number; value: T }> {
	let peakBytes = residentBytes(processId);
	const sample = () => {
		peakBytes = Math.max(peakBytes, residentBytes(processId));
	};
	const timer = setInterval(sample, SAMPLE_EVERY_MS);
	try {
		const value = await work();
		sample();
		return { peakBytes, value };
	} finally {
		clearInterval(timer);
	}
}
