import type { SimulatorSettings } from '../contract';
import { coordinateProblem } from '../core/coordinates';
import { isOneEmoji } from '../core/emoji';
import type { SchemaProblem } from '../core/jsonSchema';
import type { MediaStore } from '../core/mediaStore';
import type { Outcome } from '../core/provider';
import { interactiveProblem } from '../metaShapes/interactiveChecks';
import { mediaNamedIn } from '../metaShapes/mediaReferences';
import { bareMimeType, isMisnamed, kindOf } from '../metaShapes/mediaTypes';
import { graphRefusal, invalidParameter, invalidValue, missingContent } from './errors';
import { messageTypes } from './messageSchema';
import type { MessageRequest } from './messageSchema';
import type { Recipient } from './recipient';

/** Promises Meta's error for a deviation from a schema or from a rule beside it. */
export function schemaRefusal({ keyword, location, message }: SchemaProblem): Outcome {
	const name = location.join('.');
	const isContent = messageTypes.includes(location[0] ?? '');
	if (keyword === 'additionalProperties') {
		const parent = location.slice(0, -1).join('.') || 'the message';
		return invalidParameter(`Unexpected key "${location[location.length - 1]}" on ${parent}.`);
	}
	if (keyword === 'required') {
		const details = `The parameter ${name} is required.`;
		return isContent ? missingContent(details) : invalidParameter(details);
	}
	const isValue = ['rule', 'uniqueBy', 'enum', 'const', 'minimum', 'maximum'].includes(keyword);
	if (isValue && isContent) return invalidValue(`Param ${name} ${message}.`);
	return invalidParameter(`Param ${name} ${message}.`);
}

/** Promises the refusal of content that fits its schema and still cannot be. */
export function contentRefusal(request: MessageRequest): Outcome | undefined {
	const { location, reaction, interactive } = request;
	const misplaced = location === undefined ? undefined : coordinateProblem(location);
	if (misplaced !== undefined) {
		return invalidValue(`Param location.${misplaced.name} ${misplaced.message}.`);
	}
	if (reaction !== undefined && reaction.emoji !== '' && !isOneEmoji(reaction.emoji)) {
		return invalidValue('Param reaction.emoji must be one emoji, or empty to take one back.');
	}
	const problem = interactive === undefined ? undefined : interactiveProblem(interactive);
	return problem === undefined ? directSendRefusal(request) : schemaRefusal(problem);
}

/** The interactive messages that go out without a template. */
const directInteractive = ['button', 'cta_url'];

/**
 * Promises the refusal of what Direct Send cannot be.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send/api-reference (dated 2026-07-31, read 2026-11-30)
 */
function directSendRefusal(request: MessageRequest): Outcome | undefined {
	const { type = 'text', category, ttl_seconds: life, interactive } = request;
	if (request.direct_send_config !== undefined && category !== 'utility') {
		return invalidParameter('Param direct_send_config is for the category utility only.');
	}
	if (category === undefined) {
		return life === undefined
			? undefined
			: invalidParameter('Param ttl_seconds is for Direct Send only: category is required.');
	}
	const isDirect =
		type === 'text' ||
		(category === 'utility' && directInteractive.includes(interactive?.type ?? ''));
	if (!isDirect) return invalidParameter(`Param category ${category} is not for such a message.`);
	if (category === 'authentication' && life !== undefined && life > 900) {
		return invalidParameter('Param ttl_seconds must be at most 900 for authentication.');
	}
	return undefined;
}

const groupTypes = ['text', 'image', 'video', 'audio', 'document', 'sticker', 'template', 'pin'];

/**
 * Promises the refusal of a type that this kind of recipient cannot get.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/groups-messaging (read 2026-11-20)
 */
export function audienceRefusal(
	{ type = 'text' }: MessageRequest,
	recipient: Recipient,
): Outcome | undefined {
	if (recipient.kind === 'group' && !groupTypes.includes(type)) return unsupportedInGroup(type);
	if (recipient.kind !== 'group' && type === 'pin') {
		return invalidValue('Messages can be pinned in groups only: recipient_type must be group.');
	}
	return undefined;
}

/** Promises error 130501, Meta's answer to a message that no group takes. */
export function unsupportedInGroup(what: string): Outcome {
	return graphRefusal({
		status: 400,
		code: 130501,
		message: '(#130501) Unsupported message type in group',
		details: `Groups do not take ${what}.`,
	});
}

/** Promises the refusal of a media id that the sending number cannot use. */
export function mediaRefusal(
	request: MessageRequest,
	phoneNumberId: string,
	store: MediaStore,
	settings: Pick<SimulatorSettings, 'unknownMediaIds'>,
): Outcome | undefined {
	for (const { where, reference } of mediaNamedIn(request)) {
		const { id } = reference;
		if (id === undefined) continue;
		const media = store.find(id);
		const isKnown = media?.sender === phoneNumberId;
		const mayPass =
			media === undefined && !store.wasDeleted(id) && settings.unknownMediaIds === 'accept';
		if (isKnown || (mayPass && /^\d+$/.test(id))) continue;
		return invalidParameter(`Param ${where}.id is not a media id of this phone number: ${id}.`);
	}
	return undefined;
}

/**
 * Promises why the files of an accepted message cannot be delivered in the end, if so: they are of another kind, or
 * the name or the declared type contradicts the type of the file.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-30)
 */
export function mediaFailure(request: MessageRequest, store: MediaStore): string | undefined {
	for (const { kind, reference } of mediaNamedIn(request)) {
		const media = store.find(reference.id ?? '');
		if (media === undefined) continue;
		const { mimeType, fileName, fields } = media;
		if (kindOf(mimeType) !== kind) return `A file of type ${mimeType} cannot be sent as ${kind}.`;
		if (isMisnamed(media)) return `The file ${fileName} is not of the type ${mimeType}.`;
		const declared = fields['type'] ?? mimeType;
		if (bareMimeType(declared) !== bareMimeType(mimeType)) {
			return `A file of type ${mimeType} was uploaded as ${declared}.`;
		}
	}
	return undefined;
}
