import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nEnvironment, type Placement, urlOf } from '../../realN8n/environment';
import { fetchAnew, waitFor } from '../../realN8n/http';
import { type Installation, installN8n } from '../../realN8n/install';
import { freePorts } from '../../realN8n/ports';
import { endProcess, isRunning, signalTo } from '../../realN8n/processes';
import { NEWEST } from '../../realN8n/runtimes';
import { installCommunityPackage } from '../../realN8n/tarball';

// Starts the processes of an n8n in queue mode, and can kill them.

export type Role = 'main' | 'worker' | 'webhook';

/** One process of an n8n in queue mode. */
export interface Member {
	role: Role;
	url: string;
	/** Ends it at once, without any chance to hand anything over. */
	kill(): Promise<void>;
	stop(): Promise<void>;
	/** Ends it in peace, and starts it again at the same address with the same folder. */
	restart(): Promise<void>;
}

const READY_WITHIN_MS = 240_000;
const LOG_LINES_IN_ERROR = 30;

const commands: Readonly<Record<Role, readonly string[]>> = {
	main: ['start'],
	worker: ['worker', '--concurrency=5'],
	webhook: ['webhook'],
};

/** What n8n finds out about a dead worker, within seconds instead of a minute and a half. */
const impatience = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/**
 * Starts one process with the package in a folder of its own, and waits until it is ready.
 * @param atEnd takes what ends it, as soon as there is something to end
 */
export async function startMember(
	role: Role,
	tarball: string,
	services: Record<string, string>,
	atEnd: (end: () => Promise<void>) => void,
): Promise<Member> {
	const installation = await installN8n(NEWEST);
	const userFolder = mkdtempSync(join(tmpdir(), `whatsapp-hub-${role}-`));
	await installCommunityPackage(userFolder, tarball);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const placement = { userFolder, port, brokerPort };
	const begin = () =>
		launch(role, installation, placement, {
			...services,
			...impatience,
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			...(role === 'worker' && { QUEUE_HEALTH_CHECK_PORT: String(port) }),
		});
	const member = memberOf(role, placement, begin);
	atEnd(() => member.stop());
	await untilReady(member, member.pid(), logPath(userFolder));
	return member;
}

function memberOf(
	role: Role,
	placement: Placement,
	begin: () => number,
): Member & { pid: () => number } {
	let pid = begin();
	let hasEnded = false;
	const end = async (signal: NodeJS.Signals) => {
		if (hasEnded) return;
		hasEnded = true;
		signalTo(pid, signal);
		await endProcess(pid);
		// What it had started itself, a task runner, must not outlive it.
		signalTo(-pid, 'SIGKILL');
		rmSync(placement.userFolder, { recursive: true, force: true });
	};
	const member = {
		role,
		pid: () => pid,
		url: urlOf(placement),
		kill: async () => await end('SIGKILL'),
		stop: async () => await end('SIGTERM'),
		restart: async () => {
			signalTo(pid, 'SIGTERM');
			await endProcess(pid);
			pid = begin();
			await untilReady(member, pid, logPath(placement.userFolder));
		},
	};
	return member;
}

/** Yields an error with the end of the log when it ends early or takes too long. */
async function untilReady(
	{ role, url, stop }: Pick<Member, 'role' | 'url' | 'stop'>,
	pid: number,
	log: string,
): Promise<void> {
	try {
		await waitFor(`n8n (${role})`, READY_WITHIN_MS, async () => {
			if (!isRunning(pid)) throw new Error(`n8n (${role}) ended while starting.`);
			return (await isReady(role, url)) ? true : undefined;
		});
	} catch (error) {
		const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
		await stop();
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${reason}\n${lines.slice(-LOG_LINES_IN_ERROR).join('\n')}`);
	}
}

function launch(
	role: Role,
	{ node, script, ...installation }: Installation,
	placement: Placement,
	environment: Record<string, string>,
): number {
	const { userFolder } = placement;
	const log = openSync(logPath(userFolder), 'a');
	const child = spawn(node, [script, ...commands[role]], {
		cwd: userFolder,
		env: { ...n8nEnvironment({ node, script, ...installation }, placement), ...environment },
		stdio: ['ignore', log, log],
		// A group of its own: it is ended as one, and by us alone.
		detached: true,
	});
	closeSync(log);
	if (child.pid === undefined) throw new Error(`${node} cannot be started.`);
	return child.pid;
}

async function isReady(role: Role, url: string): Promise<boolean> {
	const paths = ['/healthz/readiness', ...(role === 'main' ? ['/rest/settings'] : [])];
	try {
		const answers = await Promise.all(paths.map(async (path) => await fetchAnew(url + path)));
		return answers.every(({ ok }) => ok);
	} catch {
		return false;
	}
}

function logPath(userFolder: string): string {
	return join(userFolder, 'n8n.log');
}
