import type { Outcome } from '../core/provider';
import { graphRefusal, invalidParameter } from './errors';

// Reads which fields of the history of messages are asked for: those of an entry, and in braces those of its events.

const eventFields = [
	'id',
	'delivery_status',
	'timestamp',
	'webhook_update_state',
	'error_description',
	'application',
	'webhook_uri',
];

interface ChosenFields {
	ofEntries: string[];
	/** Nothing where no events are asked for. */
	ofEvents: string[] | undefined;
}

/** Promises the fields that a request asks for; without any, those that come by themselves. */
export function chosenFields(text: string | undefined): ChosenFields | { refusal: Outcome } {
	if (text === undefined || text === '') {
		return { ofEntries: ['id', 'message_id'], ofEvents: undefined };
	}
	if (!/^\s*\w+(\{[^{}]*\})?\s*(,\s*\w+(\{[^{}]*\})?\s*)*$/.test(text)) {
		return { refusal: invalidParameter('The parameter fields is not a list of fields.') };
	}
	const names = [...text.matchAll(/(\w+)(?:\{([^{}]*)\})?/g)];
	const ofEntries = names.map(([, name = '']) => name);
	const events = names.find(([, name]) => name === 'events');
	const ofEvents = events && eventFieldsIn(events[2]);
	const stranger = ofEvents?.find((name) => !eventFields.includes(name));
	if (stranger === undefined) return { ofEntries, ofEvents };
	const message = `(#100) Tried accessing nonexisting field (${stranger})`;
	return { refusal: graphRefusal({ status: 400, code: 100, message }) };
}

/** Undocumented: which come without braces; here those that the schema calls required. */
function eventFieldsIn(text: string | undefined): string[] {
	if (text === undefined) return ['id', 'delivery_status', 'timestamp'];
	return ['id', ...text.split(',').map((name) => name.trim())];
}
