import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { graphRefusal, invalidParameter } from './errors';

// Answers lists the way the Graph API does: chosen fields, pages, cursors.

const defaultPageSize = 25;

export interface GraphList {
	/** All rows, each with an `id`. */
	rows: JsonObject[];
	/** What a row shows when no fields are asked. */
	defaultFields: string[];
	/** What is asked for, where it takes more to read than a list of names. */
	fields?: string[];
	/** Fields that exist though no row has them; Graph leaves such a field out. */
	emptyFields: string[];
	largestPage: number;
}

/** Promises one page of a list by `fields`, `limit`, `after` and `before`, as Graph pages by cursors. */
export function judgeGraphList(
	request: ReceivedRequest,
	list: GraphList,
	account: SimulatorAccounts['cloudApi'],
): Outcome {
	const limitText = queryValue(request, 'limit') ?? String(defaultPageSize);
	const limit = Number(limitText);
	if (!/^\d+$/.test(limitText) || limit < 1 || limit > list.largestPage) {
		return invalidParameter(`limit must be an integer between 1 and ${list.largestPage}.`);
	}
	const ids = list.rows.map((row) => String(row['id']));
	const positions = ['after', 'before'].map((name) => {
		const cursor = queryValue(request, name);
		return cursor === undefined ? undefined : { name, at: ids.indexOf(fromCursor(cursor)) };
	});
	const stray = positions.find((position) => position?.at === -1);
	if (stray !== undefined) return invalidParameter(`${stray.name} is not a cursor.`);
	const [after, before] = positions;
	const from = before === undefined ? (after?.at ?? -1) + 1 : Math.max(before.at - limit, 0);
	const page = list.rows.slice(from, Math.min(from + limit, before?.at ?? ids.length));
	const known = [...new Set(list.rows.flatMap((row) => Object.keys(row)))];
	const fields = list.fields ?? fieldsOf(request, list.defaultFields);
	const data = selected(page, fields, [...known, ...list.defaultFields, ...list.emptyFields]);
	if (!Array.isArray(data)) return data;
	return {
		verdict: 'accepted',
		answer: { status: 200, body: { data, ...paging(request, page, ids, account) } },
	};
}

/** Promises the fields that a request asks for. */
export function fieldsOf(request: ReceivedRequest, defaults: string[]): string[] {
	const text = queryValue(request, 'fields');
	if (text === undefined || text === '') return defaults;
	return text.split(',').map((field) => field.trim());
}

/** Promises the rows with these fields only, or the refusal of a field that does not exist. */
export function selected(
	rows: JsonObject[],
	fields: string[],
	known: string[],
): JsonObject[] | Outcome {
	const stranger = fields.find((field) => !known.includes(field));
	if (stranger !== undefined) {
		const message = `(#100) Tried accessing nonexisting field (${stranger})`;
		return graphRefusal({ status: 400, code: 100, message });
	}
	// Graph always answers the id, asked or not.
	const names = [...new Set([...fields, 'id'])];
	return rows.map((row) =>
		Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]])),
	);
}

const toCursor = (id: string) => Buffer.from(id).toString('base64url');
const fromCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

function paging(
	request: ReceivedRequest,
	page: JsonObject[],
	ids: string[],
	account: SimulatorAccounts['cloudApi'],
): JsonObject {
	const first = page[0]?.['id'];
	const last = page[page.length - 1]?.['id'];
	if (typeof first !== 'string' || typeof last !== 'string') return {};
	const cursors = { before: toCursor(first), after: toCursor(last) };
	if (last === ids[ids.length - 1]) return { paging: { cursors } };
	const next = new URL(new URL(account.baseUrl).origin + request.path);
	for (const name of Object.keys(request.query)) {
		next.searchParams.set(name, queryValue(request, name) ?? '');
	}
	next.searchParams.set('after', cursors.after);
	return { paging: { cursors, next: next.toString() } };
}
