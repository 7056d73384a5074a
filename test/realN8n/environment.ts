import type { Installation } from './install';

/** What one n8n process listens on and where it keeps its data. */
export interface Placement {
	userFolder: string;
	port: number;
	/** The task runner's broker: must differ for every n8n on the machine. */
	brokerPort: number;
	/** What else this one's environment holds. */
	environment?: Readonly<Record<string, string>>;
}

/** An address that n8n's editor cookie, its webhooks and the browser agree on. */
export function urlOf({ port }: Placement): string {
	return `http://localhost:${port}`;
}

/**
 * The environment of an n8n that speaks to nobody but this machine. It is built from nothing: a
 * developer's own N8N_*, database or proxy settings must not change what is tested.
 */
export function n8nEnvironment(installation: Installation, placement: Placement) {
	const { runtime, environment } = installation;
	const inherited = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'USER', 'SHELL'].map((name) => [
		name,
		environment[name],
	]);
	return {
		...Object.fromEntries(inherited.filter(([, value]) => value !== undefined)),
		N8N_USER_FOLDER: placement.userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: 'localhost',
		N8N_PORT: String(placement.port),
		N8N_PROTOCOL: 'http',
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(placement.brokerPort),
		// Not a secret: the database under it lives as long as the demonstration or the test.
		N8N_ENCRYPTION_KEY: 'a-fixed-key-for-a-throw-away-database',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		GENERIC_TIMEZONE: 'UTC',
		...runtime.environment(`${urlOf(placement)}/`),
		...placement.environment,
	};
}
