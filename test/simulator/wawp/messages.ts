import { behaviourOf, fateOf } from '../agreedRecipients';
import type { SimulatorSettings } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { newStanzaId } from '../core/identifiers';
import type { SchemaProblem } from '../core/jsonSchema';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { invalidFormat, missingParameter, rateLimitDetails, wawpRefusal } from './errors';
import { chatOf, checkLinkPreviewRequest, checkTextRequest } from './messageSchema';
import { acknowledgementEvent } from './statusWebhook';
import { sendAnswerBody } from './sendAnswer';

/**
 * Promises the verdict on POST /v2/send/text.
 * Source: Wawp, "Send Text Message", read 2026-11-20.
 */
export function judgeText(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const body = bodyOf(request);
	if ('refusal' in body) return body.refusal;
	const checked = checkTextRequest(body.value);
	if ('problem' in checked) return schemaRefusal(checked.problem);
	const { chatId, message } = checked.value;
	return judgeContent({ ...checked.value }, chatId, message, settings);
}

/**
 * Promises the verdict on POST /v2/send/link-preview.
 * Source: Wawp, "Send Link Preview", read 2026-11-20.
 */
export function judgeLinkPreview(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const body = bodyOf(request);
	if ('refusal' in body) return body.refusal;
	const checked = checkLinkPreviewRequest(body.value);
	if ('problem' in checked) return schemaRefusal(checked.problem);
	const { chatId, text } = checked.value;
	return judgeContent({ ...checked.value }, chatId, text, settings);
}

function bodyOf(request: ReceivedRequest): { value: unknown } | { refusal: Outcome } {
	if (request.bodyProblem === undefined) return { value: request.body };
	const details = { status: 400, message: 'Bad Request', error: 'Bad Request' };
	return { refusal: wawpRefusal(details, request.bodyProblem) };
}

function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.') || 'the body';
	if (keyword === 'required') return missingParameter(name);
	if (keyword === 'additionalProperties') return invalidFormat(name, 'is not known');
	return invalidFormat(name, message);
}

function judgeContent(
	request: Record<string, unknown>,
	chatId: string,
	text: string,
	settings: SimulatorSettings,
): Outcome {
	const chat = chatOf(chatId);
	if (chat === undefined) return invalidFormat('chatId', 'names no person, group or newsletter');
	const [digits = ''] = chat.split('@');
	const behaviour = behaviourOf(digits);
	if (behaviour === 'refusedAtOnce') return invalidFormat('chatId', 'cannot be written to');
	if (behaviour === 'rateLimited') return wawpRefusal(rateLimitDetails);
	const stanzaId = newStanzaId();
	const id = `true_${chat}_${stanzaId}`;
	const message = newMessage({
		provider: 'wawp',
		id,
		identifiers: { id, stanza_id: stanzaId },
		recipient: chat,
		request,
		fate: fateOf(digits),
	});
	const sent = { message, chat, stanzaId, text };
	return {
		verdict: 'accepted',
		answer: { status: 200, body: sendAnswerBody(sent, settings.wawpShape) },
		send: {
			message,
			updateFor: (status) => acknowledgementEvent(sent, status, settings.wawpShape),
		},
	};
}
