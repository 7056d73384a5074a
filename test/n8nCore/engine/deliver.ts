import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { sealedSecret } from '../../../nodes/WhatsAppHub/providers/yCloud/endpointSecret';
import type { ProviderId, Simulator } from '../../../simulator';
import { TriggerNode } from './engine';
import { credentialsFor, URL_SECRET } from './hub';
import { hostTrigger, type TriggerHost } from './triggerHost';

/** The trigger's form of a provider, filled in. */
export const triggerForm = (provider: ProviderId, more: INodeParameters = {}): INodeParameters => ({
	provider,
	triggerOn: ['message.received', 'message.status'],
	options: {},
	...more,
});

/** Serves a trigger of a provider at a real URL. */
export const serveTrigger = async (
	simulator: Simulator,
	provider: ProviderId,
	more: INodeParameters = {},
): Promise<TriggerHost> => {
	const trigger = new TriggerNode(triggerForm(provider, more), credentialsFor(simulator));
	const host = await hostTrigger(trigger);
	if (provider === 'yCloud') {
		const url = `${host.url}/y`;
		const secret = sealedSecret('whsec_tests', simulator.accounts.yCloud);
		trigger.staticData.registration = { id: 'wh1', url, secret };
	}
	return host;
};

/** A webhook call as it stands among the contract's. */
export const fixture = (provider: ProviderId, name: string): string =>
	readFileSync(
		join(__dirname, '..', '..', 'contract', provider, 'webhooks', `${name}.json`),
		'utf8',
	);

/** The call by which each provider tells of a text. */
export const inboundText = {
	cloudApi: 'message.text-from-an-ad',
	periskope: 'message.inbound-text',
	wawp: 'message.inbound-text',
	yCloud: 'inbound.text',
} as const;

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');

/** Delivers a payload as the provider would, signed; yields the status of the answer. */
export const deliver = async (
	simulator: Simulator,
	{ url }: TriggerHost,
	provider: ProviderId,
	body: string,
): Promise<number> => {
	const { cloudApi, periskope } = simulator.accounts;
	const now = Math.floor(Date.now() / 1000);
	const signatures: Record<ProviderId, Record<string, string>> = {
		cloudApi: { 'x-hub-signature-256': `sha256=${hmac(cloudApi.appSecret, body)}` },
		periskope: { 'x-periskope-signature': hmac(periskope.webhookSigningKey, body) },
		yCloud: { 'ycloud-signature': `t=${now},s=${hmac('whsec_tests', `${now}.${body}`)}` },
		wawp: {},
	};
	const response = await fetch(provider === 'wawp' ? `${url}?secret=${URL_SECRET}` : url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...signatures[provider] },
		body,
	});
	return response.status;
};
