/** Promises whether the host can only be this machine: 127.0.0.0/8, ::1 or localhost. */
export function isLoopbackHost(hostname: string): boolean {
	const host = hostname.toLowerCase();
	if (host === 'localhost' || host === '[::1]' || host === '::1') return true;
	return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

/** Promises the parsed URL, or throws a clear error when it would leave this machine. */
export function requireLoopbackUrl(url: string): URL {
	if (!URL.canParse(url)) throw new Error(`Not a URL: ${url}`);
	const parsed = new URL(url);
	if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
		throw new Error(`The simulator delivers webhooks by http and https only, not to ${url}`);
	}
	if (!isLoopbackHost(parsed.hostname)) {
		throw new Error(
			`The simulator delivers webhooks to loopback hosts only (127.0.0.0/8, ::1, localhost), ` +
				`not to ${parsed.host}`,
		);
	}
	return parsed;
}
