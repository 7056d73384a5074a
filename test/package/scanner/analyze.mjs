/**
 * Runs in the scanner's own process and folder: `node analyze.mjs <scanner> <project> <pattern>…`
 * prints the scanner's answer as JSON.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [scanner, project, ...patterns] = process.argv.slice(2);
const entry = join(scanner, 'node_modules/@n8n/scan-community-package/scanner/scanner.mjs');
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(entry).href);
const chosen = patterns.length > 0 ? patterns : SOURCE_FILE_PATTERNS;
const { passed, message, details } = await analyzePackage(resolve(project), chosen);
process.stdout.write(`\n${JSON.stringify({ passed, message, details })}\n`);
