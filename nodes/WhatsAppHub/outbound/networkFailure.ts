import type { Failure } from '../core/failure';

// Judges network errors: could anything have been sent, and may it be tried again?

/** How deep n8n and its HTTP client wrap the network's error. */
const DEEPEST = 8;

/** Steps of the system before there is a connection over which anything could leave. */
const beforeConnection: readonly unknown[] = ['connect', 'getaddrinfo'];

/**
 * A certificate that was refused here. What the other side has against ours is another matter (`ERR_SSL_…_ALERT_…`),
 * and may come after the request.
 *
 * Docs: https://nodejs.org/api/tls.html#x509-certificate-error-codes (read 2026-11-30)
 */
const refusedCertificate =
	/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|UNABLE_TO_(GET|DECRYPT|DECODE|VERIFY)_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|CERT_\w+)$/;

/** A request that could not be written in the first place. */
const unwritten =
	/^ERR_(INVALID_(CHAR|ARG_TYPE|ARG_VALUE|URL|HTTP_TOKEN|PROTOCOL|DOMAIN_NAME)|UNESCAPED_CHARACTERS)$/;

/**
 * What the network's error means. Nothing was taken only where it proves that nothing left: whoever
 * sends again after anything else may send twice. Only the code is taken over: the error itself holds
 * the request with its secrets.
 *
 * @param stage 'answered' once an answer has begun, which the request must have brought about
 */
export const networkFailure = (
	error: unknown,
	label: string,
	stage: 'asked' | 'answered' = 'asked',
): Failure => {
	const isBefore = stage === 'asked' && !hasPassed(error);
	const isUnconnected =
		isBefore && proves(error, ({ syscall }) => beforeConnection.includes(syscall));
	const isUnsent =
		isUnconnected ||
		(isBefore &&
			proves(error, ({ code }) => refusedCertificate.test(code) || unwritten.test(code)));
	return {
		category: 'network',
		message: isUnsent
			? `${label} could not be reached`
			: `${label} gave no answer, so nobody knows whether it carried the request out`,
		hint: isUnsent
			? "Check the network and 'Base URL' in the credential, then run again"
			: `Look in ${label} whether it did before you run this again`,
		code: codeOf(error),
		transient: isUnconnected || !isUnsent,
		accepted: isUnsent ? 'no' : 'unknown',
		origin: 'network',
	};
};

/** A proxy's own refusal: it did not pass the request on (RFC 9110, 15.5.8). */
export const PROXY_REFUSAL = 407;

export const proxyFailure = (label: string): Failure => ({
	category: 'network',
	message: `The proxy between n8n and ${label} refused to pass the request on`,
	hint: "Check the user and the password of n8n's proxy (HTTPS_PROXY), then run again",
	httpStatus: PROXY_REFUSAL,
	transient: false,
	accepted: 'no',
	origin: 'network',
});

interface Signs {
	readonly code: string;
	readonly syscall: unknown;
}

/** Whether one of the causes shows a connection over which something may have gone. */
const hasPassed = (error: unknown): boolean =>
	causesOf(error).some((cause) => /^(read|write|shutdown)/.test(String(signsOf(cause).syscall)));

/** Whether one of the causes has the sign; of several addresses that were tried, each must have it. */
const proves = (error: unknown, isProof: (signs: Signs) => boolean): boolean =>
	causesOf(error).some(
		(cause) =>
			isProof(signsOf(cause)) ||
			('errors' in cause &&
				Array.isArray(cause.errors) &&
				cause.errors.length > 0 &&
				cause.errors.every((each) => proves(each, isProof))),
	);

const signsOf = (cause: object): Signs => ({
	code: 'code' in cause && typeof cause.code === 'string' ? cause.code : '',
	syscall: 'syscall' in cause ? cause.syscall : undefined,
});

const codeOf = (error: unknown): string | undefined =>
	causesOf(error)
		.map((cause) => signsOf(cause).code)
		.find((code) => code !== '');

const causesOf = (error: unknown): object[] => {
	const causes: object[] = [];
	let current = error;
	while (typeof current === 'object' && current !== null && causes.length < DEEPEST) {
		causes.push(current);
		current = 'cause' in current ? current.cause : undefined;
	}
	return causes;
};
