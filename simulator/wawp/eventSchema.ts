import { schemaChecker } from '../core/jsonSchema';
import { envelopeSchemas } from './envelope';
import type { Envelope } from './envelope';

// What a calendar event may hold, in either of its two spellings.

export interface CalendarEvent {
	name: string;
	description?: string;
	/** In Unix seconds, as below. */
	startTime: number;
	endTime?: number;
	location?: { name: string };
	extraGuestsAllowed?: boolean;
}

/** A message whose event is nested or spelled with dotted names, or both; no schema decides that. */
export type EventRequest = Envelope & { event?: CalendarEvent } & Record<
		`event.${string}`,
		unknown
	>;

/** The names of the page. */
export const dottedNames = [
	'event.name',
	'event.description',
	'event.startTime',
	'event.endTime',
	'event.location.name',
	'event.extraGuestsAllowed',
] as const;

/** From here on a number can only be milliseconds, where the page wants seconds. */
const firstMilliseconds = 100_000_000_000;
const unixSeconds = { type: 'integer', minimum: 0, exclusiveMaximum: firstMilliseconds };

/** Undocumented: what an event must have; without a name and a beginning it is none. */
const event = {
	type: 'object',
	additionalProperties: false,
	required: ['name', 'startTime'],
	properties: {
		name: { type: 'string', minLength: 1 },
		description: { type: 'string' },
		startTime: unixSeconds,
		endTime: unixSeconds,
		location: {
			type: 'object',
			additionalProperties: false,
			required: ['name'],
			properties: { name: { type: 'string', minLength: 1 } },
		},
		extraGuestsAllowed: { type: 'boolean' },
	},
};

/**
 * Promises the first deviation of POST /v2/send/event in either spelling of its event.
 * Docs: https://api.wawp.net/en/docs/v2/send/event (read 2026-11-20)
 */
export const checkEventRequest = schemaChecker<EventRequest>({
	type: 'object',
	additionalProperties: false,
	required: ['chatId'],
	properties: {
		...envelopeSchemas,
		event: { type: 'object' },
		...Object.fromEntries(dottedNames.map((name) => [name, {}])),
	},
});

/** Promises the first deviation of an event once it is nested. */
export const checkEvent = schemaChecker<{ event: CalendarEvent }>({
	type: 'object',
	required: ['event'],
	properties: { event },
});
