import type { Measurement, PartName, Results } from '../../campaigns/bench/report/results';

/** Results of one part, measured on a machine that does not exist. */
export function resultsOf(part: PartName, measurements: Measurement[]): Results {
	return {
		parts: {
			[part]: {
				measuredAt: '2026-11-20T10:00:00.000Z',
				versions: { package: '1.2.3', n8n: '2.0.0', node: '24.0.0' },
				machine: { processor: 'A processor', cores: 2, memoryGigabytes: 8, system: 'Linux x64' },
				measurements,
			},
		},
	};
}
