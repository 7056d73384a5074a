import { parseArgs } from 'node:util';

import { agreedRecipients, startSimulator } from './index';
import type { Simulator } from './index';

// Starts the simulator as a program of its own, with its port and delay from the command line.

const usage = `Usage: node --import tsx simulator/main.ts [--port 9100] [--step-delay 150]`;

function wholeNumber(name: string, text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number.\n${usage}`);
	return Number(text);
}

function introduce({ url, accounts }: Simulator): string {
	const lines = [`The WhatsApp provider simulator answers at ${url}`, ''];
	for (const [provider, account] of Object.entries(accounts)) {
		lines.push(provider);
		for (const [name, value] of Object.entries(account as Record<string, string>)) {
			lines.push(`  ${name.padEnd(20)} ${value}`);
		}
		lines.push('');
	}
	lines.push('Agreed recipients (any other number reads its messages)');
	for (const [name, phoneNumber] of Object.entries(agreedRecipients)) {
		lines.push(`  ${name.padEnd(20)} ${phoneNumber}`);
	}
	lines.push('', `Ledger and control: ${url}/_simulator/requests, /messages, /deliveries, …`);
	lines.push('Stop with Ctrl-C.', '');
	return lines.join('\n');
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string' },
			'step-delay': { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (values.help === true) {
		process.stdout.write(`${usage}\n`);
		return;
	}
	const stepDelayMs = wholeNumber('step-delay', values['step-delay']);
	const simulator = await startSimulator({
		port: wholeNumber('port', values.port) ?? 9100,
		...(stepDelayMs === undefined ? {} : { stepDelayMs }),
	});
	process.stdout.write(introduce(simulator));
	const stop = () => void simulator.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
