import { spawn } from 'node:child_process';
import {
	closeSync,
	existsSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import { startProgress } from '../../scripts/progress.cjs';
import { n8nEnvironment, type Placement, urlOf } from './environment';
import { fetchAnew } from './http';
import { installN8n } from './install';
import { freePorts, requireFreePort } from './ports';
import { endProcess, isRunning, signalTo } from './processes';
import { type N8nVersion, n8nVersions, NEWEST } from './runtimes';
import { installCommunityPackage } from './tarball';

// Installs, starts and stops a real n8n.

const READY_WITHIN_MS = 180_000;
const POLL_MS = 200;
const LOG_LINES_IN_ERROR = 30;

export interface LaunchOptions {
	version?: N8nVersion;
	/** Kept when given; otherwise a temporary folder that stop() removes. */
	userFolder?: string;
	/** A free one when not given. */
	port?: number;
	/** A packed community package to install before the start. */
	tarball?: string;
	/** How to choose another port, for the message when `port` is taken. */
	portRemedy?: string;
	/** Further variables for n8n, kept over its restarts. */
	environment?: Readonly<Record<string, string>>;
}

/** A running n8n. */
export interface N8n {
	version: N8nVersion;
	url: string;
	userFolder: string;
	/** Of the process that runs now: it changes with every restart. */
	processId(): number;
	/** Everything that n8n has printed, over all its restarts. */
	logs(): string;
	/**
	 * Ends n8n and starts it again on the same data and port.
	 * @param environment further variables until the next restart
	 */
	restart(environment?: Readonly<Record<string, string>>): Promise<void>;
	/** Ends n8n and waits for its end; removes a temporary user folder. */
	stop(): Promise<void>;
}

const state = z.object({
	version: z.enum(n8nVersions),
	port: z.number(),
	brokerPort: z.number(),
	temporary: z.boolean(),
	environment: z.record(z.string(), z.string()),
	pid: z.number(),
});
type State = z.output<typeof state>;

/**
 * Installs n8n if needed, starts it and waits until it is ready (180 s at most). Yields an error
 * with the end of n8n's log when it ends early, or one that names the port when that is taken.
 */
export async function startN8n(options: LaunchOptions = {}): Promise<N8n> {
	const { version = NEWEST, tarball } = options;
	if (options.port) await requireFreePort(options.port, options.portRemedy ?? 'another `port`');
	await installN8n(version);
	const userFolder = options.userFolder ?? mkdtempSync(join(tmpdir(), 'whatsapp-hub-n8n-'));
	if (tarball) await installCommunityPackage(userFolder, tarball);
	const [anyPort = 0, brokerPort = 0] = await freePorts(2);
	const port = options.port ?? anyPort;
	const temporary = options.userFolder === undefined;
	const environment = { ...options.environment };
	await launch(userFolder, { version, port, brokerPort, temporary, environment });
	// The last resort when the parent ends without stop(): an exit handler cannot wait.
	process.on('exit', () => {
		const pid = readState(userFolder)?.pid;
		if (pid) signalTo(pid, 'SIGTERM');
	});
	return attachN8n(userFolder);
}

/** The n8n that another module or process started on this user folder. */
export function attachN8n(userFolder: string): N8n {
	const settings = requireState(userFolder);
	const { version, port, brokerPort, temporary } = settings;
	const end = () => endProcess(requireState(userFolder).pid);
	return {
		version,
		url: urlOf({ userFolder, port, brokerPort }),
		userFolder,
		processId: () => requireState(userFolder).pid,
		logs: () => readFileSync(logPath(userFolder), 'utf8'),
		restart: async (environment = {}) => {
			await end();
			const whole = { ...settings.environment, ...environment };
			await launch(userFolder, { ...settings, environment: whole });
		},
		stop: async () => {
			if (!existsSync(statePath(userFolder))) return;
			await end();
			rmSync(temporary ? userFolder : statePath(userFolder), { recursive: true, force: true });
		},
	};
}

async function launch(userFolder: string, settings: Omit<State, 'pid'>): Promise<void> {
	const placement: Placement = { userFolder, ...settings };
	const installation = await installN8n(settings.version);
	const progress = startProgress(`Starting n8n ${settings.version} on ${urlOf(placement)}`);
	const log = openSync(logPath(userFolder), 'a');
	const child = spawn(installation.node, [installation.script, 'start'], {
		cwd: userFolder,
		env: n8nEnvironment(installation, placement),
		stdio: ['ignore', log, log],
		// A group of its own: Ctrl-C in the terminal must reach only us, who then end n8n in order.
		detached: true,
	});
	closeSync(log);
	child.unref();
	try {
		if (child.pid === undefined) throw new Error(`${installation.node} cannot be started.`);
		writeFileSync(statePath(userFolder), JSON.stringify({ ...settings, pid: child.pid }));
		await waitUntilReady(urlOf(placement), child.pid, userFolder);
		progress.done('ready');
	} catch (error) {
		progress.fail();
		if (child.pid !== undefined) await endProcess(child.pid);
		throw error;
	}
}

async function waitUntilReady(url: string, pid: number, userFolder: string): Promise<void> {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (Date.now() < deadline) {
		if (await answersReady(url)) return;
		if (!isRunning(pid)) throw new Error(`n8n ended while starting.\n${endOfLog(userFolder)}`);
		await sleep(POLL_MS);
	}
	const seconds = READY_WITHIN_MS / 1000;
	throw new Error(`n8n was not ready within ${seconds} s.\n${endOfLog(userFolder)}`);
}

async function answersReady(url: string): Promise<boolean> {
	try {
		// n8n 2.0 says that it is ready a moment before its API exists.
		const answers = ['/healthz/readiness', '/rest/settings'].map((path) => fetchAnew(url + path));
		return (await Promise.all(answers)).every(({ ok }) => ok);
	} catch {
		return false;
	}
}

function endOfLog(userFolder: string): string {
	const lines = readFileSync(logPath(userFolder), 'utf8').trimEnd().split('\n');
	return lines.slice(-LOG_LINES_IN_ERROR).join('\n');
}

function readState(userFolder: string): State | undefined {
	if (!existsSync(statePath(userFolder))) return undefined;
	return state.parse(JSON.parse(readFileSync(statePath(userFolder), 'utf8')));
}

function requireState(userFolder: string): State {
	const found = readState(userFolder);
	if (found) return found;
	throw new Error(`No n8n was started on ${userFolder}.`);
}

function statePath(userFolder: string): string {
	return join(userFolder, 'n8n-process.json');
}

function logPath(userFolder: string): string {
	return join(userFolder, 'n8n.log');
}
