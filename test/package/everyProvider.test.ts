import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { providerIds as simulated } from '../../simulator/contract';
import { credentialTypes } from './credentialTypes';
import { project } from './project';

const ids = providers.map(({ id }) => id);

/** What the tests of a provider's documents consist of, at the same place for each. */
const contract = ['SOURCE.md', 'expectedEvents.ts', 'request.test.ts', 'webhook.test.ts'];

const testsBelow = (folder: string): string[] =>
	readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.test.ts'))
		.map((path) => readFileSync(join(project, folder, path), 'utf8'));

it('has the simulator play every provider of the registry, and no other', () => {
	expect([...simulated].sort()).toEqual([...ids].sort());
});

it.each(ids)('holds %s against its document', (id) => {
	const missing = contract.filter((file) => !existsSync(join(project, 'test/contract', id, file)));
	expect(missing).toEqual([]);
});

it.each(ids)('reaches the documented requests of %s by the form', (id) => {
	const about = testsBelow('test/documents').filter((text) => text.includes(`provider: '${id}'`));
	expect(about).toHaveLength(1);
});

it('leads from every credential to its part of README.md', () => {
	const readme = readFileSync(join(project, 'README.md'), 'utf8');
	const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^a-z0-9 -]/g, '')
			.replaceAll(' ', '-'),
	);
	const places = credentialTypes().map(
		({ documentationUrl = '' }) => new URL(documentationUrl).hash,
	);
	expect(places.filter((place) => !headings.includes(place.slice(1)))).toEqual([]);
});
