import type { Measurement } from '../report/results';
import type { BenchStage } from '../stage';

/** How much is measured. */
export interface Extent {
	rounds: number;
	/** The share of the full counts, 0 to 1, for a quick look. */
	share: number;
}

/** Measures one part on an n8n that is up. */
export type MeasurePart = (stage: BenchStage, extent: Extent) => Promise<Measurement[]>;

/** A count's share, one at least. */
export function shareOf(count: number, { share }: Extent): number {
	return Math.max(1, Math.round(count * share));
}
