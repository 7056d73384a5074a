import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nClient } from '../../realN8n/client';
import { type HubProvider, PACKAGE_NAME } from '../../realN8n/hubProviders';
import {
	EVENTS_NODE,
	eventsWorkflow,
	type EventsSettings,
	reference,
} from '../../realN8n/hubWorkflows';
import { fetchAnew, waitFor } from '../../realN8n/http';
import { type StoredCredential, type Workflow } from '../../realN8n/workflow';
import type { SimulatorAccounts } from '../../../simulator/contract';
import { hubSignature } from '../../../simulator/cloudApi/signature';
import { atOnce } from './atOnce';
import type { Collector } from './collector';

/** How often the provider delivers an event. */
export type Manner = 'single' | 'againToTheSame' | 'againToTheOther' | 'againAtOnce';

/** One genuine event and what became of its deliveries. */
export interface Event {
	messageId: string;
	/** Who wrote it. */
	from: string;
	manner: Manner;
	/** How many deliveries n8n took. */
	taken: number;
}

export interface Listener {
	workflowId: string;
	webhookId: string;
}

const REPORT_NODE = 'Tell the collector';
const ANSWER_NODE = 'Answer';
/** What an answer begins with; the event's message follows, and what tells one wording from another. */
export const ANSWER = 'Answer to ';
const DELIVERIES_AT_ONCE = 10;
/** Later than any answer, so that the first delivery is done with. */
const AGAIN_AFTER_MS = 3_000;
/** So that the batches of the senders do not wait behind all of them in n8n's queue. */
const WAITING_AT_MOST = 100;
const ROOM_WITHIN_MS = 120_000;
const ATTEMPTS = 8;
const RETRY_AFTER_MS = 1_000;

export async function createListener(
	client: N8nClient,
	provider: HubProvider,
	credential: StoredCredential,
	collectorUrl: string,
): Promise<Listener> {
	const webhookId = randomUUID();
	const settings = {
		name: 'Queue · events',
		provider,
		credential,
		webhookId,
	};
	const workflowId = await client.createWorkflow(reportingWorkflow(settings, collectorUrl));
	await client.activate(workflowId);
	return { workflowId, webhookId };
}

/**
 * Behind the trigger, each execution says which event started it, and answers it once, in words that differ from one
 * execution to the next as a model's do.
 */
function reportingWorkflow(settings: EventsSettings, collectorUrl: string): Workflow {
	const { name, nodes } = eventsWorkflow(settings);
	return {
		name,
		nodes: [
			...nodes
				.filter((node) => node.name === EVENTS_NODE)
				// The provider is told nothing: else it would deliver events of its own, to the main process.
				.map((node) => ({ ...node, parameters: { ...node.parameters, registration: 'manual' } })),
			{
				id: 'report',
				name: REPORT_NODE,
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [260, 0],
				parameters: {
					method: 'POST',
					url: collectorUrl,
					sendBody: true,
					specifyBody: 'json',
					jsonBody:
						'={{ JSON.stringify({ messageId: $json.messageId, executionId: $execution.id }) }}',
					options: {},
				},
			},
			{
				id: 'answer',
				name: ANSWER_NODE,
				type: `${PACKAGE_NAME}.whatsAppHub`,
				typeVersion: 1,
				position: [260, 200],
				parameters: {
					provider: settings.provider.id,
					resource: 'message',
					operation: 'reply',
					messageType: 'text',
					textBody: `=${ANSWER}{{ $json.messageId }}, as {{ $execution.id }} words it`,
					options: { sendOnce: true },
				},
				credentials: reference(settings.credential),
			},
		],
		connections: {
			[EVENTS_NODE]: {
				main: [
					[REPORT_NODE, ANSWER_NODE].map((node) => ({ node, type: 'main' as const, index: 0 })),
				],
			},
		},
	};
}

/** Of a hundred events fifteen are delivered again: to the same process, to the other, to both at once. */
export const eventsOf = (count: number): Event[] =>
	Array.from({ length: count }, (_, index) => ({
		// Meta lets one write to a person only so often.
		from: `1${200 + (index % 700)}5550143`,
		messageId: `wamid.${Buffer.from(`queue-${index}`).toString('base64')}`,
		manner: mannerOf(index % 100),
		taken: 0,
	}));

const mannerOf = (place: number): Manner => {
	if (place < 5) return 'againToTheSame';
	if (place < 10) return 'againToTheOther';
	return place < 15 ? 'againAtOnce' : 'single';
};

export interface DeliverySettings {
	urls: readonly string[];
	accounts: SimulatorAccounts;
	listener: Listener;
	collector: Collector;
}

/** Delivers the events to one webhook process after the other, and the repetitions. */
export async function deliver(
	events: readonly Event[],
	{ urls, accounts: { cloudApi }, listener: { webhookId }, collector }: DeliverySettings,
): Promise<void> {
	const later: Promise<void>[] = [];
	await atOnce(DELIVERIES_AT_ONCE, events, async (event, index) => {
		await waitFor(
			'the executions to catch up',
			ROOM_WITHIN_MS,
			async () =>
				await Promise.resolve(index - collector.heard() < WAITING_AT_MOST ? true : undefined),
		);
		const body = bodyOf(event, cloudApi);
		const signature = hubSignature(cloudApi.appSecret, body);
		const to = async (place: number) => {
			const url = `${urls[place % urls.length]}/webhook/${webhookId}/webhook`;
			if (await post(url, body, signature)) event.taken += 1;
		};
		const twin = event.manner === 'againAtOnce' ? to(index + 1) : undefined;
		await to(index);
		await twin;
		const again = { againToTheSame: index, againToTheOther: index + 1 };
		if (event.manner === 'againToTheSame' || event.manner === 'againToTheOther') {
			const place = again[event.manner];
			later.push(sleep(AGAIN_AFTER_MS).then(async () => await to(place)));
		}
	});
	await Promise.all(later);
}

/** As Meta does, tries again until it is answered with 200. */
async function post(url: string, body: string, signature: string): Promise<boolean> {
	const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		try {
			const response = await fetchAnew(url, { method: 'POST', headers, body });
			await response.arrayBuffer();
			if (response.ok) return true;
		} catch {
			// Nobody there, for the moment.
		}
		await sleep(RETRY_AFTER_MS);
	}
	return false;
}

/** Source: Meta, webhook reference "messages", text message (read 2026-11-20). */
function bodyOf({ messageId, from }: Event, cloudApi: SimulatorAccounts['cloudApi']): string {
	const { businessAccountId, displayPhoneNumber, phoneNumberId } = cloudApi;
	const value = {
		messaging_product: 'whatsapp',
		metadata: {
			display_phone_number: displayPhoneNumber.replace(/\D/g, ''),
			phone_number_id: phoneNumberId,
		},
		contacts: [{ profile: { name: 'Customer' }, wa_id: from }],
		messages: [
			{
				from,
				id: messageId,
				timestamp: '1795168800',
				type: 'text',
				text: { body: 'Hello' },
			},
		],
	};
	return JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [{ id: businessAccountId, changes: [{ field: 'messages', value }] }],
	});
}
