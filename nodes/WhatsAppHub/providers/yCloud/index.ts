import { defineProvider } from '../contract/defineProvider';
import { graphAdvice } from '../meta/messages/advice';
import { isOwnPhone } from '../../core/phone/own';
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
import { registration } from './registration';
import { webhook, webhookSecrets } from './webhook';

/** YCloud's WhatsApp API v2. */
export const yCloud = defineProvider({
	id: 'yCloud',
	label: 'YCloud',
	credential: 'whatsAppHubYCloudApi',
	account,
	identify,
	nodeKeys,
	secrets,
	senderField: {
		required: true,
		description: 'The WhatsApp number that sends',
		byHand: { label: 'By Phone Number', placeholder: 'e.g. +1 555 555 0100' },
		isOwn: isOwnPhone,
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
