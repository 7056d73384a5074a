import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod/v4';

// Receives the executions' reports on the events that started them.

/** What an execution tells of the event that it was started by. */
const report = z.object({ messageId: z.string(), executionId: z.string() });
export type Report = z.output<typeof report>;

/** Where executions report that they ran. */
export interface Collector {
	url: string;
	reports(): readonly Report[];
	/** How many messages have been reported on. */
	heard(): number;
	close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
	const reports: Report[] = [];
	const messageIds = new Set<string>();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const read = report.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
			reports.push(read);
			messageIds.add(read.messageId);
			response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		url: `http://127.0.0.1:${port}/`,
		reports: () => reports,
		heard: () => messageIds.size,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
