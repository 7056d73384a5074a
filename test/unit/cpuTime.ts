/**
 * What a piece of work costs this process, in milliseconds of the processor: what else the machine does at the
 * time does not count, so that growth can be judged on a busy one too.
 */
export const cpuTimeOf = (work: () => unknown): number => {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
};
