import type { JsonObject } from '../contract';
import { webhookFields } from './webhookFields';

/** One change as Meta reports it. */
export interface CloudChange extends JsonObject {
	field: string;
	value: JsonObject;
}

/** Promises an update as the change that it is; throws where it is none. */
export function changeOf({ field, value }: JsonObject): CloudChange {
	if (typeof field !== 'string' || !webhookFields.includes(field)) {
		throw new Error(`The Cloud API has no field "${String(field)}" to subscribe to`);
	}
	if (typeof value !== 'object' || value === null) throw new Error('A change needs a value');
	return { field, value: { ...value } };
}

const lists = ['contacts', 'messages', 'statuses'];

/**
 * Promises the webhook body for one or more changes of the business account. What happened to one
 * phone number in the field `messages` stands together; every other change stands alone.
 * Source: Meta, webhooks reference "messages", read 2026-11-20.
 */
export function changesEnvelope(updates: CloudChange[], businessAccountId: string): JsonObject {
	const together = new Map<string, CloudChange[]>();
	for (const [position, update] of updates.entries()) {
		const place = update.field === 'messages' ? phoneNumberIdOf(update) : `alone ${position}`;
		together.set(place, [...(together.get(place) ?? []), update]);
	}
	return {
		object: 'whatsapp_business_account',
		entry: [{ id: businessAccountId, changes: [...together.values()].map(merged) }],
	};
}

/** Promises the id of the phone number that a change is about, empty where it is about none. */
export function phoneNumberIdOf({ value }: CloudChange): string {
	const { metadata } = value;
	if (typeof metadata !== 'object' || metadata === null) return '';
	return 'phone_number_id' in metadata ? String(metadata.phone_number_id) : '';
}

function merged(changes: CloudChange[]): JsonObject {
	const values = changes.map(({ value }) => value);
	const [first] = changes;
	const value = Object.assign({}, first?.value, ...lists.map((name) => mergedList(values, name)));
	return { value, field: first?.field };
}

function mergedList(values: JsonObject[], name: string): JsonObject {
	const byText = new Map<string, unknown>();
	for (const value of values) {
		const list = value[name];
		if (!Array.isArray(list)) continue;
		for (const entry of list as unknown[]) byText.set(JSON.stringify(entry), entry);
	}
	return byText.size === 0 ? {} : { [name]: [...byText.values()] };
}
