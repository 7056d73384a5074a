import type {
	AcceptedMessage,
	Delivery,
	JsonObject,
	MessageStatus,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import type { CloudWebhooks } from './cloudWebhooks';
import { graphRefusal } from './errors';
import { judgeGraphList } from './graphPages';
import { chosenFields } from './historyFields';
import { parametersOf, refusalOfUnknown } from './parameters';
import { metadataOf, ownPhone } from './phoneNumbers';
import type { CloudPhone } from './phoneNumbers';
import { webhooksAbout } from './webhookStates';
import type { Told } from './webhookStates';

// Keeps what became of the messages that each number sent, and of the webhooks about them.

interface HistoryParts {
	account: SimulatorAccounts['cloudApi'];
	settings: Pick<SimulatorSettings, 'cloudUnknownHistory'>;
	/** Who hears of changes, and with them of stages. */
	webhooks: Pick<CloudWebhooks, 'targets'>;
	/** Every attempt to deliver a webhook so far. */
	deliveries(): Delivery[];
}

interface Sent {
	phone: CloudPhone;
	message: AcceptedMessage;
	/** Why it fails, when it is not for its recipient's sake. */
	failure: string | undefined;
}

interface Kept extends Sent {
	id: string;
	/** The URLs that were to hear of each stage. */
	heardBy: Map<MessageStatus, string[]>;
}

const firstId = 7_000_000_000_000_000;

const parameters = ['message_id', 'fields', 'limit', 'after', 'before'];

/** The accepted messages, with the numbers that sent them. */
export class MessageHistory {
	private readonly kept = new Map<string, Kept>();

	constructor(private readonly parts: HistoryParts) {}

	add(sent: Sent): void {
		const id = String(firstId + this.kept.size);
		this.kept.set(sent.message.id, { id, ...sent, heardBy: new Map() });
	}

	/** Notes who is to hear that a message has reached a stage. */
	reached(wamid: string, status: MessageStatus): void {
		const entry = this.kept.get(wamid);
		if (entry === undefined) return;
		const change = { field: 'messages', value: { metadata: metadataOf(entry.phone) } };
		const urls = this.parts.webhooks.targets(change).map(({ url }) => url);
		entry.heardBy.set(status, urls);
	}

	clear(): void {
		this.kept.clear();
	}

	/**
	 * Promises the verdict on GET /{version}/{phone-number-id}/message_history.
	 * Source: Meta, OpenAPI description v23.0 "Message History", read 2026-11-30.
	 * Undocumented: the order, which is the newest first here; whether an entry comes before its first
	 * stage, as it does here; what a number's history tells of a message of another number.
	 */
	judge(request: ReceivedRequest): Outcome {
		const { account } = this.parts;
		const phone = ownPhone(request.pathParameters['phoneNumberId'] ?? '', account);
		if (phone === undefined) return noSuchNumber();
		const read = parametersOf(request);
		if ('refusal' in read) return read.refusal;
		const unknown = refusalOfUnknown(read.parameters, parameters);
		if (unknown !== undefined) return unknown;
		const fields = chosenFields(queryValue(request, 'fields'));
		if ('refusal' in fields) return fields.refusal;
		const wanted = queryValue(request, 'message_id');
		if (wanted !== undefined && !wanted.startsWith('wamid.')) return malformedId();
		const entries = [...this.kept.values()].filter(
			({ phone: { id }, message }) =>
				id === phone.id && (wanted === undefined || message.id === wanted),
		);
		if (wanted !== undefined && entries.length === 0 && this.refusesUnknown()) return notFound();
		return judgeGraphList(
			request,
			{
				rows: entries.reverse().map((entry) => this.rowOf(entry, fields.ofEvents)),
				fields: fields.ofEntries,
				defaultFields: ['id', 'message_id'],
				emptyFields: ['events'],
				largestPage: 100,
			},
			account,
		);
	}

	/** Undocumented: whether an id that is unknown gets an empty list, as here, or 422 as in an example. */
	private refusesUnknown(): boolean {
		return this.parts.settings.cloudUnknownHistory === 'refuse';
	}

	private rowOf(entry: Kept, ofEvents: string[] | undefined): JsonObject {
		const { id, message } = entry;
		const row = { id, message_id: message.id };
		if (ofEvents === undefined) return row;
		const events = this.eventsOf(entry).map((event) =>
			Object.fromEntries(Object.entries(event).filter(([name]) => ofEvents.includes(name))),
		);
		return events.length === 0 ? row : { ...row, events: { data: events } };
	}

	/** One for each stage and each URL that hears of it; the stage alone where nobody does. */
	private eventsOf({ id, message, failure, heardBy }: Kept): JsonObject[] {
		const { account, deliveries } = this.parts;
		const stages = message.timeline.filter(({ status }) => status !== 'accepted');
		return stages.flatMap(({ status, at }, place) => {
			const urls = heardBy.get(status) ?? [];
			const about = webhooksAbout({ id: message.id, status, urls }, deliveries());
			const told: Array<Told | undefined> = about.length === 0 ? [undefined] : about;
			return told.map((each, nth) => ({
				id: `${id}${place}${nth}`,
				delivery_status: status.toUpperCase(),
				timestamp: Math.floor(Date.parse(at) / 1000),
				...(each === undefined
					? {}
					: {
							webhook_update_state: each.state,
							application: { id: account.appId },
							webhook_uri: each.url,
						}),
				...describedBy(status === 'failed' ? (failure ?? undeliverable) : each?.problem),
			}));
		});
	}
}

const undeliverable = 'Message undeliverable: the recipient cannot get this message.';

/** Undocumented: what it is of. The schema speaks of a delivery that failed, its example of a webhook. */
function describedBy(problem: string | undefined): JsonObject {
	return problem === undefined ? {} : { error_description: problem };
}

function noSuchNumber(): Outcome {
	return graphRefusal({
		status: 404,
		code: 803,
		type: 'GraphMethodException',
		message: 'WhatsApp Business Account phone number not found',
	});
}

function malformedId(): Outcome {
	const message = 'Invalid parameter: message_id format is invalid';
	return graphRefusal({ status: 400, code: 100, message });
}

function notFound(): Outcome {
	return graphRefusal({
		status: 422,
		code: 100,
		type: 'GraphMethodException',
		message: 'The requested message_id was not found in the message history',
	});
}
