import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project';
import { withParts } from './readme/tables';

it('says in README.md what each provider has, as the code decides it (npm run readme)', () => {
	const readme = readFileSync(join(project, 'README.md'), 'utf8');
	expect(readme).toBe(withParts(readme));
});
