import type { SendLimits } from '../../core/limits';
import { metaPaceHint, metaPair, metaThroughput } from '../graph/limits';

/** A number that Meta has raised to 1,000 a second is sent with faster by the person's own option. */
export const sendLimits = (): SendLimits => ({
	throughput: metaThroughput,
	scope: 'sender',
	pair: metaPair,
});

export const paceHint = `${metaThroughput.perSecond}. ${metaPaceHint}`;
