import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type ProviderId, type Simulator, startSimulator } from '../../../simulator';
import { TriggerNode } from '../engine/engine';
import { credentialsFor } from '../engine/hub';
import type { CredentialValues } from '../engine/credentialsHelper';
import { type Attendant, attend, serve, type TriggerHost } from '../engine/triggerHost';

// Activates triggers as n8n does, for the tests of registrations.

export { URL_SECRET, VERIFY_TOKEN } from '../engine/hub';

/** A trigger as n8n activates it: its production URL, and its URL while somebody listens for a test. */
export interface HostedTrigger {
	readonly production: TriggerNode;
	readonly test: TriggerNode;
	readonly urls: { readonly production: string; readonly test: string };
	readonly host: TriggerHost;
	/** What the test listener was called for. */
	readonly tested: Attendant;
	/** n8n has the URL no longer, or has it again; the provider is told nothing. */
	readonly switchOff: (which: 'production' | 'test') => void;
	readonly switchOn: (which: 'production' | 'test') => void;
}

/** One n8n, of which several triggers may be. */
export type Address = Awaited<ReturnType<typeof n8nAt>>;

const n8nAt = async () => {
	const served = new Map<string, Attendant>();
	/** Paths that take so many milliseconds longer, or answer so. */
	const slow = new Map<string, number>();
	const failing = new Map<string, number>();
	const { url, close } = await serve((path) => {
		const status = failing.get(path);
		const attendant = served.get(path);
		if (status !== undefined) {
			return (request, response) => {
				request.resume();
				response.statusCode = status;
				response.setHeader('connection', 'close');
				response.end('{"code":0,"message":"Not just now"}');
			};
		}
		if (attendant === undefined) return undefined;
		const delay = slow.get(path) ?? 0;
		return (request, response) => void setTimeout(() => attendant.handle(request, response), delay);
	});
	return { url, close, served, slow, failing };
};

/** Activates as n8n does: creates what does not exist. */
export const activate = async (trigger: TriggerNode): Promise<void> => {
	if (!(await trigger.hook('checkExists'))) await trigger.hook('create');
};

/** Waits until something is so that nothing else waits for, for two seconds at most. */
export const until = async (isSo: () => boolean): Promise<void> => {
	for (let waited = 0; waited < 200 && !isSo(); waited++) await sleep(10);
};

/** What n8n's editor would show when the activation fails. */
export const refusalOf = async (trigger: TriggerNode): Promise<string> => {
	try {
		await activate(trigger);
	} catch (error) {
		const { message, description } = Object(error) as { message: string; description?: string };
		return [message, description].join('\n');
	}
	return 'activated';
};

const realNow = performance.now.bind(performance);

/** From now on it is so many milliseconds since n8n has started. */
export const sinceStart = (ms: number): void => {
	const from = realNow();
	jest.spyOn(performance, 'now').mockImplementation(() => realNow() - from + ms);
};

/** From now on the nodes are those of a new process, which knows nothing that is not in n8n's database. */
export const restart = (): void => {
	// What they do is loaded when it is next needed.
	jest.resetModules();
};

/** A simulator and the triggers of one test file, closed after each test. */
export const registrationBench = () => {
	let simulator: Simulator;
	const hosts: Address[] = [];

	const open = async (): Promise<Address> => {
		const address = await n8nAt();
		hosts.push(address);
		return address;
	};

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => {
		simulator.reset();
		// An n8n that has all its workflows' URLs.
		sinceStart(60 * 60_000);
	});
	afterEach(async () => {
		await Promise.all(hosts.splice(0).map((host) => host.close()));
	});
	afterAll(async () => await simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		open,
		trigger: async (
			provider: ProviderId,
			parameters: INodeParameters = {},
			change: (values: CredentialValues) => CredentialValues = (values) => values,
			/** One of several of an n8n. */
			at?: Address,
			own: { readonly webhookId?: string; readonly workflow?: string } = {},
		): Promise<HostedTrigger> => {
			const form = {
				provider,
				triggerOn: ['message.received', 'message.status'],
				options: {} as IDataObject as INodeParameters,
				...parameters,
			};
			const credentials = change(credentialsFor(simulator));
			const { url, served, close } = at ?? (await open());
			const { webhookId = 'hook-id' } = own;
			const id = randomUUID();
			const base = { production: `${url}/webhook`, test: `${url}/webhook-test` };
			const production = new TriggerNode(form, credentials, base.production, { ...own, id });
			const test = new TriggerNode(form, credentials, base.test, { ...own, id, isTest: true });
			const attendant = attend(production);
			const tested = attend(test);
			const paths = {
				production: `/webhook/${webhookId}/webhook`,
				test: `/webhook-test/${webhookId}/webhook`,
			};
			const switchOn = (which: 'production' | 'test') =>
				void served.set(paths[which], which === 'test' ? tested : attendant);
			switchOn('production');
			switchOn('test');
			return {
				production,
				test,
				urls: { production: url + paths.production, test: url + paths.test },
				host: { ...attendant, url: base.production, close },
				tested,
				switchOff: (which) => void served.delete(paths[which]),
				switchOn,
			};
		},
	};
};
