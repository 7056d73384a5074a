import { join } from 'node:path';
import { readOptions } from '../../campaigns/bench/options';

const project = join(__dirname, '..', '..', '..');

describe('readOptions', () => {
	it('measures everything in three rounds, into docs', () => {
		expect(readOptions([])).toEqual({
			only: [
				'sends',
				'limits',
				'distance',
				'scaling',
				'trigger',
				'lazy',
				'loading',
				'editor',
				'media',
			],
			rounds: 3,
			share: 1,
			out: join(project, 'docs'),
		});
	});

	it('takes some parts and another number of rounds', () => {
		const options = readOptions(['--only', 'media,sends', '--rounds', '1']);
		expect(options).toMatchObject({ only: ['media', 'sends'], rounds: 1 });
	});

	it('keeps the figures of small counts away from the documented ones', () => {
		expect(readOptions(['--share', '0.1']).out).toBe(join(project, 'artifacts', 'bench'));
		expect(readOptions(['--share', '0.1', '--out', '/figures']).out).toBe('/figures');
	});

	it.each([
		['a part that there is not', ['--only', 'sends,nothing'], 'only'],
		['no round', ['--rounds', '0'], 'rounds'],
		['half a round', ['--rounds', '1.5'], 'rounds'],
		['more than all', ['--share', '2'], 'share'],
		['an option that there is not', ['--quick'], '--quick'],
	])('refuses %s', (_what, args, named) => {
		expect(() => readOptions(args)).toThrow(named);
	});
});
