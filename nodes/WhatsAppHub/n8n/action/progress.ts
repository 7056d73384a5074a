import type { IExecuteFunctions } from 'n8n-workflow';
import type { Clock } from '../../outbound/clock';

// Shows how far a long send is, in n8n's log and as a hint on the node.

type ProgressContext = Pick<IExecuteFunctions, 'logger' | 'addExecutionHints' | 'getNode'>;

/** After this long people wonder whether it hangs. */
const LONG_MS = 10_000;

const count = new Intl.NumberFormat('en-US');

/** Reports on a long send: a line in n8n's log from time to time, and a hint on the node at its end. */
export const startProgress = (context: ProgressContext, total: number, clock: Clock) => {
	const startedAt = clock.elapsed();
	let reportedAt = startedAt;
	let done = 0;
	return {
		step: () => {
			done++;
			const now = clock.elapsed();
			if (now - reportedAt < LONG_MS) return;
			reportedAt = now;
			const leftMs = ((now - startedAt) / done) * (total - done);
			context.logger.info(
				`${context.getNode().name}: ${count.format(done)} of ${count.format(total)} items done, about ${seconds(leftMs)} left`,
			);
		},
		end: () => {
			const tookMs = clock.elapsed() - startedAt;
			if (tookMs < LONG_MS || total < 2) return;
			context.addExecutionHints({
				type: 'info',
				location: 'outputPane',
				message: `${count.format(done)} items took ${seconds(tookMs)}, at the pace that the provider allows. The option 'Messages Per Second' changes it`,
			});
		},
	};
};

const seconds = (ms: number): string => `${count.format(Math.round(ms / 1000))} s`;
