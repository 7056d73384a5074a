import { isObject } from '../../vendors/json';
import { listVendorFiles, readVendorFile } from '../../vendors/folder';
import { decoderOf, describeWebhooks, receivedAt } from '../webhookContract';
import { expectedChanges } from './expectedChanges';
import { expectedEvents } from './expectedEvents';
import { expectedMessages } from './expectedMessages';
import { vendorTable } from './vendorTable';
import batch from './webhooks/batch.entries-changes-statuses.json';

const listAt = (value: unknown, name: string): unknown[] => {
	const list = isObject(value) ? value[name] : undefined;
	return Array.isArray(list) ? list : [];
};

const changesIn = (payload: unknown): unknown[] =>
	listAt(payload, 'entry').flatMap((entry) => listAt(entry, 'changes'));

const changeOf = (payload: unknown): unknown => changesIn(payload)[0];

describeWebhooks({
	provider: 'cloudApi',
	folder: __dirname,
	expected: { ...expectedEvents, ...expectedMessages, ...expectedChanges },
	vendorTable,
	vendor: () =>
		listVendorFiles('cloud/webhooks', /\.json$/).map((name) => ({
			name,
			payload: readVendorFile(`cloud/webhooks/${name}`),
		})),
});

describe('the payload of a batched event', () => {
	it('is the change as if the event had come alone, untouched otherwise', () => {
		const raws = decoderOf('cloudApi')(batch, receivedAt).map(({ raw }) => raw);
		const metadata = { display_phone_number: '12025550100', phone_number_id: '100000000000042' };
		expect(changeOf(raws[2])).toEqual({
			field: 'messages',
			value: {
				messaging_product: 'whatsapp',
				metadata,
				contacts: [{ profile: { name: 'Customer' }, wa_id: '12025550145' }],
				statuses: [
					{
						id: 'wamid.dGVzdHMtMDAwMQ==',
						status: 'delivered',
						timestamp: '1795168800',
						recipient_id: '12025550143',
					},
				],
			},
		});
		expect(raws[4]).toMatchObject({
			object: 'whatsapp_business_account',
			entry: [{ id: '100000000000008' }],
		});
		expect(changeOf(raws[4])).toEqual({
			field: 'account_update',
			value: { event: 'VERIFIED_ACCOUNT' },
		});
	});
});

describe('account events', () => {
	const updatedAt = (time: number) => ({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '100000000000008',
				time,
				changes: [{ field: 'account_update', value: { event: 'VERIFIED_ACCOUNT' } }],
			},
		],
	});

	it('happened when Meta says, and are told apart by it', () => {
		const decode = decoderOf('cloudApi');
		const [first] = decode(updatedAt(1795168800), receivedAt);
		const [second] = decode(updatedAt(1795168860), receivedAt);
		expect([first?.occurredAt, second?.occurredAt]).toEqual([
			'2026-11-20T10:00:00.000Z',
			'2026-11-20T10:01:00.000Z',
		]);
		expect(first?.eventId).not.toBe(second?.eventId);
		expect(first?.raw).toEqual(updatedAt(1795168800));
	});
});
