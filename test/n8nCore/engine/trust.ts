import tls from 'node:tls';

// Makes this process trust the simulator's certificate.

interface Context extends tls.SecureContext {
	readonly context: { readonly addCACert: (certificate: string) => void };
}

/**
 * Lets this process trust a certificate, as NODE_EXTRA_CA_CERTS would from its start on.
 *
 * @returns what ends it
 */
export const trust = (certificate: string): (() => void) => {
	const own = tls.createSecureContext;
	tls.createSecureContext = (options) => {
		const made = own(options) as Context; // Node's own object behind the documented one
		made.context.addCACert(certificate);
		return made;
	};
	return () => {
		tls.createSecureContext = own;
	};
};
