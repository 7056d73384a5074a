import { defineProvider } from '../contract/defineProvider';
import { account, identify, nodeKeys, secrets } from './account';
import { carries } from './carries';
import { encoders } from './encode';
import { decodeFailure, isFailure } from './failure';
import { paceHint, sendLimits } from './sendRate';
import { operations } from './operations';
import { form, options } from './options';
import { decodeSend } from './response';
import { registration } from './registration';
import { webhook, webhookSecrets } from './webhook';

/** Wawp's API v2. */
export const wawp = defineProvider({
	id: 'wawp',
	label: 'Wawp',
	credential: 'whatsAppHubWawpApi',
	account,
	identify,
	nodeKeys,
	secrets,
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
	isFailure,
	webhook,
	webhookSecrets,
	registration: registration,
});
