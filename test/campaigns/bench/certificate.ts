import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** The one host that n8n's own WhatsApp node and trigger speak to; it stands in their code. */
export const GRAPH_HOST = 'graph.facebook.com';

export interface Certificate {
	certificateFile: string;
	keyFile: string;
}

/**
 * A certificate for the Graph API's name, trusted by nobody but the one n8n that is told of it. A key
 * of a curve, as Meta's own is: the handshake is a large part of what a request costs.
 */
export async function writeCertificate(folder: string): Promise<Certificate> {
	const { cert, private: key } = await generate([{ name: 'commonName', value: GRAPH_HOST }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [
			{ name: 'basicConstraints', cA: true },
			{ name: 'subjectAltName', altNames: [{ type: 2, value: GRAPH_HOST }] },
		],
	});
	const certificateFile = join(folder, 'certificate.pem');
	const keyFile = join(folder, 'key.pem');
	writeFileSync(certificateFile, cert);
	writeFileSync(keyFile, key, { mode: 0o600 });
	return { certificateFile, keyFile };
}
