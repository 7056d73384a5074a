import { networkFailure } from '../../../nodes/WhatsAppHub/outbound/networkFailure';

const errorOf = (code: string | undefined, more: object = {}) =>
	Object.assign(new Error('words that hold a secret'), { code, ...more });

/** As n8n and its HTTP client wrap it. */
const wrapped = (error: unknown) => ({ cause: { code: 'ERR_BAD', cause: error } });

const judged = (error: unknown) => {
	const { accepted, transient } = networkFailure(error, 'Cloud API');
	return [accepted, transient];
};

it.each([
	['refused', errorOf('ECONNREFUSED', { syscall: 'connect' })],
	['no route at the start', errorOf('EHOSTUNREACH', { syscall: 'connect' })],
	['no answer to the greeting', errorOf('ETIMEDOUT', { syscall: 'connect' })],
	['an unknown name', errorOf('ENOTFOUND', { syscall: 'getaddrinfo' })],
	['a name server that is busy', errorOf('EAI_AGAIN', { syscall: 'getaddrinfo' })],
	[
		'several addresses, none of which answers',
		errorOf('ECONNREFUSED', {
			errors: [
				errorOf('ENETUNREACH', { syscall: 'connect' }),
				errorOf('ECONNREFUSED', { syscall: 'connect' }),
			],
		}),
	],
])('may be sent again: %s', (_name, error) => {
	expect(judged(error)).toEqual(['no', true]);
	expect(judged(wrapped(error))).toEqual(['no', true]);
});

it.each([
	[
		'an outer error that came later',
		errorOf('ECONNRESET', {
			syscall: 'read',
			cause: errorOf('ECONNREFUSED', { syscall: 'connect' }),
		}),
	],
	[
		'an inner error that came later',
		errorOf('ERR_INVALID_URL', { cause: errorOf('EPIPE', { syscall: 'write' }) }),
	],
	['a code of another time', errorOf('ERR_INVALID_STATE')],
])('proves nothing: %s', (_name, error) => {
	expect(judged(error)[0]).toBe('unknown');
	expect(judged(wrapped(error))[0]).toBe('unknown');
});

it.each([
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'ERR_INVALID_URL',
	'ERR_INVALID_CHAR',
	'ERR_UNESCAPED_CHARACTERS',
])('was not sent, and would not be another time: %s', (code) => {
	expect(judged(errorOf(code))).toEqual(['no', false]);
	expect(judged(wrapped(errorOf(code)))).toEqual(['no', false]);
});

it.each([
	errorOf('EHOSTUNREACH', { syscall: 'read' }),
	errorOf('ENETUNREACH', { syscall: 'write' }),
	errorOf('ECONNRESET', { syscall: 'read' }),
	errorOf('ECONNREFUSED'),
	errorOf('EPROTO', { syscall: 'write' }),
	errorOf('ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC'),
	errorOf('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
	errorOf('ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN'),
	errorOf('ERR_CANCELED'),
	errorOf('HPE_INVALID_CONSTANT'),
	errorOf(undefined),
	undefined,
	errorOf('ECONNRESET', {
		errors: [
			errorOf('ECONNREFUSED', { syscall: 'connect' }),
			errorOf('ECONNRESET', { syscall: 'read' }),
		],
	}),
	errorOf('ECONNREFUSED', { errors: [] }),
])('may have been taken: %o', (error) => {
	expect(judged(error)).toEqual(['unknown', true]);
	expect(judged(wrapped(error))).toEqual(['unknown', true]);
});

it('proves nothing once an answer has begun', () => {
	const error = errorOf('ERR_INVALID_STATE', { syscall: 'connect' });
	expect(networkFailure(error, 'Cloud API', 'answered').accepted).toBe('unknown');
});

it('takes nothing over but the code', () => {
	expect(JSON.stringify(networkFailure(errorOf('ECONNRESET'), 'Wawp'))).not.toContain('secret');
});
