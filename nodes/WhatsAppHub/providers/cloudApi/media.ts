import { succeed } from '../../core/outcome';
import { mediaRules, uploadStep } from '../meta/mediaUpload';
import type { MediaCarriage, ProviderOperation } from '../contract/provider';
import { type Account, graphUrl } from './account';
import { phoneNumberId } from './envelope';

// How files get to Cloud API: they are uploaded first, and sent by their ID.

export const media: MediaCarriage = { by: 'upload', rules: mediaRules };

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/media-upload-api (read 2026-11-20, v25.0) */
export const mediaUpload: ProviderOperation<'mediaUpload', Account> = {
	asks: { sender: true, recipient: false },
	run: (input, { account, sender }) => {
		const from = phoneNumberId(sender);
		if (!from.ok) return from;
		return succeed(
			uploadStep(input, {
				label: 'Cloud API',
				url: graphUrl(account, from.value, 'media'),
				fields: (type) => ({ messaging_product: 'whatsapp', type }),
			}),
		);
	},
};
