import { join } from 'node:path';
import { runCommand } from '../../scripts/command.cjs';
import { startN8n } from '../realN8n/launch';
import { exitOnSignals } from '../realN8n/processes';
import { packTarball } from '../realN8n/tarball';
import { USER_FOLDER_VARIABLE } from './bench';

/** Builds and packs the package and starts one real n8n with it for all end-to-end tests. */
export default async function globalSetup(): Promise<void> {
	const cwd = join(__dirname, '..', '..');
	if (!process.env.WHATSAPP_HUB_BUILT)
		await runCommand('Building', 'npm', ['run', 'build'], { cwd });
	const n8n = await startN8n({ tarball: await packTarball() });
	process.env[USER_FOLDER_VARIABLE] = n8n.userFolder;
	exitOnSignals(() => n8n.stop());
}
