import { coordinateProblem } from '../core/coordinates';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { locationContent, pollContent, textContent } from './content';
import { invalidFormat } from './errors';
import {
	checkLinkPreviewRequest,
	checkLocationRequest,
	checkPollRequest,
	checkTextRequest,
} from './messageSchema';
import { readBody } from './parameters';
import type { WawpSends } from './sends';

/**
 * Promises the verdict on POST /v2/send/text.
 * Docs: https://api.wawp.net/en/docs/v2/send/text (read 2026-11-20)
 */
export function judgeText(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkTextRequest);
	if ('refusal' in read) return read.refusal;
	return sends.send(read.value, textContent(read.value.message));
}

/**
 * Promises the verdict on POST /v2/send/link-preview.
 * Docs: https://api.wawp.net/en/docs/v2/send/link-preview (read 2026-11-20)
 */
export function judgeLinkPreview(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkLinkPreviewRequest);
	if ('refusal' in read) return read.refusal;
	return sends.send(read.value, textContent(read.value.text));
}

/**
 * Promises the verdict on POST /v2/send/location.
 * Docs: https://api.wawp.net/en/docs/v2/send/location (read 2026-11-20)
 */
export function judgeLocation(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkLocationRequest);
	if ('refusal' in read) return read.refusal;
	const problem = coordinateProblem(read.value);
	if (problem !== undefined) return invalidFormat(problem.name, problem.message);
	return sends.send(read.value, locationContent(read.value));
}

/**
 * Promises the verdict on POST /v2/send/poll.
 * Docs: https://api.wawp.net/en/docs/v2/send/poll (read 2026-11-20)
 */
export function judgePoll(request: ReceivedRequest, sends: WawpSends): Outcome {
	const read = readBody(request, checkPollRequest);
	if ('refusal' in read) return read.refusal;
	return sends.send(read.value, pollContent(read.value));
}
