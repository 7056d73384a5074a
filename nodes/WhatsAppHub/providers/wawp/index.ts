import { defineProvider } from '../defineProvider';
import { account } from './account';
import { encoders } from './encode';
import { decodeFailure, isFailure } from './failure';
import { form, options } from './options';
import { decodeSend } from './response';
import { webhook, webhookSecrets } from './webhook';

/** Wawp's API v2. */
export const wawp = defineProvider({
	id: 'wawp',
	label: 'Wawp',
	credential: 'whatsAppHubWawpApi',
	account,
	form,
	options,
	encoders,
	decodeSend,
	decodeFailure,
	isFailure,
	webhook,
	webhookSecrets,
});
