import type { SimulatorSettings } from '../contract';
import { coordinateProblem } from '../core/coordinates';
import { isOneEmoji } from '../core/emoji';
import type { MediaStore } from '../core/mediaStore';
import type { Outcome } from '../core/provider';
import { interactiveProblem } from '../metaShapes/interactiveChecks';
import { mediaNamedIn } from '../metaShapes/mediaReferences';
import { kindOf } from '../metaShapes/mediaTypes';
import { invalidParameter, schemaRefusal, yCloudRefusal } from './errors';
import type { SendRequest } from './messageSchema';

/** Promises the refusal of content that fits its schema and still cannot be. */
export function contentRefusal(request: SendRequest): Outcome | undefined {
	const { location, reaction, interactive } = request;
	const misplaced = location === undefined ? undefined : coordinateProblem(location);
	if (misplaced !== undefined) {
		const target = `location.${misplaced.name}`;
		return invalidParameter(target, `Parameter '${target}' ${misplaced.message}.`);
	}
	if (reaction !== undefined && reaction.emoji !== '' && !isOneEmoji(reaction.emoji)) {
		return invalidParameter('reaction.emoji', "Parameter 'reaction.emoji' must be one emoji.");
	}
	const problem = interactive === undefined ? undefined : interactiveProblem(interactive);
	return problem === undefined ? directSendRefusal(request) : schemaRefusal(problem);
}

/**
 * Promises the refusal of a message that cannot go out by Direct Send.
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/best-practices/direct-send (read 2026-11-20)
 */
function directSendRefusal(request: SendRequest): Outcome | undefined {
	const { type, category, ttlSeconds, useDirectSend } = request;
	if (category === 'authentication' && type !== 'text') {
		return invalidParameter('category', 'Authentication by Direct Send is for texts only.');
	}
	if (category !== undefined && type !== 'text' && type !== 'interactive') {
		return invalidParameter('category', 'Direct Send is for texts and interactive messages.');
	}
	if (ttlSeconds !== undefined && category === undefined && useDirectSend !== true) {
		return yCloudRefusal({
			status: 400,
			code: 'PARAM_NOT_MATCH',
			message: "Parameter 'ttlSeconds' is for Direct Send only.",
			target: 'ttlSeconds',
		});
	}
	return undefined;
}

/** Promises the refusal of a media id that the sending number cannot use. */
export function mediaRefusal(
	request: SendRequest,
	store: MediaStore,
	settings: Pick<SimulatorSettings, 'unknownMediaIds'>,
): Outcome | undefined {
	for (const { where, reference } of mediaNamedIn(request)) {
		const { id } = reference;
		if (id === undefined) continue;
		const media = store.find(id);
		const mayPass = media === undefined && settings.unknownMediaIds === 'accept';
		if (media?.sender === request.from || (mayPass && /^\d+$/.test(id))) continue;
		const message = `The number ${request.from} has no media with the id ${id}.`;
		return invalidParameter(`${where}.id`, message);
	}
	return undefined;
}

/** Promises why the files of an accepted message cannot be delivered in the end, if so. */
export function mediaFailure(request: SendRequest, store: MediaStore): string | undefined {
	for (const { kind, reference } of mediaNamedIn(request)) {
		const media = store.find(reference.id ?? '');
		if (media === undefined || kindOf(media.mimeType) === kind) continue;
		return `A file of type ${media.mimeType} cannot be sent as ${kind}.`;
	}
	return undefined;
}
