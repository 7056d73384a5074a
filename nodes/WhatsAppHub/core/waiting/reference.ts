import { askPattern } from './ask';

// What a button brings back: where an execution waits, for which question, and which choice it is.

/** Where an execution waits. */
export interface Place {
	/** n8n's path of waiting executions. */
	readonly path: string;
	readonly executionId: string;
	readonly nodeId: string;
}

export interface Reference extends Place {
	readonly ask: string;
	readonly choice: string;
	/** Of the trigger that settles it, where several hear of it. */
	readonly settler: string;
	/** n8n's, in hexadecimal digits. */
	readonly signature: string;
}

/** A place as the node that waits there knows it, whatever the way to it. */
export const placeKey = ({ executionId, nodeId }: Omit<Place, 'path'>): string =>
	`${executionId}/${nodeId}`;

/** Where n8n has waiting executions unless it is told otherwise. */
const USUAL_PATH = '/webhook-waiting';

const MARK = 'hub1';
const SEPARATOR = '|';

/** The parts of a URL that n8n has signed for `ask` and `choice`; undefined for one of another form. */
export const referenceIn = (signedUrl: string, settler: string): Reference | undefined => {
	const url = new URL(signedUrl);
	const [, path, executionId, node] = /^(.*)\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? [];
	const [ask, choice, signature] = ['ask', 'choice', 'signature'].map((name) =>
		url.searchParams.get(name),
	);
	if (path === undefined || executionId === undefined || node === undefined) return undefined;
	if (!ask || !choice || !signature) return undefined;
	const nodeId = decodeURIComponent(node);
	const reference = { path, executionId, nodeId, ask, choice, settler, signature };
	return isSound(reference) ? reference : undefined;
};

/** The reference as a button's ID carries it: some 105 characters. */
export const writeReference = (reference: Reference): string =>
	[
		MARK,
		reference.executionId,
		shortNode(reference.nodeId),
		reference.ask,
		reference.choice,
		reference.settler,
		Buffer.from(reference.signature, 'hex').toString('base64url'),
		...(reference.path === USUAL_PATH ? [] : [reference.path]),
	].join(SEPARATOR);

/** Whether a button's ID is a question's, of whatever version or however damaged. */
export const isReference = (id: string | null | undefined): id is string =>
	id?.startsWith(`${MARK}${SEPARATOR}`) === true;

/** Undefined for whatever is none. */
export const readReference = (id: string): Reference | undefined => {
	const [mark, executionId = '', node = '', ask = '', choice = '', settler = '', short = '', path] =
		id.split(SEPARATOR);
	if (mark !== MARK) return undefined;
	const reference = {
		path: path ?? USUAL_PATH,
		executionId,
		nodeId: longNode(node),
		ask,
		choice,
		settler,
		signature: Buffer.from(short, 'base64url').toString('hex'),
	};
	return isSound(reference) ? reference : undefined;
};

/** Whether n8n has waiting executions where it has them unless told otherwise. */
export const isUsualPlace = ({ path }: Place): boolean => path === USUAL_PATH;

/** Nothing of it can lead to another place: it becomes a part of a URL of this n8n. */
const isSound = ({ path, executionId, nodeId, ask, choice, settler, signature }: Reference) =>
	/^(\/[\w-]+)+$/.test(path) &&
	/^[\w-]{1,64}$/.test(executionId) &&
	/^[^|]{1,100}$/.test(nodeId) &&
	// A part of dots alone would climb.
	!/^\.+$/.test(nodeId) &&
	askPattern.test(ask) &&
	/^[\w-]{1,4}$/.test(choice) &&
	/^[\w-]{6}$/.test(settler) &&
	/^[0-9a-f]{64}$/.test(signature);

/** Where the answer goes: at this n8n, whose address only the trigger knows for certain. */
export const resumeUrl = (origin: string, reference: Reference): string => {
	const { path, executionId, nodeId, ask, choice, signature } = reference;
	const place = `${path}/${executionId}/${encodeURIComponent(nodeId)}`;
	return `${origin}${place}?ask=${ask}&choice=${choice}&signature=${signature}`;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHORT_CHARACTERS = 22;

/** n8n gives UUIDs, which have a shorter form; a workflow made otherwise may have any text. */
const shortNode = (id: string): string =>
	uuid.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : `~${id}`;

const longNode = (short: string): string => {
	if (short.startsWith('~')) return short.slice(1);
	if (short.length !== SHORT_CHARACTERS) return '';
	const hex = Buffer.from(short, 'base64url').toString('hex');
	return [[0, 8], [8, 12], [12, 16], [16, 20], [20]]
		.map(([from, to]) => hex.slice(from, to))
		.join('-');
};
