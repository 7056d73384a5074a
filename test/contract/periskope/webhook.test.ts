import { at } from '../json';
import { listVendorFiles, readVendorFile } from '../vendorFolder';
import { describeWebhooks } from '../webhookContract';
import { expectedEvents } from './expectedEvents';

describeWebhooks({
	provider: 'periskope',
	folder: __dirname,
	expected: expectedEvents,
	vendor: () =>
		listVendorFiles('periskope/webhooks', /\.json$/).map((name) => ({
			name,
			payload: at(readVendorFile(`periskope/webhooks/${name}`), 'body'),
			isStatus: name.startsWith('message.ack.updated.'),
		})),
});
