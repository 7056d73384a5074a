import { at } from '../json';
import { listVendorFiles, readVendorFile } from '../vendorFolder';
import { describeWebhooks, type VendorWebhook } from '../webhookContract';
import { expectedEvents } from './expectedEvents';

const pageExamples = (): VendorWebhook[] =>
	listVendorFiles('ycloud/webhooks', /\.json$/).map((name) => ({
		name,
		payload: readVendorFile(`ycloud/webhooks/${name}`),
		isStatus: name.startsWith('message_updated_'),
	}));

/** The life of one message, with redeliveries and a late stage. */
const lifecycle = (): VendorWebhook[] => {
	const deliveries = at(readVendorFile('ycloud/webhook-lifecycle-fixtures.json'), 'deliveries');
	return (Array.isArray(deliveries) ? deliveries : []).map((delivery: unknown) => ({
		name: String(at(delivery, 'caseId')),
		payload: at(delivery, 'event'),
		isStatus: at(delivery, 'event', 'type') === 'whatsapp.message.updated',
	}));
};

describeWebhooks({
	provider: 'yCloud',
	folder: __dirname,
	expected: expectedEvents,
	vendor: () => [...pageExamples(), ...lifecycle()],
});
