import { isOwnPhone } from '../../core/phone/own';
import { defineProvider } from '../contract/defineProvider';
import { graphAdvice } from '../meta/messages/advice';
import { account, identify, nodeKeys, secrets } from './account';
import { carries } from './carries';
import { encoders } from './encode';
import { decodeFailure } from './failure';
import { paceHint, sendLimits } from './sendRate';
import { media } from './media';
import { operations } from './operations';
import { form, options } from './options';
import { senders } from './phoneNumbers';
import { decodeSend } from './response';
import { registration } from './registration/index';
import { webhook, webhookSecrets } from './webhook';

/** Meta's WhatsApp Cloud API. */
export const cloudApi = defineProvider({
	id: 'cloudApi',
	label: 'Cloud API',
	credential: 'whatsAppHubCloudApi',
	account,
	identify,
	nodeKeys,
	secrets,
	senderField: {
		required: true,
		description: 'The WhatsApp number that sends',
		byHand: { label: 'By Phone Number ID', placeholder: 'e.g. 106540352242922' },
		// Digits that can be read as a number are far fewer than an ID has.
		isOwn: (written) => /^\d+$/.test(written) && !isOwnPhone(written),
		isId: (written) => /^\d{14,}$/.test(written),
	},
	senders,
	form,
	options,
	encoders,
	carries,
	operations,
	media,
	advise: graphAdvice,
	sendLimits,
	paceHint,
	decodeSend,
	decodeFailure,
	webhook,
	webhookSecrets,
	registration: registration,
});
