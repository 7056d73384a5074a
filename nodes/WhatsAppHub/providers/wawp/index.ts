import { defineProvider } from '../defineProvider';
import { account, identify, secrets } from './account';
import { encoders } from './encode';
import { decodeFailure, isFailure } from './failure';
import { sendLimits } from './limits';
import { operations } from './operations';
import { form, options } from './options';
import { decodeSend } from './response';
import { subscription } from './subscription';
import { webhook, webhookSecrets } from './webhook';

/** Wawp's API v2. */
export const wawp = defineProvider({
	id: 'wawp',
	label: 'Wawp',
	credential: 'whatsAppHubWawpApi',
	account,
	identify,
	secrets,
	form,
	options,
	encoders,
	operations,
	// No document names a limit.
	media: { by: 'inline', rules: {} },
	sendLimits,
	decodeSend,
	decodeFailure,
	isFailure,
	webhook,
	webhookSecrets,
	subscription,
});
