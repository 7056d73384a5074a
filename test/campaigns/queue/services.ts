import { spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from '../../../scripts/command.cjs';
import { waitFor } from '../../realN8n/http';
import { freePorts } from '../../realN8n/ports';
import { endProcess } from '../../realN8n/processes';
import type { Programs } from './debian';

/** PostgreSQL and Redis of our own, on free ports and temporary folders. */
export interface Services {
	/** What tells n8n where they are. */
	environment: Record<string, string>;
	/** The rows of a query, their columns as texts. */
	query(sql: string): Promise<string[][]>;
	stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const USER = 'n8n';
const DATABASE = 'postgres';
const READY_WITHIN_MS = 60_000;

export async function startServices(programs: Programs): Promise<Services> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-queue-'));
	const { account } = programs;
	if (account) chownSync(folder, account.uid, account.gid);
	const as = { cwd: folder, ...account };
	const data = join(folder, 'postgres');
	const [postgresPort = 0, redisPort = 0] = await freePorts(2);
	// Whoever reaches this machine's loopback may come in: it holds nothing but the test's own rows.
	const flags = ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'];
	await run(programs.initdb, flags, as);
	const pids = [
		start(programs.postgres, ['-D', data, ...postgresFlags(postgresPort, folder)], as),
		start(programs.redis, redisFlags(redisPort, folder), { cwd: folder }),
	];
	const query = async (sql: string) => {
		const where = ['-h', HOST, '-p', String(postgresPort), '-U', USER, '-d', DATABASE];
		const answer = await capture('Asking PostgreSQL', programs.psql, [...where, '-AtXc', sql]);
		const lines = answer.split('\n').filter((line) => line !== '');
		return lines.map((line) => line.split('|'));
	};
	const stop = async () => {
		for (const pid of pids) await endProcess(pid);
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await waitFor('PostgreSQL', READY_WITHIN_MS, async () => {
			const rows = await query('select 1').catch(() => []);
			return rows.length > 0 ? rows : undefined;
		});
	} catch (error) {
		await stop();
		throw error;
	}
	return { environment: environmentOf(postgresPort, redisPort), query, stop };
}

const postgresFlags = (port: number, folder: string): string[] => [
	...['-p', String(port), '-k', folder],
	...['-c', `listen_addresses=${HOST}`],
	// A machine that fails takes the test with it; a process that is killed loses nothing by these.
	...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
];

const redisFlags = (port: number, folder: string): string[] => [
	...['--port', String(port), '--bind', HOST],
	...['--save', '', '--appendonly', 'no', '--dir', folder],
];

function environmentOf(postgresPort: number, redisPort: number): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: HOST,
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: HOST,
		DB_POSTGRESDB_PORT: String(postgresPort),
		DB_POSTGRESDB_USER: USER,
		DB_POSTGRESDB_DATABASE: DATABASE,
		DB_POSTGRESDB_PASSWORD: '',
	};
}

function start(program: string, args: readonly string[], options: SpawnOptions): number {
	// Out of reach of Ctrl-C in the terminal: n8n must be ended first.
	const child = spawn(program, args, { ...options, stdio: 'ignore', detached: true });
	if (child.pid === undefined) throw new Error(`${program} cannot be started.`);
	return child.pid;
}

/** Unlike `capture`, on behalf of another account. */
async function run(program: string, args: readonly string[], options: SpawnOptions): Promise<void> {
	const child = spawn(program, args, { ...options, stdio: 'ignore' });
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
	if (code !== 0) throw new Error(`${program} ended with ${code}.`);
}
