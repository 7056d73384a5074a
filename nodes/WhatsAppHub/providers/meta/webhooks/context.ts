import type { Content } from '../../../core/receivedContent';
import { phoneShown } from '../../../core/conversation';
import type { GraphContent } from './message';

/** What any message may carry beside its content. */
export const contextOf = ({ context, referral: ad }: GraphContent): Partial<Content> => ({
	forwarded: Boolean(context?.forwarded || context?.frequently_forwarded),
	frequentlyForwarded: context?.frequently_forwarded ?? false,
	replyTo: context?.id
		? { messageId: context.id, from: phoneShown(context.from), text: null }
		: null,
	product: context?.referred_product
		? {
				catalogId: context.referred_product.catalog_id || null,
				productId: context.referred_product.product_retailer_id || null,
			}
		: null,
	referral: ad
		? {
				sourceUrl: ad.source_url || null,
				sourceId: ad.source_id || null,
				sourceType: ad.source_type || null,
				headline: ad.headline || null,
				body: ad.body || null,
				mediaType: ad.media_type || null,
				mediaUrl: ad.image_url || ad.video_url || null,
				thumbnailUrl: ad.thumbnail_url || null,
				clickId: ad.ctwa_clid || null,
				greeting: ad.welcome_message?.text || null,
			}
		: null,
});
