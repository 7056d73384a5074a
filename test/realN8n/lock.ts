import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgress } from '../../scripts/progress.cjs';

// Locks shared by several processes, for installations that must not run twice.

const HEARTBEAT_MS = 2_000;
/** A lock whose owner has not shown itself for this long was left by a killed process. */
const STALE_AFTER_MS = 30_000;
const POLL_MS = 500;

/**
 * Runs `work` while no other process of this machine holds the same lock file. A lock left behind
 * is taken over: at once when its process is gone, else when its heartbeat has stopped.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	mkdirSync(dirname(path), { recursive: true });
	await acquire(path);
	const heartbeat = setInterval(() => utimesSync(path, new Date(), new Date()), HEARTBEAT_MS);
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		rmSync(path, { force: true });
	}
}

async function acquire(path: string): Promise<void> {
	if (tryCreate(path)) return;
	const progress = startProgress('Waiting for another installation in the same folder to finish');
	while (!tryCreate(path)) {
		removeIfStale(path);
		await sleep(POLL_MS);
	}
	progress.done();
}

function tryCreate(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
}

/** The guard keeps two waiting processes from both removing it, the second one a fresh lock. */
function removeIfStale(path: string): void {
	const guard = `${path}.guard`;
	if (!tryCreate(guard)) {
		if (age(guard) > STALE_AFTER_MS) rmSync(guard, { force: true });
		return;
	}
	try {
		if (age(path) > STALE_AFTER_MS || !isAlive(ownerOf(path))) rmSync(path, { force: true });
	} finally {
		rmSync(guard, { force: true });
	}
}

function age(path: string): number {
	const found = statSync(path, { throwIfNoEntry: false });
	return found ? Date.now() - found.mtimeMs : 0;
}

function ownerOf(path: string): number {
	try {
		return Number(readFileSync(path, 'utf8'));
	} catch {
		return process.pid;
	}
}

/** An empty file belongs to a process that is just writing its id. */
function isAlive(pid: number): boolean {
	if (pid === 0) return true;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
