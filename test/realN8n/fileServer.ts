import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file on loopback for workflows to fetch. */
export interface ServedFile {
	url: string;
	bytes: number;
	sha256: string;
	close(): Promise<void>;
}

/** Serves random bytes under a name; nothing compresses them on their way. */
export async function serveFile(
	name: string,
	mimeType: string,
	bytes: number,
): Promise<ServedFile> {
	const content = randomBytes(bytes);
	const server = createServer((_request, response) => {
		response.writeHead(200, { 'content-type': mimeType, 'content-length': bytes });
		response.end(content);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		url: `http://127.0.0.1:${port}/${name}`,
		bytes,
		sha256: createHash('sha256').update(content).digest('hex'),
		close: async () => {
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
