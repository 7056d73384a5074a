import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type ProviderId, type Simulator, startSimulator } from '../../../simulator';
import { TriggerNode } from '../engine/engine';
import { credentialsFor } from '../engine/hub';
import type { CredentialValues } from '../engine/credentialsHelper';
import { hostTrigger, type TriggerHost } from '../engine/triggerHost';

// Activates triggers as n8n does, for the tests of registrations.

export { URL_SECRET, VERIFY_TOKEN } from '../engine/hub';

/** A trigger as n8n activates it: its production URL, and its URL while somebody listens for a test. */
export interface HostedTrigger {
	readonly production: TriggerNode;
	readonly test: TriggerNode;
	readonly urls: { readonly production: string; readonly test: string };
	readonly host: TriggerHost;
}

/** Activates as n8n does: creates what does not exist. */
export const activate = async (trigger: TriggerNode): Promise<void> => {
	if (!(await trigger.hook('checkExists'))) await trigger.hook('create');
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

/** A simulator and the triggers of one test file, closed after each test. */
export const registrationBench = () => {
	let simulator: Simulator;
	const hosts: TriggerHost[] = [];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterEach(async () => {
		await Promise.all(hosts.splice(0).map((host) => host.close()));
	});
	afterAll(async () => await simulator.close());

	return {
		get simulator() {
			return simulator;
		},
		trigger: async (
			provider: ProviderId,
			parameters: INodeParameters = {},
			change: (values: CredentialValues) => CredentialValues = (values) => values,
		): Promise<HostedTrigger> => {
			const form = {
				provider,
				triggerOn: ['message.received', 'message.status'],
				options: {} as IDataObject as INodeParameters,
				...parameters,
			};
			const credentials = change(credentialsFor(simulator));
			const production = new TriggerNode(form, credentials);
			const host = await hostTrigger(production);
			hosts.push(host);
			production.webhookBaseUrl = host.url;
			return {
				production,
				test: new TriggerNode(form, credentials, `${host.url}-test`),
				urls: {
					production: `${host.url}/hook-id/webhook`,
					test: `${host.url}-test/hook-id/webhook`,
				},
				host,
			};
		},
	};
};
