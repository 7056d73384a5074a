/** `npm run report:documents`: which documented requests the form reaches; fails when one is lost. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const reporter = join(root, 'scripts', 'documentsReporter.cjs');

const { status, stdout } = spawnSync(
	process.execPath,
	[jest, '--selectProjects', 'documents', `--reporters=${reporter}`],
	{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' },
);
// Jest says which project it runs; only the reporter's lines are the report.
process.stdout.write(stdout.replace(/^Running one project: .*\n/m, ''));
process.exitCode = status ?? 1;
