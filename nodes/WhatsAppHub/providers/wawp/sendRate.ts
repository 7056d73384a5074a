import type { Rate, SendRate } from '../../core/sendRate';

// How fast Wawp lets us send.

/**
 * Undocumented: the pages name a limit of messages a minute and none of its values, which differ by
 * plan. A linked phone that writes faster than people do risks being blocked by WhatsApp; so a few at
 * once, and then one a second.
 *
 * Docs: https://api.wawp.net/en/docs/v2/session/rate-limit (read 2026-11-20, v2)
 */
const throughput: Rate = { perSecond: 1, burst: 20 };

export const sendLimits = (): SendRate => ({ throughput, scope: 'account' });

export const paceHint = `${throughput.perSecond} after the first ${throughput.burst}.`;
