import { behaviourOf, fateOf } from '../agreedRecipients';
import type { SimulatorSettings } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { coordinateProblem } from '../core/coordinates';
import { newStanzaId } from '../core/identifiers';
import type { SchemaProblem, SchemaResult } from '../core/jsonSchema';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { locationContent, pollContent, textContent } from './content';
import type { Content } from './content';
import { invalidFormat, missingParameter, rateLimitDetails, wawpRefusal } from './errors';
import {
	chatOf,
	checkLinkPreviewRequest,
	checkLocationRequest,
	checkPollRequest,
	checkTextRequest,
} from './messageSchema';
import { acknowledgementEvent } from './statusWebhook';
import { sendAnswerBody } from './sendAnswer';

/**
 * Promises the verdict on POST /v2/send/text.
 * Source: Wawp, "Send Text Message", read 2026-11-20.
 */
export function judgeText(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const read = readBody(request, checkTextRequest);
	if ('refusal' in read) return read.refusal;
	return judgeContent(read.value, textContent(read.value.message), settings);
}

/**
 * Promises the verdict on POST /v2/send/link-preview.
 * Source: Wawp, "Send Link Preview", read 2026-11-20.
 */
export function judgeLinkPreview(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const read = readBody(request, checkLinkPreviewRequest);
	if ('refusal' in read) return read.refusal;
	return judgeContent(read.value, textContent(read.value.text), settings);
}

/**
 * Promises the verdict on POST /v2/send/location.
 * Source: Wawp, "Send Location", read 2026-11-20.
 */
export function judgeLocation(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const read = readBody(request, checkLocationRequest);
	if ('refusal' in read) return read.refusal;
	const problem = coordinateProblem(read.value);
	if (problem !== undefined) return invalidFormat(problem.name, problem.message);
	return judgeContent(read.value, locationContent(read.value), settings);
}

/**
 * Promises the verdict on POST /v2/send/poll.
 * Source: Wawp, "Send Poll", read 2026-11-20.
 */
export function judgePoll(request: ReceivedRequest, settings: SimulatorSettings): Outcome {
	const read = readBody(request, checkPollRequest);
	if ('refusal' in read) return read.refusal;
	return judgeContent(read.value, pollContent(read.value), settings);
}

function readBody<T>(
	request: ReceivedRequest,
	check: (body: unknown) => SchemaResult<T>,
): { value: T } | { refusal: Outcome } {
	if (request.bodyProblem !== undefined) {
		const details = { status: 400, message: 'Bad Request', error: 'Bad Request' };
		return { refusal: wawpRefusal(details, request.bodyProblem) };
	}
	const checked = check(request.body);
	return 'problem' in checked ? { refusal: schemaRefusal(checked.problem) } : checked;
}

function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.') || 'the body';
	if (keyword === 'required') return missingParameter(name);
	if (keyword === 'additionalProperties') return invalidFormat(name, 'is not known');
	return invalidFormat(name, message);
}

function judgeContent(
	request: { chatId: string },
	content: Content,
	settings: SimulatorSettings,
): Outcome {
	const chat = chatOf(request.chatId);
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
		request: { ...request },
		fate: fateOf(digits),
	});
	const sent = { message, chat, stanzaId, content };
	return {
		verdict: 'accepted',
		answer: { status: 200, body: sendAnswerBody(sent, settings.wawpShape) },
		send: {
			message,
			updateFor: (status) => acknowledgementEvent(sent, status, settings.wawpShape),
		},
	};
}
