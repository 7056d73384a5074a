import { providers } from '../../nodes/WhatsAppHub/providers';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyComplaints, layerComplaints } from './architecture/layers';
import { deadPathComplaints, mapComplaints } from './architecture/map';
import { folderComplaints } from './architecture/providerFolders';
import { providerNameComplaints } from './architecture/providerNames';
import { purposeComplaints } from './architecture/purpose';
import { sourcesBelow } from './architecture/source';
import { styleComplaints } from './architecture/style';
import { project } from './project';

const shipped = [...sourcesBelow('nodes'), ...sourcesBelow('credentials')];
const simulator = sourcesBelow('simulator').filter(({ path }) => !path.endsWith('.test.ts'));

describe('the source tree', () => {
	it('is there', () => {
		expect(shipped.length).toBeGreaterThan(50);
		expect(simulator.length).toBeGreaterThan(20);
	});

	it('imports only what the table of ARCHITECTURE.md allows', () => {
		expect(layerComplaints([...shipped, ...simulator])).toEqual([]);
	});

	it('has every folder and every loose file on the map of ARCHITECTURE.md', () => {
		const map = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8');
		expect(mapComplaints(shipped, map)).toEqual([]);
	});

	it('has every file that ARCHITECTURE.md names', () => {
		const document = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8');
		const all = [...shipped, ...simulator, ...sourcesBelow('test')];
		expect(deadPathComplaints(all, document)).toEqual([]);
		expect(deadPathComplaints(all, 'See `outbound/once.ts`.')).toHaveLength(1);
	});

	it('takes from one family for a provider', () => {
		expect(familyComplaints(shipped)).toEqual([]);
	});

	it('says at the head of each file what it is for', () => {
		const helpers = sourcesBelow('test').filter(({ path }) => !path.endsWith('.test.ts'));
		expect(helpers.length).toBeGreaterThan(100);
		expect([...shipped, ...simulator, ...helpers].flatMap(purposeComplaints)).toEqual([]);
	});

	it('has the same files for every provider', () => {
		expect(folderComplaints(shipped)).toEqual([]);
	});

	it('names a provider in its own folder only', () => {
		const nodes = shipped.filter(({ path }) => path.startsWith('nodes/'));
		expect(providerNameComplaints(nodes, providers)).toEqual([]);
	});

	it('throws in n8n/ only, silences no checker, and keeps its files short', () => {
		expect([...shipped, ...simulator].flatMap(styleComplaints)).toEqual([]);
	});
});
