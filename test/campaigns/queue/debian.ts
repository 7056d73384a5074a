import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, runCommand } from '../../../scripts/command.cjs';

/** The programs that queue mode needs beside n8n. */
export interface Programs {
	initdb: string;
	postgres: string;
	psql: string;
	redis: string;
	/** Whom PostgreSQL runs as; undefined when that is us, for it refuses root. */
	account: { uid: number; gid: number } | undefined;
}

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** Finds the programs; installs Debian's packages when running as root and one is missing. */
export async function ensurePrograms(): Promise<Programs> {
	const found = await findPrograms();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		await installOnDebian();
		const installed = await findPrograms();
		if (installed) return installed;
	}
	throw new Error(
		'PostgreSQL or Redis was not found. On Debian or Ubuntu: ' +
			'sudo apt-get install postgresql redis-server',
	);
}

async function findPrograms(): Promise<Programs | undefined> {
	const [initdb, postgres, psql] = ['initdb', 'postgres', 'psql'].map((name) =>
		folders().find((folder) => existsSync(join(folder, name))),
	);
	const redis = folders().find((folder) => existsSync(join(folder, 'redis-server')));
	if (!initdb || !postgres || !psql || !redis) return undefined;
	return {
		initdb: join(initdb, 'initdb'),
		postgres: join(postgres, 'postgres'),
		psql: join(psql, 'psql'),
		redis: join(redis, 'redis-server'),
		account: process.getuid?.() === 0 ? await postgresAccount() : undefined,
	};
}

/** Debian keeps the server's programs out of the path. */
function folders(): string[] {
	const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
	const ofVersions = versions.map((version) => join(DEBIAN_POSTGRES, version, 'bin'));
	return [...(process.env.PATH ?? '').split(delimiter), ...ofVersions];
}

async function postgresAccount() {
	const ask = async (flag: string) =>
		Number(await capture('Asking for an account', 'id', [flag, 'postgres']));
	return { uid: await ask('-u'), gid: await ask('-g') };
}

async function installOnDebian(): Promise<void> {
	// In run level 1 Debian's scripts start no service: ours are started by us, on ports of their own.
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	await runCommand('Updating the package lists (apt-get update)', 'apt-get', ['update'], { env });
	const packages = ['postgresql', 'redis-server'];
	const args = ['install', '-y', '--no-install-recommends', ...packages];
	await runCommand('Installing PostgreSQL and Redis', 'apt-get', args, { env });
}
