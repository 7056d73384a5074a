import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const program = join(__dirname, 'main.ts');

const start = (...options: string[]) =>
	spawn(process.execPath, ['--import', 'tsx', program, ...options], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});

describe('the stand-alone program', () => {
	it.each(['SIGINT', 'SIGTERM'] as const)(
		'prints where it answers and ends on %s',
		async (signal) => {
			const child = start('--port', '0', '--step-delay', '5');
			let printed = '';
			child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()));
			const ended = once(child, 'exit');
			while (!printed.includes('Ctrl-C')) await once(child.stdout, 'data');
			const url = /answers at (http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1];
			const accounts = await fetch(`${url}/_simulator/accounts`);
			expect(await accounts.text()).toContain(`${url}/ycloud/v2`);
			expect(printed).toContain('+12025550199');
			expect(printed).toContain('simulated-wawp-access-token');
			child.kill(signal);
			expect(await ended).toEqual([0, null]);
		},
		30_000,
	);

	it('says what is wrong with an option', async () => {
		const child = start('--port', 'many');
		let printed = '';
		child.stderr.on('data', (piece: Buffer) => (printed += piece.toString()));
		expect(await once(child, 'close')).toEqual([1, null]);
		expect(printed).toContain('--port wants a whole number');
	}, 30_000);
});
