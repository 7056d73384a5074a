import { at } from '../../vendors/json';
import { listVendorFiles, readVendorFile } from '../../vendors/folder';
import { describeWebhooks } from '../webhookContract';
import { expectedChanges } from './expectedChanges';
import { expectedEvents } from './expectedEvents';
import { expectedMessages } from './expectedMessages';
import { vendorTable } from './vendorTable';

describeWebhooks({
	provider: 'periskope',
	folder: __dirname,
	expected: { ...expectedEvents, ...expectedMessages, ...expectedChanges },
	vendorTable,
	vendor: () =>
		listVendorFiles('periskope/webhooks', /\.json$/).map((name) => ({
			name,
			payload: at(readVendorFile(`periskope/webhooks/${name}`), 'body'),
		})),
});
