import { defineProvider } from '../contract/defineProvider';
import { isOwnPhone } from '../../core/phone/own';
import { account, identify, nodeKeys, secrets } from './account';
import { carries } from './carries';
import { encoders } from './encode';
import { isPhoneId } from './envelope';
import { decodeFailure } from './failure';
import { paceHint, sendLimits } from './sendRate';
import { operations } from './operations';
import { form, options } from './options';
import { senders } from './phoneNumbers';
import { decodeSend } from './response';
import { registration } from './registration';
import { webhook, webhookSecrets } from './webhook';

/** Periskope's API v1. */
export const periskope = defineProvider({
	id: 'periskope',
	label: 'Periskope',
	credential: 'whatsAppHubPeriskopeApi',
	account,
	identify,
	nodeKeys,
	secrets,
	senderField: {
		required: false,
		description: "The phone that sends; when empty, the credential's default phone",
		byHand: { label: 'By Number or Phone ID', placeholder: 'e.g. +1 555 555 0100 or phone-abc123' },
		isOwn: (written) => isPhoneId(written) || isOwnPhone(written.replace(/@c\.us$/, '')),
		isId: (written) => isPhoneId(written) || /^\d+@c\.us$/.test(written),
	},
	senders,
	form,
	options,
	encoders,
	carries,
	operations,
	// No document names a limit.
	media: { by: 'inline', rules: {} },
	sendLimits,
	paceHint,
	decodeSend,
	decodeFailure,
	webhook,
	webhookSecrets,
	registration: registration,
});
