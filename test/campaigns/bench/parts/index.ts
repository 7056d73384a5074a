import type { PartName } from '../report/results';
import { measureDistance } from './distance';
import { measureEditor } from './editor';
import { measureLimits } from './limits';
import { measureLoading } from './loading';
import { measureMedia } from './media';
import type { MeasurePart } from './part';
import { measureScaling } from './scaling';
import { measureSends } from './sends';
import { measureLazyTrigger, measureTrigger } from './trigger';

/** The parts of the benchmark, by the name that the command line knows. */
export const parts: Readonly<Record<PartName, MeasurePart>> = {
	sends: measureSends,
	limits: measureLimits,
	distance: measureDistance,
	scaling: measureScaling,
	trigger: measureTrigger,
	lazy: measureLazyTrigger,
	loading: measureLoading,
	editor: measureEditor,
	media: measureMedia,
};
