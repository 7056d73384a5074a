import { behaviourOf, digitsOfUserId, fateOf } from '../agreedRecipients';
import type { AcceptedMessage, SimulatorAccounts, SimulatorSettings } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { newWamid, randomHex } from '../core/identifiers';
import type { MediaStore } from '../core/mediaStore';
import { namedType } from '../core/messageType';
import type { AcceptedSend, Outcome, ReceivedRequest } from '../core/provider';
import type { TemplateStore } from '../metaShapes/templateStore';
import { contentRefusal, mediaFailure, mediaRefusal } from './contentChecks';
import {
	badRequest,
	invalidParameter,
	notFound,
	schemaRefusal,
	yCloudRefusal,
	yCloudSuccess,
} from './errors';
import { checkSendRequest, messageTypes } from './messageSchema';
import type { SendRequest } from './messageSchema';
import { isOwnPhoneNumber, templateAccountOf } from './phoneNumbers';
import { messageEvent, whatsappMessage } from './statusWebhook';
import type { SentMessage } from './statusWebhook';
import { templateRefusal } from './templateSends';

// Judges sends, queued and direct, and answers questions about messages.

export type SendMode = 'enqueue' | 'sendDirectly';

/** The WhatsApp messages of the account. */
export class YCloudMessages {
	private readonly byId = new Map<string, SentMessage>();

	constructor(
		private readonly account: SimulatorAccounts['yCloud'],
		private readonly settings: Pick<SimulatorSettings, 'unknownMediaIds'>,
		private readonly media: MediaStore,
		private readonly templates: TemplateStore,
	) {}

	/**
	 * Promises the verdict on POST /whatsapp/messages and /whatsapp/messages/sendDirectly.
	 * Source: YCloud, "Enqueue a message" and "Send a message directly", read 2026-11-20.
	 */
	judgeSend(request: ReceivedRequest, mode: SendMode): Outcome {
		if (request.bodyProblem !== undefined) return badRequest(request.bodyProblem);
		const type = namedType(request.body);
		if (type !== undefined && !messageTypes.includes(type)) {
			return invalidParameter('type', `Parameter 'type' does not know the value '${type}'.`);
		}
		const checked = checkSendRequest(request.body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		return (
			contentRefusal(checked.value) ??
			this.refusal(checked.value, mode) ??
			mediaRefusal(checked.value, this.media, this.settings) ??
			templateRefusal(checked.value, mode, this.templates, this.account) ??
			this.accept(checked.value, mode)
		);
	}

	/**
	 * Promises the verdict on GET /whatsapp/messages/{id}, by YCloud's own id or by the wamid.
	 * Source: YCloud, "Retrieve a message", read 2026-11-20.
	 */
	judgeRetrieve(request: ReceivedRequest): Outcome {
		const sent = this.find(request.pathParameters['id'] ?? '');
		if (sent === undefined) return notFound();
		return { verdict: 'accepted', answer: yCloudSuccess(whatsappMessage(sent)) };
	}

	/** Promises the accepted message with this id, YCloud's own or the wamid. */
	find(id: string): SentMessage | undefined {
		return this.byId.get(id) ?? [...this.byId.values()].find(({ wamid }) => wamid === id);
	}

	clear(): void {
		this.byId.clear();
	}

	private refusal(request: SendRequest, mode: SendMode): Outcome | undefined {
		if (request.to === undefined && request.recipient === undefined) {
			const message = "Parameter 'to' is required when 'recipient' is not given.";
			return yCloudRefusal({ status: 400, code: 'PARAM_MISSING', message, target: 'to' });
		}
		if (!isOwnPhoneNumber(request.from, this.account)) {
			return yCloudRefusal({
				status: 403,
				code: 'WHATSAPP_PHONE_NUMBER_UNAVAILABLE',
				message: `The number ${request.from} does not belong to this account.`,
				target: 'from',
			});
		}
		if (mode === 'sendDirectly') {
			for (const name of ['filterUnsubscribed', 'filterBlocked'] as const) {
				if (request[name] === undefined) continue;
				return invalidParameter(name, `Parameter '${name}' is for enqueued messages only.`);
			}
		}
		const behaviour = behaviourOf(digitsOf(request));
		if (behaviour === 'refusedAtOnce') {
			return yCloudRefusal({
				status: 403,
				code: 'ACCOUNT_LIMITED',
				message: 'A trial account can only send to verified numbers.',
			});
		}
		if (behaviour === 'rateLimited') {
			return yCloudRefusal({
				status: 429,
				code: 'SENDER_RATE_LIMITED',
				message: 'The sender has reached its rate limit.',
				retryAfterSeconds: 1,
			});
		}
		return undefined;
	}

	private accept(request: SendRequest, mode: SendMode): Outcome {
		const id = randomHex(24);
		const wamid = newWamid();
		const failure = mediaFailure(request, this.media);
		const message: AcceptedMessage = newMessage({
			provider: 'yCloud',
			id,
			identifiers: { id, wamid },
			recipient: request.to ?? request.recipient ?? '',
			request: { ...request },
			fate: failure === undefined ? fateOf(digitsOf(request)) : 'failed',
		});
		// Enqueuing only promises to submit: WhatsApp has given no id yet when the answer leaves.
		const wamidKnownAtOnce = mode === 'sendDirectly';
		const own = templateAccountOf(request.from, this.account);
		const businessAccountId = own || this.account.businessAccountId;
		const template = this.templates.find(
			request.template?.name ?? '',
			request.template?.language.code ?? '',
			own,
		);
		const sent: SentMessage = {
			...{ message, request, wamid, wamidKnownAtOnce, businessAccountId },
			...(template === undefined ? {} : { template }),
			...(failure === undefined ? {} : { failure }),
		};
		const life: Partial<AcceptedSend> = failure === undefined ? {} : { steps: ['failed'] };
		this.byId.set(id, sent);
		return {
			verdict: 'accepted',
			answer: yCloudSuccess(whatsappMessage(sent)),
			send: { message, updateFor: () => messageEvent(sent), ...life },
		};
	}
}

function digitsOf({ to, recipient }: SendRequest): string {
	if (to !== undefined) return to.slice(1);
	return digitsOfUserId(recipient ?? '') ?? '';
}
