import { versionsToTry } from '../../realN8n/runtimes';
import { verdictOf } from '../../realN8n/verdict';

describe('versionsToTry', () => {
	it.each([
		[undefined, ['2.20.12', '2.0.3']],
		['2.20.x', ['2.20.12']],
		['2.0.3', ['2.0.3']],
		['2.x', ['2.41.1', '2.20.12', '2.0.3']],
	])('takes for %s %j', (only, versions) => {
		expect(versionsToTry(only)).toEqual(versions);
	});

	// Not every version that begins with these figures: 2.2 is another one than 2.20.
	it.each(['2.2', '2.2.x', '3.x', ''])('refuses %j, naming what there is', (only) => {
		expect(() => versionsToTry(only)).toThrow('there are 2.41.1, 2.20.12, 2.0.3');
	});
});

describe('verdictOf', () => {
	it('is content with what README.md says', () => {
		const verdict = verdictOf('2.0.3', '20.20.2', ['an event: lost'], ['an event']);
		expect(verdict).toEqual({
			lines: [
				'On n8n 2.0.3 (Node 20.20.2): differs from n8n 2.41.1:',
				'- an event: lost (as README.md says)',
			],
			isAsStated: true,
		});
	});

	it('is not content with anything else', () => {
		const verdict = verdictOf(
			'2.0.3',
			'20.20.2',
			['an event: lost', 'an image: refused'],
			['an event'],
		);
		expect(verdict.lines.at(-1)).toBe('- an image: refused');
		expect(verdict.isAsStated).toBe(false);
	});

	it('says that README.md tells of a difference that is none any more', () => {
		const verdict = verdictOf('2.0.3', '20.20.2', [], ['an event']);
		expect(verdict.lines).toEqual([
			'On n8n 2.0.3 (Node 20.20.2): differs from n8n 2.41.1:',
			'- an event: README.md says that it differs, and it does not',
		]);
		expect(verdict.isAsStated).toBe(false);
	});

	it('says that nothing differs', () => {
		expect(verdictOf('2.20.12', '22.23.5', [], [])).toEqual({
			lines: ['On n8n 2.20.12 (Node 22.23.5): nothing differs from n8n 2.41.1'],
			isAsStated: true,
		});
	});
});
