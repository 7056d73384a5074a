import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expectedEvents as cloudApi } from '../contract/cloudApi/expectedEvents';
import { expectedEvents as periskope } from '../contract/periskope/expectedEvents';
import { expectedEvents as wawp } from '../contract/wawp/expectedEvents';
import { expectedEvents as yCloud } from '../contract/yCloud/expectedEvents';
import { eventSchema, schemaPath } from './eventSchema/schema';

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

describe.each(Object.entries({ cloudApi, periskope, wawp, yCloud }))(
	'the published schema and the events of %s',
	(provider, expected) => {
		it.each(Object.entries(expected))('takes %s', (_name, events) => {
			for (const event of events) {
				validate(itemOf(provider, event));
				expect(validate.errors ?? []).toEqual([]);
			}
		});
	},
);

it.each([
	['without a provider', { event: 'unknown' }],
	['of an unknown kind', { provider: 'wawp', event: 'message.invented' }],
])('refuses an item %s', (_what, item) => {
	expect(validate(item)).toBe(false);
});
