import { objectAt } from '../json';
import { readVendorFile } from '../vendorFolder';
import { describeWebhooks } from '../webhookContract';
import { expectedEvents } from './expectedEvents';

describeWebhooks({
	provider: 'wawp',
	folder: __dirname,
	expected: expectedEvents,
	vendor: () =>
		Object.entries(objectAt(readVendorFile('wawp/webhook-examples.json')))
			.filter(([name]) => !name.startsWith('_'))
			.map(([name, payload]) => ({ name, payload, isStatus: name === 'message.ack' })),
});
