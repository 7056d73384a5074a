/**
 * The Graph API as far as the benchmark needs it, on TLS and loopback, in a process of its own: what
 * it costs must not count as n8n's. Its parent tells it by messages how to behave; without its parent
 * it ends. `main.ts <certificate file> <key file>`
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, answerToMessage, answerToOther } from './answers';
import { openDistance } from './distance';
import { openLedger } from './ledger';
import { command, type Reply, type ServerSettings } from './protocol';

const now = () => performance.now();
let settings: ServerSettings = { latencyMs: 0, roundTripMs: 0, limiter: null };
let ledger = openLedger(settings, now);

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const books = ledger;
	const { latencyMs, limiter } = settings;
	books.opened();
	const path = (request.url ?? '').replace(/\?.*$/, '');
	const isMessage = request.method === 'POST' && path.endsWith('/messages');
	// The latency runs from the request's arrival, beside the reading of its body.
	const wait = latencyMs > 0 ? sleep(latencyMs) : undefined;
	const raw = await read(request, isMessage);
	const answer = isMessage
		? answerToMessage(raw, books, limiter)
		: answerToOther(request.method ?? 'GET', path);
	await wait;
	send(response, answer);
	books.closed();
}

/** A file is taken in and thrown away; only a message is looked at. */
async function read(request: IncomingMessage, isKept: boolean): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) if (isKept) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body }: Answer): void {
	const text = JSON.stringify(body);
	const length = Buffer.byteLength(text);
	response.writeHead(status, { 'content-type': 'application/json', 'content-length': length });
	response.end(text);
}

function tell(reply: Reply): void {
	process.send?.(reply);
}

const [certificate = '', key = ''] = process.argv.slice(2);
const server = createServer(
	{ cert: readFileSync(certificate), key: readFileSync(key) },
	(request, response) => {
		serve(request, response).catch(() => response.destroy());
	},
);

process.on('message', (message) => {
	const said = command.parse(message);
	if (said.kind === 'report') return tell({ kind: 'report', report: ledger.report() });
	settings = said.settings;
	ledger = openLedger(settings, now);
	tell({ kind: 'begun' });
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the parent still deactivates triggers, which asks this server.
process.on('SIGINT', () => undefined);

const portOf = (listening: Server): number => {
	const address = listening.address();
	if (address !== null && typeof address === 'object') return address.port;
	throw new Error('The server listens on no port.');
};

const anyPort = { host: '127.0.0.1', port: 0, backlog: 4_096 };
server.listen(anyPort, () => {
	const port = portOf(server);
	const distance = openDistance(port, () => settings.roundTripMs);
	distance.listen(anyPort, () => tell({ kind: 'listening', port, distantPort: portOf(distance) }));
});
