import { evenly, type SendRate } from '../../core/sendRate';

// How fast Periskope lets us send.

/**
 * `You can only make 100 requests per second` is the one number; whose requests count together is
 * not said, so all of an account's do.
 *
 * Docs: https://docs.periskope.app/api-reference/introduction (read 2026-11-20, v1)
 */
const throughput = evenly(100);

export const sendLimits = (): SendRate => ({ throughput, scope: 'account' });

export const paceHint = `${throughput.perSecond}.`;
