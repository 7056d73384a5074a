import { type Simulator, startSimulator } from '../../../simulator';

/**
 * Gives a test a simulator of its own, so that it may run beside others (`it.concurrent`): most of its time
 * it waits, for a limit or for a deadline.
 */
export const withSimulator = async (
	use: (simulator: Simulator) => Promise<void>,
): Promise<void> => {
	const simulator = await startSimulator({ stepDelayMs: 5 });
	try {
		await use(simulator);
	} finally {
		await simulator.close();
	}
};
