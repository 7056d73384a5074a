import { defineProvider } from '../defineProvider';
import { account, graphUrl } from './account';
import { encoders } from './encode';
import { decodeFailure } from './failure';
import { media } from './media';
import { operations } from './operations';
import { form, options } from './options';
import { decodeSend, decodeSenders } from './response';
import { webhook, webhookSecrets } from './webhook';

/** Meta's WhatsApp Cloud API. */
export const cloudApi = defineProvider({
	id: 'cloudApi',
	label: 'Cloud API',
	credential: 'whatsAppHubCloudApi',
	account,
	senderField: {
		required: true,
		description: 'The WhatsApp number that sends',
		byHand: { label: 'By Phone Number ID', placeholder: 'e.g. 106540352242922' },
	},
	senders: {
		encode: (credential) => ({
			method: 'GET',
			url: graphUrl(credential, credential.businessAccountId, 'phone_numbers'),
			query: { fields: 'id,display_phone_number,verified_name', limit: 100 },
		}),
		decode: decodeSenders,
	},
	form,
	options,
	encoders,
	operations,
	media,
	decodeSend,
	decodeFailure,
	webhook,
	webhookSecrets,
});
