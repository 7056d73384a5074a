import { succeed } from '../../core/outcome';
import { mediaRules, uploadStep } from '../meta/mediaUpload';
import type { MediaCarriage, ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { senderNumber } from './envelope';

// How files get to YCloud: they are uploaded first, and sent by their ID.

export const media: MediaCarriage = { by: 'upload', rules: mediaRules };

/** Docs: https://docs.ycloud.com/api-reference/whatsapp-media/upload-media (read 2026-11-20, v2) */
export const mediaUpload: ProviderOperation<'mediaUpload', Account> = {
	asks: { sender: true, recipient: false },
	run: (input, { account, sender }) => {
		const from = senderNumber(sender);
		if (!from.ok) return from;
		return succeed(
			uploadStep(input, {
				label: 'YCloud',
				url: apiUrl(account, 'whatsapp', 'media', from.value, 'upload'),
				fields: () => ({}),
			}),
		);
	},
};
