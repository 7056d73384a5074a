import type { PartName } from '../report/results';
import { measureLimits } from './limits';
import { measureLoading } from './loading';
import { measureMedia } from './media';
import type { MeasurePart } from './part';
import { measureScaling } from './scaling';
import { measureSends } from './sends';
import { measureTrigger } from './trigger';

/** The parts of the benchmark, by the name that the command line knows. */
export const parts: Readonly<Record<PartName, MeasurePart>> = {
	sends: measureSends,
	limits: measureLimits,
	scaling: measureScaling,
	trigger: measureTrigger,
	loading: measureLoading,
	media: measureMedia,
};
