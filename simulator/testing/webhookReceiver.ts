import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A real HTTP server that receives the simulator's webhooks.

export interface ReceivedWebhook {
	method: string;
	url: string;
	headers: Record<string, string>;
	rawBody: string;
}

export interface WebhookReceiver {
	url: string;
	received: ReceivedWebhook[];
	/** Takes the place of the plain 200 for the next requests, one answer each. */
	answerNext: Array<{ status: number; body: string }>;
	close(): Promise<void>;
}

/** Starts a real HTTP server that keeps every webhook and proves itself to Meta's verification. */
export async function startWebhookReceiver(verifyToken = 'verify-me'): Promise<WebhookReceiver> {
	const received: ReceivedWebhook[] = [];
	const answerNext: WebhookReceiver['answerNext'] = [];
	const server = createServer((request, response) => {
		const pieces: Buffer[] = [];
		request.on('data', (piece: Buffer) => pieces.push(piece));
		request.on('end', () => {
			const headers = Object.fromEntries(
				Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
			);
			const rawBody = Buffer.concat(pieces).toString('utf8');
			const url = request.url ?? '';
			received.push({ method: request.method ?? '', url, headers, rawBody });
			const query = new URL(url, 'http://receiver.invalid').searchParams;
			const proven = query.get('hub.verify_token') === verifyToken;
			const challenge = proven ? (query.get('hub.challenge') ?? '') : '';
			const answer = answerNext.shift() ?? { status: 200, body: challenge };
			response.writeHead(answer.status, { connection: 'close' }).end(answer.body);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/webhook`,
		received,
		answerNext,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
		},
	};
}
