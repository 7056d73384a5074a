import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { providers } from '../../nodes/WhatsAppHub/providers';
import type { ExpectedEvents } from '../contract/webhookContract';
import { eventSchema, schemaPath } from './eventSchema/schema';
import { project } from './project';

const published = readFileSync(schemaPath, 'utf8');
const validate = new Ajv({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(
	JSON.parse(published) as object,
);

/** Where the contract leaves something free, something of that kind. */
const something = (key: string): unknown =>
	key === 'error' ? { category: 'provider', message: 'any' } : 'any';

/** An event as written by hand. */
const itemOf = (provider: string, event: object): unknown =>
	JSON.parse(
		JSON.stringify({ provider, ...event }, (key, value: unknown) =>
			typeof value === 'object' && value !== null && 'asymmetricMatch' in value
				? something(key)
				: value,
		),
	);

it('is published as the types have it (npm run schema)', () => {
	expect(JSON.parse(published)).toEqual(JSON.parse(eventSchema()));
});

/** The events that a provider's contract expects, as written by hand. */
const expectedOf = (id: string): ExpectedEvents => {
	const file = join(project, 'test/contract', id, 'expectedEvents.ts');
	const { expectedEvents } = createRequire(__filename)(file) as { expectedEvents: ExpectedEvents }; // its one export
	return expectedEvents;
};

describe.each(providers.map(({ id }) => id))('the published schema and the events of %s', (id) => {
	it.each(Object.entries(expectedOf(id)))('takes %s', (_name, events) => {
		for (const event of events) {
			validate(itemOf(id, event));
			expect(validate.errors ?? []).toEqual([]);
		}
	});
});

it.each([
	['without a provider', { event: 'unknown' }],
	['of an unknown kind', { provider: 'wawp', event: 'message.invented' }],
])('refuses an item %s', (_what, item) => {
	expect(validate(item)).toBe(false);
});
