import { objectAt } from '../../vendors/json';
import { readVendorFile } from '../../vendors/folder';
import { describeWebhooks } from '../webhookContract';
import { expectedChanges } from './expectedChanges';
import { expectedEvents } from './expectedEvents';
import { expectedMessages } from './expectedMessages';
import { vendorTable } from './vendorTable';

describeWebhooks({
	provider: 'wawp',
	folder: __dirname,
	expected: { ...expectedEvents, ...expectedMessages, ...expectedChanges },
	vendorTable,
	vendor: () =>
		Object.entries(objectAt(readVendorFile('wawp/webhook-examples.json')))
			.filter(([name]) => !name.startsWith('_'))
			.map(([name, payload]) => ({ name, payload })),
});
