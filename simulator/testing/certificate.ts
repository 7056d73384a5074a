import { generate } from 'selfsigned';

/** Promises a certificate for loopback, trusted by nobody who was not asked to. */
export async function loopbackCertificate(): Promise<{ cert: string; key: string }> {
	const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [
			{ name: 'basicConstraints', cA: true },
			{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
		],
	});
	return { cert, key };
}
