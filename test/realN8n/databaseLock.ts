import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installN8n } from './install';
import type { N8n } from './launch';

/**
 * Keeps n8n from writing to its database, as a full disk or a database that is away would, until the
 * function that is answered is called.
 */
export async function lockDatabase({ userFolder, version }: N8n): Promise<() => Promise<void>> {
	const { node, script } = await installN8n(version);
	const file = join(userFolder, '.n8n', 'database.sqlite');
	const program = join(__dirname, 'holdDatabase.cjs');
	const child = spawn(node, [program, script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = once(child, 'exit');
	await Promise.race([
		once(child.stdout, 'data'),
		ended.then(() => Promise.reject(new Error(`${file} cannot be locked.`))),
	]);
	return async () => {
		child.stdin.end();
		await ended;
	};
}
