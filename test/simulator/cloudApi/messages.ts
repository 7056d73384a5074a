import { businessCountryCode } from '../accounts';
import { behaviourOf, fateOf } from '../agreedRecipients';
import type { JsonObject, SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { coordinateProblem } from '../core/coordinates';
import { newWamid } from '../core/identifiers';
import type { SchemaProblem } from '../core/jsonSchema';
import { namedType } from '../core/messageType';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { graphRefusal, invalidParameter, invalidValue, missingContent } from './errors';
import { checkMessageRequest, typesNotPlayed, typesPlayed } from './messageSchema';
import type { MessageRequest } from './messageSchema';
import { recipientOf } from './recipient';
import type { Recipient } from './recipient';
import { statusUpdate } from './statusWebhook';

/**
 * Promises the verdict on POST /{version}/{phone-number-id}/messages.
 * Source: Meta, Cloud API "Message API" reference, read 2026-11-20.
 */
export function judgeMessage(
	request: ReceivedRequest,
	account: SimulatorAccounts['cloudApi'],
): Outcome {
	const { phoneNumberId } = request.pathParameters;
	if (phoneNumberId !== account.phoneNumberId) return noSuchPhoneNumber(phoneNumberId ?? '');
	if (request.bodyProblem !== undefined) return invalidParameter(request.bodyProblem);
	const type = namedType(request.body);
	if (type !== undefined && typesNotPlayed.includes(type)) {
		return graphRefusal({
			status: 400,
			code: 131051,
			message: '(#131051) Unsupported message type',
			details: `The simulator does not play messages of type ${type} yet.`,
		});
	}
	if (type !== undefined && !typesPlayed.includes(type)) {
		return invalidValue(`The parameter type does not know the value "${type}".`);
	}
	const checked = checkMessageRequest(request.body);
	if ('problem' in checked) return schemaRefusal(checked.problem);
	const misplaced = misplacement(checked.value);
	if (misplaced !== undefined) return misplaced;
	const result = recipientOf(checked.value, businessCountryCode);
	if ('missing' in result) return invalidParameter(result.missing);
	if ('wrong' in result) return invalidValue(result.wrong);
	return (
		refusalByAgreement(result.recipient, account) ??
		accept(checked.value, result.recipient, account)
	);
}

function misplacement(request: MessageRequest): Outcome | undefined {
	if (request.type !== 'location') return undefined;
	const problem = coordinateProblem(request.location);
	if (problem === undefined) return undefined;
	return invalidValue(`Param location.${problem.name} ${problem.message}.`);
}

function noSuchPhoneNumber(id: string): Outcome {
	return graphRefusal({
		status: 400,
		code: 100,
		subcode: 33,
		type: 'GraphMethodException',
		message:
			`Unsupported post request. Object with ID '${id}' does not exist, cannot be loaded due ` +
			'to missing permissions, or does not support this operation.',
	});
}

function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.');
	const isContent = typesPlayed.includes(location[0] ?? '');
	if (keyword === 'additionalProperties') {
		const parent = location.slice(0, -1).join('.') || 'the message';
		return invalidParameter(`Unexpected key "${location[location.length - 1]}" on ${parent}.`);
	}
	if (keyword === 'required') {
		const details = `The parameter ${name} is required.`;
		return isContent ? missingContent(details) : invalidParameter(details);
	}
	return invalidParameter(`Param ${name} ${message}.`);
}

function refusalByAgreement(
	recipient: Recipient,
	account: SimulatorAccounts['cloudApi'],
): Outcome | undefined {
	if (recipient.kind === 'group' || recipient.waId === undefined) return undefined;
	if (recipient.waId === account.displayPhoneNumber.replace(/\D/g, '')) {
		return graphRefusal({
			status: 400,
			code: 131021,
			message: '(#131021) Recipient cannot be sender',
			details: 'Sender and recipient phone number is the same.',
		});
	}
	const behaviour = behaviourOf(recipient.waId);
	if (behaviour === 'refusedAtOnce') {
		return graphRefusal({
			status: 400,
			code: 131030,
			message: '(#131030) Recipient phone number not in allowed list',
			details: 'Recipient phone number not in allowed list: add it and try again.',
		});
	}
	if (behaviour === 'rateLimited') {
		return graphRefusal({
			status: 400,
			code: 130429,
			message: '(#130429) Rate limit hit',
			details: 'Message failed to send because too many messages were sent in a short time.',
		});
	}
	return undefined;
}

function accept(
	request: MessageRequest,
	recipient: Recipient,
	account: SimulatorAccounts['cloudApi'],
): Outcome {
	const wamid = newWamid();
	const message = newMessage({
		provider: 'cloudApi',
		id: wamid,
		identifiers: { wamid },
		recipient: addressOf(recipient),
		request: { ...request },
		fate: fateOf(recipient.kind === 'group' ? '' : (recipient.waId ?? '')),
	});
	const callbackData = request.biz_opaque_callback_data;
	return {
		verdict: 'accepted',
		answer: { status: 200, body: answerBody(wamid, recipient) },
		send: {
			message,
			updateFor: (status) => statusUpdate({ message, status, recipient, callbackData, account }),
		},
	};
}

function addressOf(recipient: Recipient): string {
	if (recipient.kind === 'phone') return recipient.waId;
	return recipient.kind === 'user' ? recipient.userId : recipient.input;
}

function answerBody(wamid: string, recipient: Recipient): JsonObject {
	const { input } = recipient;
	const contact =
		recipient.kind === 'user'
			? { input, user_id: recipient.userId }
			: { input, wa_id: addressOf(recipient) };
	const group = recipient.kind === 'group' ? { group_id: input } : {};
	return {
		messaging_product: 'whatsapp',
		contacts: [contact],
		messages: [{ id: wamid, ...group }],
	};
}
