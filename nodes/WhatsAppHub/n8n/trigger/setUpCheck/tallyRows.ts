import type { TriggerTally } from '../tally';
import { wrapped } from './checkRows';

/** What each trigger with the credential has heard, in rows that can be read whole. */
export const tallyRows = (tallies: readonly TriggerTally[], now: Date): string[] => {
	if (tallies.length === 0)
		return wrapped(`${INDENT}No call has come to this n8n process yet`, INDENT);
	const latest = [...tallies].sort((one, other) => timeOf(other) - timeOf(one)).slice(0, MOST);
	return latest.flatMap((tally) => [
		...wrapped(`${INDENT}Calls to '${tally.node}' of '${tally.workflow}'`, INDENT),
		...wrapped(`${INDENT}last genuine one: ${agoOf(tally.lastCallAt, now)}`, INDENT),
		...wrapped(`${INDENT}${countsOf(tally)}, since ${tally.since.slice(0, 10)}`, INDENT),
		...(tally.refusal ? wrapped(`${INDENT}last refusal: ${tally.refusal}`, INDENT) : []),
	]);
};

const INDENT = '   ';

/** Of more triggers the list would be too long to be read; those called last count. */
const MOST = 3;

const timeOf = ({ lastCallAt }: TriggerTally): number => Date.parse(lastCallAt ?? '') || 0;

const countsOf = ({ events, refused, repeated, late, answers, postponed }: TriggerTally): string =>
	[
		`${events} events taken`,
		`${refused} calls refused`,
		`${repeated} repeated`,
		`${late} late`,
		...(answers > 0 ? [`${answers} answers to questions`] : []),
		...(postponed > 0 ? [`${postponed} put off`] : []),
	].join(', ');

const MINUTE = 60_000;

const agoOf = (at: string | null, now: Date): string => {
	if (at === null) return 'none yet';
	const minutes = Math.floor((now.getTime() - Date.parse(at)) / MINUTE);
	if (minutes < 1) return 'less than a minute ago';
	if (minutes < 60) return `${minutes} min ago`;
	const hours = Math.floor(minutes / 60);
	return hours < 48 ? `${hours} hours ago` : `${Math.floor(hours / 24)} days ago`;
};
