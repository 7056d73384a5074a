import { at } from '../../vendors/json';
import { listVendorFiles, readVendorFile } from '../../vendors/folder';
import { describeWebhooks, type VendorWebhook } from '../webhookContract';
import { expectedChanges } from './expectedChanges';
import { expectedEvents } from './expectedEvents';
import { expectedMessages } from './expectedMessages';
import { vendorTable } from './vendorTable';

const pageExamples = (): VendorWebhook[] =>
	listVendorFiles('ycloud/webhooks', /\.json$/).map((name) => ({
		name,
		payload: readVendorFile(`ycloud/webhooks/${name}`),
	}));

/** The life of one message, with redeliveries and a late stage. */
const lifecycle = (): VendorWebhook[] => {
	const deliveries = at(readVendorFile('ycloud/webhook-lifecycle-fixtures.json'), 'deliveries');
	return (Array.isArray(deliveries) ? deliveries : []).map((delivery: unknown) => ({
		name: String(at(delivery, 'caseId')),
		payload: at(delivery, 'event'),
	}));
};

describeWebhooks({
	provider: 'yCloud',
	folder: __dirname,
	expected: { ...expectedEvents, ...expectedMessages, ...expectedChanges },
	vendorTable,
	vendor: () => [...pageExamples(), ...lifecycle()],
});
