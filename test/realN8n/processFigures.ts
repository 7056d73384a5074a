import { readFileSync } from 'node:fs';

// Measures memory, age, processor time and writing of a process; Linux only.

const SAMPLE_EVERY_MS = 10;
/** Linux counts in hundredths of a second towards programs, on every machine that n8n runs on. */
const TICK_MS = 10;

/** What a process holds in memory just now. Linux only, for it reads /proc. */
export function residentBytes(processId: number): number {
	const status = readFileSync(`/proc/${processId}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) * 1024;
}

/** How long ago a process was started. */
export function ageMilliseconds(processId: number): number {
	const uptimeSeconds = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
	return uptimeSeconds * 1000 - statField(processId, 22) * TICK_MS;
}

/** What a process has taken of the processors so far, for itself and in the system. */
export function cpuMilliseconds(processId: number): number {
	return (statField(processId, 14) + statField(processId, 15)) * TICK_MS;
}

/** What a process has written so far, to files and to other processes, whether or not it reached a disk. */
export function writtenBytes(processId: number): number {
	const counts = readFileSync(`/proc/${processId}/io`, 'utf8');
	return Number(/^wchar: (\d+)$/m.exec(counts)?.[1] ?? NaN);
}

/** By its number in proc(5), which counts from 1. */
function statField(processId: number, number: number): number {
	// The second field is the name, which may hold spaces.
	const behindName = readFileSync(`/proc/${processId}/stat`, 'utf8').replace(/^.*\) /s, '');
	return Number(behindName.split(' ')[number - 3]);
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
