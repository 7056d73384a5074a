import type { SendRate } from '../../core/sendRate';
import { metaPaceHint, metaPair, metaThroughput } from '../meta/sendRate';

/** A number that Meta has raised to 1,000 a second is sent with faster by the person's own option. */
export const sendLimits = (): SendRate => ({
	throughput: metaThroughput,
	scope: 'sender',
	pair: metaPair,
});

export const paceHint = `${metaThroughput.perSecond}. ${metaPaceHint}`;
