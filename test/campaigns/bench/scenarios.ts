/** The names of what is measured, as they stand in the results. */

export const latencies = { none: '0 ms', usual: '50 ms' } as const;
export const USUAL_LATENCY_MS = 50;

export const limits = { throughput: '80 a second', pair: '1 in 6 s to a recipient' } as const;

export const sizes = [100, 1_000, 5_000, 20_000] as const;
export const sizeName = (size: number) => `${size.toLocaleString('en')} items`;

/** The way there and back, and what the server takes to answer. */
export const distances = {
	near: { name: '0 ms, answered after 100 ms', roundTripMs: 0, latencyMs: 100 },
	usual: { name: '100 ms, answered after 100 ms', roundTripMs: 100, latencyMs: 100 },
	far: { name: '150 ms, answered after 200 ms', roundTripMs: 150, latencyMs: 200 },
} as const;

export const eventLoads = {
	paced: 'single events, 4 a second',
	single: 'single events, one at a time',
	many: 'single events, 20 at a time',
	crowd: 'single events, 100 at a time',
	batch: '1,000 statuses in one call',
} as const;

export const loadings = {
	bare: 'n8n-workflow loaded',
	inN8n: 'n8n-workflow and zod loaded',
	start: 'start of n8n',
} as const;

export const mediaName = 'a video of 16 MB';

export const openings = 'panel of the action';
