import type { JsonObject } from '../contract';
import type { LocationRequest, PollRequest } from './messageSchema';

/** What a message says, as the two answer shapes spell it. */
export interface Content {
	type:
		| 'chat'
		| 'location'
		| 'poll_creation'
		| 'image'
		| 'document'
		| 'ptt'
		| 'video'
		| 'vcard'
		| 'multi_vcard'
		| 'list'
		| 'event_creation';
	body: string;
	hasMedia?: true;
	/** The answers of a poll. */
	options?: string[];
	/** Properties that only this type has in the documented shape. */
	properties: JsonObject;
	/** The message as the engine behind live instances holds it. */
	engineMessage: JsonObject;
}

/** Promises the content of a text. */
export function textContent(text: string): Content {
	return { type: 'chat', body: text, properties: {}, engineMessage: { conversation: text } };
}

/**
 * Promises the content of a location. The documents show no answer for it; the shapes are those of
 * the engines, with the coordinates as strings like in Wawp's own webhook sample.
 * Source: Wawp, webhook page "message" (payload.location), read 2026-11-20.
 */
export function locationContent({ latitude, longitude, ...place }: LocationRequest): Content {
	const { title, message } = place;
	const description = [title, message].filter((part) => part !== undefined).join('\n');
	return {
		type: 'location',
		body: '',
		properties: {
			location: { description, latitude: String(latitude), longitude: String(longitude) },
		},
		engineMessage: {
			locationMessage: {
				degreesLatitude: Number(latitude),
				degreesLongitude: Number(longitude),
				...(title === undefined ? {} : { name: title }),
				...(message === undefined ? {} : { address: message }),
			},
		},
	};
}

/** Promises the content of a poll. The documents show no answer for it; the shapes are the engines'. */
export function pollContent({ poll }: PollRequest): Content {
	const { name, options, multipleAnswers = false } = poll;
	return {
		type: 'poll_creation',
		body: name,
		options,
		properties: {
			pollName: name,
			pollOptions: options.map((option, localId) => ({ name: option, localId })),
			allowMultipleAnswers: multipleAnswers,
		},
		engineMessage: {
			pollCreationMessage: {
				name,
				options: options.map((optionName) => ({ optionName })),
				selectableOptionsCount: multipleAnswers ? options.length : 1,
			},
		},
	};
}
