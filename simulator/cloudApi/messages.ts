import { businessCountryCode } from '../accounts';
import { fateOf } from '../agreedRecipients';
import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { newWamid } from '../core/identifiers';
import type { SchemaResult } from '../core/jsonSchema';
import type { MediaStore } from '../core/mediaStore';
import { namedType } from '../core/messageType';
import type { AcceptedSend, Outcome, ReceivedRequest } from '../core/provider';
import type { Template } from '../metaShapes/templateShape';
import type { TemplateStore } from '../metaShapes/templateStore';
import { refusalByAgreement } from './agreements';
import {
	audienceRefusal,
	contentRefusal,
	mediaFailure,
	mediaRefusal,
	schemaRefusal,
} from './contentChecks';
import { invalidParameter, invalidValue, noSuchObject } from './errors';
import { marketingRefusal, onlyTemplates } from './marketingMessages';
import { checkMarketingRequest, checkMessageRequest, messageTypes } from './messageSchema';
import type { MessageRequest } from './messageSchema';
import { ownPhone } from './phoneNumbers';
import type { CloudPhone } from './phoneNumbers';
import type { MessageHistory } from './messageHistory';
import { isReceipt, judgeReceipt } from './readReceipts';
import { recipientOf } from './recipient';
import type { Recipient } from './recipient';
import { addressOf, answerBody } from './sendAnswer';
import { statusUpdate } from './statusWebhook';
import { sentTemplate } from './templateSends';

// Judges sends and read receipts, and accepts what is right.

interface SendParts {
	account: SimulatorAccounts['cloudApi'];
	settings: Pick<SimulatorSettings, 'unknownMediaIds'>;
	media: MediaStore;
	templates: TemplateStore;
	history: MessageHistory;
}

/** The two ways to send a message. */
type Api = 'messages' | 'marketing_messages';

type Refused = { refusal: Outcome };

/** A message as far as an answer to it wants to know. */
interface SentMessage {
	/** The number that has sent it. */
	phone: CloudPhone;
	request: MessageRequest;
	template: Template | undefined;
}

/** Sends and read receipts of the phone numbers. */
export class CloudMessages {
	private readonly sent = new Map<string, SentMessage>();

	constructor(private readonly parts: SendParts) {}

	/**
	 * Promises the verdict on POST /{version}/{phone-number-id}/messages.
	 * Source: Meta, Cloud API "Message API" reference, read 2026-11-20.
	 */
	judgeMessage(request: ReceivedRequest): Outcome {
		const sender = this.senderOf(request);
		if ('refusal' in sender) return sender.refusal;
		if (isReceipt(request.body)) return judgeReceipt(request.body);
		const type = namedType(request.body);
		if (type !== undefined && !messageTypes.includes(type)) {
			return invalidValue(`The parameter type does not know the value "${type}".`);
		}
		return this.judge(request, checkMessageRequest(request.body), { ...sender, api: 'messages' });
	}

	/**
	 * Promises the verdict on POST /{version}/{phone-number-id}/marketing_messages.
	 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages/send-marketing-messages (read 2026-11-20)
	 */
	judgeMarketingMessage(request: ReceivedRequest): Outcome {
		const sender = this.senderOf(request);
		if ('refusal' in sender) return sender.refusal;
		if (namedType(request.body) !== 'template') return onlyTemplates();
		const checked = checkMarketingRequest(request.body);
		return this.judge(request, checked, { ...sender, api: 'marketing_messages' });
	}

	/** Promises the accepted message with this id. */
	find(wamid: string): SentMessage | undefined {
		return this.sent.get(wamid);
	}

	clear(): void {
		this.sent.clear();
	}

	private senderOf({
		pathParameters,
		bodyProblem,
	}: ReceivedRequest): Refused | { phone: CloudPhone } {
		const { phoneNumberId = '' } = pathParameters;
		const phone = ownPhone(phoneNumberId, this.parts.account);
		if (phone === undefined) return { refusal: noSuchObject('post', phoneNumberId) };
		return bodyProblem === undefined ? { phone } : { refusal: invalidParameter(bodyProblem) };
	}

	private judge(
		{ pathParameters }: ReceivedRequest,
		checked: SchemaResult<MessageRequest>,
		{ phone, api }: { phone: CloudPhone; api: Api },
	): Outcome {
		const { settings, media, templates } = this.parts;
		if ('problem' in checked) return schemaRefusal(checked.problem);
		const message = checked.value;
		const result = recipientOf(message, businessCountryCode);
		if ('missing' in result) return invalidParameter(result.missing);
		if ('wrong' in result) return invalidValue(result.wrong);
		const { recipient } = result;
		const refusal =
			contentRefusal(message) ??
			audienceRefusal(message, recipient) ??
			mediaRefusal(message, phone.id, media, settings) ??
			refusalByAgreement(recipient, phone);
		if (refusal !== undefined) return refusal;
		if (message.template === undefined) return this.accept({ message, recipient, phone, api });
		const sent = sentTemplate(message.template, recipient, templates);
		if ('refusal' in sent) return sent.refusal;
		const { template } = sent;
		if (api === 'marketing_messages') {
			const unfit = marketingRefusal(template, pathParameters['version'] ?? '');
			if (unfit !== undefined) return unfit;
		} else if (template.components.some(({ format }) => format === 'GIF')) {
			return invalidValue('A GIF header can be sent by the Marketing Messages API only.');
		}
		return this.accept({ message, recipient, phone, template, api });
	}

	private accept(send: {
		message: MessageRequest;
		recipient: Recipient;
		phone: CloudPhone;
		template?: Template;
		api: Api;
	}): Outcome {
		const { media, history } = this.parts;
		const { message: request, recipient, phone, template, api } = send;
		const wamid = newWamid();
		const failure = mediaFailure(request, media);
		const agreed = fateOf(recipient.kind === 'group' ? '' : (recipient.waId ?? ''));
		const message = newMessage({
			provider: 'cloudApi',
			id: wamid,
			identifiers: { wamid },
			recipient: addressOf(recipient),
			request: { ...request },
			fate: failure === undefined ? agreed : 'failed',
		});
		this.sent.set(wamid, { phone, request, template });
		const callbackData = request.biz_opaque_callback_data;
		const category = api === 'messages' ? template?.category.toLowerCase() : 'marketing_lite';
		const details = { message, recipient, callbackData, phone, category, failure };
		history.add({ phone, message, failure });
		const life: Partial<AcceptedSend> = {};
		if (failure !== undefined) life.steps = ['failed'];
		else if (request.type === 'reaction' && agreed === 'read') life.steps = ['sent'];
		if (request.audio?.voice === true) {
			life.playedUpdate = () => statusUpdate({ ...details, status: 'played' });
		}
		return {
			verdict: 'accepted',
			answer: { status: 200, body: answerBody(wamid, recipient, template) },
			send: {
				message,
				updateFor: (status) => {
					history.reached(wamid, status);
					return statusUpdate({ ...details, status });
				},
				...life,
			},
		};
	}
}
