import type { HttpRequest } from '../../core/http';
import { evenly, type SendRate } from '../../core/sendRate';
import { metaPaceHint, metaPair, metaThroughput } from '../meta/sendRate';

// How fast YCloud lets us send, in its queue and directly.

const queueThroughput = evenly(200);

/**
 * The queue takes 200 a second from one number, and hands 60 a second on to Meta; a direct send is
 * Meta's own.
 *
 * Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/rate-limits (read 2026-11-20, v2)
 */
export const sendLimits = ({ url }: HttpRequest): SendRate => ({
	throughput: url.endsWith('/sendDirectly') ? metaThroughput : queueThroughput,
	scope: 'sender',
	pair: metaPair,
});

export const paceHint = `${queueThroughput.perSecond} for the queue, ${metaThroughput.perSecond} for direct sends. ${metaPaceHint}`;
