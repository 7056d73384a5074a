import { LoggerProxy } from 'n8n-workflow';
import type { INodeParameters } from 'n8n-workflow';
import { providers } from '../../nodes/WhatsAppHub/providers';
import {
	type ProviderId,
	providerIds,
	type RequestMisbehaviour,
	type Simulator,
	startSimulator,
	tokenEncodings,
} from '../../simulator';
import { runHub, searchSenders } from './engine/engine';
import { credentialsFor, credentialTypes, senderFor } from './engine/hub';

let simulator: Simulator;
const logged: unknown[][] = [];

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
	const log = (...words: unknown[]) => void logged.push(words);
	LoggerProxy.init({ error: log, warn: log, info: log, debug: log } as never); // all that it has
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
	logged.length = 0;
});

it.each(credentialTypes.map((type) => [type.displayName, type] as const))(
	'knows every masked field of %s as a secret',
	(_name, { name, properties }) => {
		const masked = properties.filter(({ typeOptions }) => typeOptions?.password === true);
		const provider = providers.find(({ credential }) => credential === name);
		expect([...(provider?.secrets ?? [])].sort()).toEqual(masked.map((field) => field.name).sort());
	},
);

const secretValues = (): string[] =>
	credentialTypes.flatMap(({ name, properties }) =>
		properties
			.filter(({ typeOptions }) => typeOptions?.password === true)
			.map((field) => credentialsFor(simulator)[name]?.[field.name])
			.filter((value): value is string => typeof value === 'string' && value !== ''),
	);

/** A text that holds a secret in any form shows it, or a part of it, after one of these. */
const readings: ReadonlyArray<(text: string) => string> = [
	(text) => text,
	(text) =>
		text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
	(text) =>
		text.replace(/\\+u00([0-9a-f]{2})/gi, (_all, hex: string) =>
			String.fromCharCode(parseInt(hex, 16)),
		),
	(text) => decodedRuns(text, /[0-9a-f]{16,}/gi, (run) => Buffer.from(run, 'hex').toString()),
	...[0, 1, 2, 3].map(
		(skip) => (text: string) =>
			decodedRuns(text, /[A-Za-z0-9+/_-]{12,}/g, (run) =>
				Buffer.from(run.slice(skip), 'base64').toString('latin1'),
			),
	),
];

const decodedRuns = (text: string, runs: RegExp, decode: (run: string) => string): string =>
	(text.match(runs) ?? []).map(decode).join('\n');

/** How often secrets, or nearly whole ones, stand in a text. */
const secretsIn = (text: string): string[] =>
	secretValues().flatMap((secret) =>
		readings
			.map((read) => read(text))
			.filter((read) => read.includes(secret.slice(1, -1)))
			.map(() => secret),
	);

/** All that a value holds, also what JSON leaves out of an error. */
const everythingIn = (value: unknown, seen = new Set<unknown>()): string => {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	return Object.getOwnPropertyNames(value)
		.map((name) => `${name} ${everythingIn((value as Record<string, unknown>)[name], seen)}`)
		.join('\n');
};

it('finds a secret in every encoding, where there is one', () => {
	const [secret = ''] = secretValues();
	const forms = [
		secret,
		secret.replaceAll('-', '%2d'),
		secret.replaceAll('-', '\\u002d'),
		Buffer.from(secret).toString('hex'),
		...['', 'a', 'ab'].map((before) => Buffer.from(before + secret).toString('base64')),
	];
	expect(forms.map((form) => secretsIn(`before ${form} after`).length > 0)).toEqual(
		forms.map(() => true),
	);
});

const repeated = tokenEncodings.map((encoding): RequestMisbehaviour => ({
	kind: 'repeatedToken',
	encoding,
}));
const others: readonly RequestMisbehaviour[] = [
	{ kind: 'unauthorized' },
	{ kind: 'rateLimited' },
	{ kind: 'serverError', body: 'json' },
	{ kind: 'serverError', body: 'html' },
	{ kind: 'serverError', body: 'empty' },
	{ kind: 'htmlInSuccess', afterAccepting: true },
	{ kind: 'malformedJson' },
	{ kind: 'truncated' },
	{ kind: 'reset' },
	{ kind: 'flood' },
];

const REPETITIONS = 5;
const options = { includeRaw: true, maxAttempts: 1, timeoutSeconds: 10, messagesPerSecond: 1000 };

const run = async (provider: ProviderId, count: number, onError?: 'continueRegularOutput') =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '={{ $json.phone }}',
			messageType: 'text',
			textBody: 'Hello',
			options,
		} satisfies INodeParameters,
		credentials: credentialsFor(simulator),
		items: Array.from({ length: count }, (_, turn) => ({ phone: `+1202555${1000 + turn}` })),
		...(onError && { onError }),
	});

describe.each(providerIds)('%s', (provider) => {
	it('tells no secret in 100 failures, half of which repeat the token', async () => {
		const planned = Array.from({ length: REPETITIONS }, () => [
			...repeated,
			...repeated,
			...others,
		]).flat();
		let turn = 0;
		simulator.misbehaveBy(() => planned[turn++]);
		const result = await run(provider, planned.length, 'continueRegularOutput');
		const failed = (result.outputs[0] ?? []).filter(({ json }) => json.error !== undefined);
		expect(failed).toHaveLength(planned.length);
		expect(planned).toHaveLength(100);
		expect(JSON.stringify(failed)).toContain('Malformed access token …');
		expect(secretsIn(everythingIn(result))).toEqual([]);
		expect(secretsIn(everythingIn(logged))).toEqual([]);
	});

	it.each(tokenEncodings)('tells no secret in the error of an execution: %s', async (encoding) => {
		simulator.misbehave({ provider, kind: 'repeatedToken', encoding });
		const result = await run(provider, 1);
		expect(result.status).toBe('error');
		expect(everythingIn(result.error)).toContain('…');
		expect(secretsIn(everythingIn(result))).toEqual([]);
		expect(secretsIn(everythingIn(logged))).toEqual([]);
	});

	it('tells no secret to the editor', async () => {
		if (provider === 'wawp') return; // has no list of senders
		simulator.misbehave({ provider, kind: 'repeatedToken', encoding: 'base64' });
		const asked = searchSenders({ provider }, credentialsFor(simulator));
		const error: unknown = await asked.catch((thrown: unknown) => thrown);
		expect(everythingIn(error)).toMatch(/Malformed access token .*…/);
		expect(secretsIn(everythingIn(error))).toEqual([]);
	});
});
