import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Certificate } from '../certificate';
import {
	type Command,
	type Reply,
	reply,
	type ServerReport,
	type ServerSettings,
} from './protocol';

// Starts the benchmark's server in a process of its own, so that it does not slow n8n's down.

const ANSWERS_WITHIN_MS = 20_000;

/** The server's process, as the measuring process sees it. */
export interface GraphServer {
	port: number;
	/** The same server, as far away as its settings say. */
	distantPort: number;
	/** Forgets all that was, and behaves so from now on. */
	begin(settings?: Partial<ServerSettings>): Promise<void>;
	report(): Promise<ServerReport>;
	close(): void;
}

export async function startServer({ certificateFile, keyFile }: Certificate): Promise<GraphServer> {
	const child = fork(join(__dirname, 'main.ts'), [certificateFile, keyFile], {
		execArgv: ['--import', 'tsx'],
	});
	const { port, distantPort } = await nextReply(child, 'listening');
	const ask = async <K extends Reply['kind']>(command: Command, kind: K) => {
		const answer = nextReply(child, kind);
		child.send(command);
		return await answer;
	};
	return {
		port,
		distantPort,
		begin: async (settings = {}) => {
			const whole = { latencyMs: 0, roundTripMs: 0, limiter: null, ...settings };
			await ask({ kind: 'begin', settings: whole }, 'begun');
		},
		report: async () => (await ask({ kind: 'report' }, 'report')).report,
		close: () => {
			if (child.connected) child.disconnect();
		},
	};
}

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

function nextReply<K extends Reply['kind']>(child: ChildProcess, kind: K): Promise<ReplyOf<K>> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => end('has not answered'), ANSWERS_WITHIN_MS);
		const onMessage = (message: unknown) => {
			const said = reply.parse(message);
			if (!isOf(said, kind)) return;
			stop();
			resolve(said);
		};
		const onExit = () => end('has ended');
		const stop = () => {
			clearTimeout(timer);
			child.off('message', onMessage);
			child.off('exit', onExit);
		};
		const end = (what: string) => {
			stop();
			reject(new Error(`The benchmark's server ${what}.`));
		};
		child.on('message', onMessage);
		child.on('exit', onExit);
	});
}

function isOf<K extends Reply['kind']>(said: Reply, kind: K): said is ReplyOf<K> {
	return said.kind === kind;
}
