import { behaviourOf, digitsOfUserId, fateOf } from '../agreedRecipients';
import type { AcceptedMessage, SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { coordinateProblem } from '../core/coordinates';
import { newWamid, randomHex } from '../core/identifiers';
import { namedType } from '../core/messageType';
import type { Outcome, ReceivedRequest } from '../core/provider';
import {
	badRequest,
	invalidParameter,
	notFound,
	schemaRefusal,
	yCloudRefusal,
	yCloudSuccess,
} from './errors';
import { checkSendRequest, typesNotPlayed, typesPlayed } from './messageSchema';
import type { SendRequest } from './messageSchema';
import { messageEvent, whatsappMessage } from './statusWebhook';
import type { SentMessage } from './statusWebhook';

export type SendMode = 'enqueue' | 'sendDirectly';

/** The WhatsApp messages of the account. */
export class YCloudMessages {
	private readonly byId = new Map<string, SentMessage>();

	constructor(private readonly account: SimulatorAccounts['yCloud']) {}

	/**
	 * Promises the verdict on POST /whatsapp/messages and /whatsapp/messages/sendDirectly.
	 * Source: YCloud, "Enqueue a message" and "Send a message directly", read 2026-11-20.
	 */
	judgeSend(request: ReceivedRequest, mode: SendMode): Outcome {
		if (request.bodyProblem !== undefined) return badRequest(request.bodyProblem);
		const type = namedType(request.body);
		if (type !== undefined && typesNotPlayed.includes(type)) {
			return invalidParameter('type', `The simulator does not play messages of type ${type} yet.`);
		}
		if (type !== undefined && !typesPlayed.includes(type)) {
			return invalidParameter('type', `Parameter 'type' does not know the value '${type}'.`);
		}
		const checked = checkSendRequest(request.body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		const misplaced = misplacement(checked.value);
		if (misplaced !== undefined) return misplaced;
		return this.refusal(checked.value, mode) ?? this.accept(checked.value, mode);
	}

	/**
	 * Promises the verdict on GET /whatsapp/messages/{id}, by YCloud's own id only.
	 * Source: YCloud, "Retrieve a message", read 2026-11-20.
	 */
	judgeRetrieve(request: ReceivedRequest): Outcome {
		const sent = this.byId.get(request.pathParameters['id'] ?? '');
		if (sent === undefined) return notFound();
		return { verdict: 'accepted', answer: yCloudSuccess(whatsappMessage(sent)) };
	}

	clear(): void {
		this.byId.clear();
	}

	private refusal(request: SendRequest, mode: SendMode): Outcome | undefined {
		if (request.to === undefined && request.recipient === undefined) {
			const message = "Parameter 'to' is required when 'recipient' is not given.";
			return yCloudRefusal({ status: 400, code: 'PARAM_MISSING', message, target: 'to' });
		}
		if (request.from !== this.account.phoneNumber) {
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
		const message: AcceptedMessage = newMessage({
			provider: 'yCloud',
			id,
			identifiers: { id, wamid },
			recipient: request.to ?? request.recipient ?? '',
			request: { ...request },
			fate: fateOf(digitsOf(request)),
		});
		// Enqueuing only promises to submit: WhatsApp has given no id yet when the answer leaves.
		const wamidKnownAtOnce = mode === 'sendDirectly';
		const businessAccountId = this.account.businessAccountId;
		const sent = { message, request, wamid, wamidKnownAtOnce, businessAccountId };
		this.byId.set(id, sent);
		return {
			verdict: 'accepted',
			answer: yCloudSuccess(whatsappMessage(sent)),
			send: { message, updateFor: () => messageEvent(sent) },
		};
	}
}

function misplacement(request: SendRequest): Outcome | undefined {
	if (request.type !== 'location') return undefined;
	const problem = coordinateProblem(request.location);
	if (problem === undefined) return undefined;
	const target = `location.${problem.name}`;
	return invalidParameter(target, `Parameter '${target}' ${problem.message}.`);
}

function digitsOf({ to, recipient }: SendRequest): string {
	if (to !== undefined) return to.slice(1);
	return digitsOfUserId(recipient ?? '') ?? '';
}
