import type { ProviderId, Simulator, SimulatorAccounts } from '../../../simulator/contract';
import { encode } from '../../../simulator/core/repeatedToken';
import type { Results } from './campaign';
import { type Case, type Ending, judge } from './judge';
import { indexIn } from './messages';
import type { Plan } from './plan';

// Compares the simulator's ledger with the node's items, message by message.

interface Row {
	label: string;
	messages: number;
	endings: Record<Ending, number>;
	wrong: number;
}

export interface Account {
	plan: Plan;
	rows: readonly Row[];
	/** What the node or n8n did otherwise than it says, each with its message. */
	complaints: readonly string[];
}

/** Compares the simulator's ledger and the node's items, message by message. */
export function accountOf(plan: Plan, simulator: Simulator, results: Results): Account {
	const { provider } = plan;
	const requests = grouped(simulator.requests({ provider }), ({ rawBody }) => rawBody);
	const accepted = grouped(simulator.messages({ provider }), ({ request }) =>
		JSON.stringify(request),
	);
	const secrets = secretsOf(provider, simulator.accounts);
	const rows = new Map<string, Row>();
	const complaints = [...requests.strange, ...accepted.strange].map(
		(strange) => `something that nobody planned: ${strange.slice(0, 200)}`,
	);
	for (const [index, { label, isHarmless }] of plan.faults.entries()) {
		const found: Case = {
			mustBeSent: isHarmless === true,
			requests: requests.byIndex.get(index) ?? [],
			accepted: accepted.byIndex.get(index) ?? [],
			items: results.get(index) ?? [],
			secrets,
		};
		const verdict = judge(found);
		const row = rows.get(label) ?? emptyRow(label);
		rows.set(label, row);
		row.messages += 1;
		if (verdict.ending) row.endings[verdict.ending] += 1;
		if (verdict.complaints.length > 0) row.wrong += 1;
		complaints.push(...verdict.complaints.map((text) => `message ${index} (${label}): ${text}`));
	}
	return { plan, rows: [...rows.values()], complaints };
}

/** The account's token in each of the ways in which the provider repeats it, as JSON writes them. */
function secretsOf(provider: ProviderId, accounts: SimulatorAccounts): string[] {
	const { cloudApi, yCloud, periskope, wawp } = accounts;
	const tokens: Record<ProviderId, string> = {
		cloudApi: cloudApi.accessToken,
		yCloud: yCloud.apiKey,
		periskope: periskope.apiKey,
		wawp: wawp.accessToken,
	};
	const token = tokens[provider];
	return Object.values(encode).map((written) => JSON.stringify(written(token)).slice(1, -1));
}

const emptyRow = (label: string): Row => ({
	label,
	messages: 0,
	endings: { sent: 0, refused: 0, unknown: 0 },
	wrong: 0,
});

function grouped<T>(entries: readonly T[], textOf: (entry: T) => string) {
	const byIndex = new Map<number, T[]>();
	const strange: string[] = [];
	for (const entry of entries) {
		const text = textOf(entry);
		const index = indexIn(text);
		if (index === undefined) {
			strange.push(text);
			continue;
		}
		byIndex.set(index, [...(byIndex.get(index) ?? []), entry]);
	}
	return { byIndex, strange };
}

const COMPLAINTS_SHOWN = 20;
const LABEL_WIDTH = 40;

/** The account as lines of text, the faults by their names. */
export function describeAccount({ plan, rows, complaints }: Account, name: string): string[] {
	const total = rows.reduce((sum, row) => added(sum, row), emptyRow('in all'));
	const sorted = [...rows].sort((one, other) => one.label.localeCompare(other.label));
	const hidden = complaints.length - COMPLAINTS_SHOWN;
	return [
		`${name}: ${plan.faults.length} messages in ${plan.batches.length} executions`,
		columns('planned', ['messages', 'sent', 'refused', 'unknown', 'wrong']),
		...[...sorted, total].map(({ label, messages, endings, wrong }) =>
			columns(label, [messages, endings.sent, endings.refused, endings.unknown, wrong].map(String)),
		),
		...complaints.slice(0, COMPLAINTS_SHOWN).map((complaint) => `! ${complaint}`),
		...(hidden > 0 ? [`! … and ${hidden} more`] : []),
	];
}

const added = (sum: Row, { messages, endings, wrong }: Row): Row => ({
	label: sum.label,
	messages: sum.messages + messages,
	endings: {
		sent: sum.endings.sent + endings.sent,
		refused: sum.endings.refused + endings.refused,
		unknown: sum.endings.unknown + endings.unknown,
	},
	wrong: sum.wrong + wrong,
});

const columns = (label: string, values: readonly string[]): string =>
	[`  ${label.padEnd(LABEL_WIDTH)}`, ...values.map((value) => value.padStart(9))].join('');
