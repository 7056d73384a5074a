import { evenly, type Rate } from '../../core/sendRate';

/**
 * What Meta allows to one business number, however it is reached.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput (read 2026-11-20)
 */
export const metaThroughput: Rate = evenly(80);

/** For whom Meta's own throughput is another one. */
export const metaPaceHint =
	'Set 1,000 for a number that Meta has raised, 20 for one that is in the WhatsApp Business app too.';

/** One message in 6 seconds to the same recipient; 45 at once are allowed and paid back by waiting. */
export const metaPair: Rate = { perSecond: 1 / 6, burst: 45 };
