import {
	type Contender,
	medianAt,
	type Part,
	partNames,
	type PartName,
	type Results,
} from './results';
import { digits, names, sections } from './sections';
import { type Judgement, judge } from './targets';

/** The generated part of docs/benchmarks.md. */
export function describeResults(results: Results): string {
	const blocks = partNames.flatMap((name) => {
		const part = results.parts[name];
		return part ? [describePart(results, name, part)] : [];
	});
	const targets = ['### Targets', describeTargets(judge(results))];
	return ['![The figures as bars](benchmarks.svg)', ...targets, ...blocks].join('\n\n');
}

function describeTargets(judgements: readonly Judgement[]): string {
	const verdicts = { true: 'pass', false: '**miss**', undefined: 'not measured' };
	return table(
		['Target', 'Measured', 'Goal', ''],
		judgements.map(({ what, value, comparison, bound, passed }) => [
			what,
			value === undefined ? '' : digits(2)(value),
			`${comparison} ${bound}`,
			verdicts[`${passed}`],
		]),
	);
}

function describePart(results: Results, name: PartName, part: Part): string {
	const { title, scenarios, columns } = sections[name];
	const cells = (scenario: string, contender: Contender) =>
		columns.map(({ figure, show }) => {
			const median = medianAt(results, { part: name, scenario, contender, figure });
			return median === undefined ? '' : show(median);
		});
	const rows = scenarios.flatMap((scenario) =>
		part.measurements
			.filter((measurement) => measurement.scenario === scenario)
			.map(({ contender }) => [scenario, names[contender], ...cells(scenario, contender)]),
	);
	const head = ['', '', ...columns.map((column) => column.head)];
	return [`### ${title}`, table(head, rows), origin(part)].join('\n\n');
}

/** Where the figures come from: a part that was not run again keeps its older date. */
function origin({ measuredAt, versions, machine, measurements }: Part): string {
	const counts = measurements.map((measurement) => measurement.rounds.length);
	const fewest = Math.min(...counts);
	const most = Math.max(...counts);
	const rounds = fewest === most ? `${most}` : `${fewest} to ${most}`;
	const { processor, cores, memoryGigabytes, system } = machine;
	return (
		`Medians of ${rounds} ${most === 1 ? 'round' : 'rounds'}, ${measuredAt.slice(0, 10)}; ` +
		`package ${versions.package}, n8n ${versions.n8n}, Node ${versions.node}; ` +
		`${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}.`
	);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
