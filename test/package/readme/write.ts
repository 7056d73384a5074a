/** `npm run readme`: writes the generated parts of README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../project';
import { withParts } from './tables';

const path = join(project, 'README.md');
writeFileSync(path, withParts(readFileSync(path, 'utf8')));
