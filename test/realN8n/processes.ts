import { setTimeout as sleep } from 'node:timers/promises';

// Ends processes, and cleans up when this one is ended.

const GRACE_MS = 20_000;
const POLL_MS = 100;

export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** Asks one process to end, waits for it, and forces it after 20 s. */
export async function endProcess(pid: number): Promise<void> {
	signalTo(pid, 'SIGTERM');
	const deadline = Date.now() + GRACE_MS;
	while (isRunning(pid)) {
		if (Date.now() > deadline) signalTo(pid, 'SIGKILL');
		await sleep(POLL_MS);
	}
}

/** It may have ended by itself since one last looked. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		return;
	}
}

/**
 * Cleans up once when the person or the system ends this process, then exits with the code that a
 * shell expects of the signal. A second Ctrl-C does not cut the cleaning short.
 * @returns whether that has begun: what fails from then on, fails because of it
 */
export function exitOnSignals(cleanUp: () => Promise<void>): () => boolean {
	const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
	let cleaning = false;
	for (const [signal, code] of Object.entries(codes)) {
		process.on(signal, () => {
			if (cleaning) return;
			cleaning = true;
			void cleanUp().finally(() => process.exit(code));
		});
	}
	return () => cleaning;
}
