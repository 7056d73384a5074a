import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { TriggerNode } from './engine';

/** What one webhook call came to. */
export interface Call {
	readonly method: string;
	readonly status: number;
	/** The items that started the workflow; null when none did. */
	readonly items: readonly IDataObject[] | null;
}

export interface TriggerHost {
	readonly url: string;
	readonly calls: readonly Call[];
	/** The items of all executions that began, in order. */
	readonly items: () => IDataObject[];
	/** What the executions that have ended put out, with the files. */
	readonly outputs: () => INodeExecutionData[];
	/** From now on, or no longer, n8n cannot begin an execution, and answers so. */
	readonly breakDown: (isBroken: boolean) => void;
	/** Runs what n8n had written down and could not begin, or had begun, as n8n does at its next start. */
	readonly runAnew: (
		which: 'unbegun' | 'begun',
		trigger?: TriggerNode,
	) => Promise<INodeExecutionData[]>;
	/** From now on n8n takes until the answered function is called to begin an execution, or to fail at it. */
	readonly hold: () => () => void;
	/** The call of this number, counted from 0 as they came, is held no longer. */
	readonly letThrough: (call: number) => void;
	/** How many calls have reached the trigger and are not answered. */
	readonly open: () => number;
	readonly close: () => Promise<void>;
}

/** Serves a trigger at a real URL of its own. */
export const hostTrigger = async (trigger: TriggerNode): Promise<TriggerHost> => {
	const attendant = attend(trigger);
	const { url, close } = await serve(() => attendant.handle);
	return { ...attendant, url: `${url}/webhook`, close };
};

type Handler = (request: IncomingMessage, raw: ServerResponse) => void;

/** A web server; what no handler is for is n8n's to refuse. */
export const serve = async (
	handlerFor: (path: string) => Handler | undefined,
): Promise<Pick<TriggerHost, 'url' | 'close'>> => {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '', 'http://localhost');
		const handle = handlerFor(pathname);
		if (handle !== undefined) return handle(request, response);
		const [, , ...path] = pathname.split('/');
		const message = `The requested webhook "${request.method} ${path.join('/')}" is not registered.`;
		// A later host may get the same port, and must not be asked over this one's connections.
		response.setHeader('connection', 'close');
		response.statusCode = 404;
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.end(JSON.stringify({ code: 404, message, hint: 'The workflow must be active' }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		url: `http://127.0.0.1:${port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

/** What answers the calls of one trigger. */
export type Attendant = Omit<TriggerHost, 'url' | 'close'> & { readonly handle: Handler };

/**
 * Answers the calls of a trigger's URL, with the raw body of every call, as n8n's web server does: the answer
 * is sent when the execution has begun and the static data are written.
 */
export const attend = (trigger: TriggerNode): Attendant => {
	const calls: Call[] = [];
	const outputs: INodeExecutionData[] = [];
	/** As n8n writes it. */
	const written = { unbegun: [] as INodeExecutionData[][], begun: [] as INodeExecutionData[][] };
	let isBroken = false;
	let held: Promise<void> | undefined;
	let open = 0;
	const passes: Array<() => void> = [];

	const handle = async (request: IncomingMessage, raw: ServerResponse): Promise<void> => {
		const pass = new Promise<void>((resolve) => passes.push(resolve));
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
		const { searchParams } = new URL(request.url ?? '', 'http://localhost');
		const method = request.method ?? 'GET';
		// A later host may get the same port, and must not be asked over this one's connections.
		raw.setHeader('connection', 'close');
		const response = asExpress(raw);
		const { result, save } = await trigger.receive(
			method === 'GET' ? 'setup' : 'default',
			{
				rawBody: Buffer.concat(chunks),
				headers: request.headers,
				query: Object.fromEntries(searchParams),
				params: {},
				method,
			},
			response,
		);
		const data = result.workflowData?.[0];
		if (data === undefined) {
			calls.push({ method, status: raw.statusCode, items: null });
			save();
			if (result.noWebhookResponse !== true) response.status(200).send('');
			return;
		}
		if (held !== undefined) await Promise.race([held, pass]);
		if (isBroken) {
			written.unbegun.push(copyOf(data));
			response.status(500).type('application/json').send('{"code":0,"message":"Not begun"}');
			return;
		}
		calls.push({ method, status: 200, items: data.map(({ json }) => json) });
		written.begun.push(copyOf(data));
		save();
		response.status(200).send('');
		const ended = await trigger.execute([data]);
		outputs.push(...(ended.outputs[0] ?? []));
	};
	return {
		handle: (request, response) => {
			open++;
			handle(request, response)
				.catch((error: unknown) => {
					response.statusCode = 500;
					response.end(String(error));
				})
				.finally(() => open--);
		},
		calls,
		items: () => calls.flatMap(({ items }) => items ?? []),
		outputs: () => outputs,
		runAnew: async (which, by = trigger) => {
			const put: INodeExecutionData[] = [];
			for (const data of written[which]) {
				put.push(...((await by.execute([copyOf(data)])).outputs[0] ?? []));
			}
			return put;
		},
		breakDown: (value) => {
			isBroken = value;
		},
		hold: () => {
			let release = () => undefined as void;
			held = new Promise((resolve) => {
				release = resolve;
			});
			return () => {
				held = undefined;
				release();
			};
		},
		letThrough: (call) => passes[call]?.(),
		open: () => open,
	};
};

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T; // it is JSON

/** The methods that n8n's web framework adds to an answer. */
const asExpress = (raw: ServerResponse) => {
	const response = Object.assign(raw, {
		status(code: number) {
			raw.statusCode = code;
			return response;
		},
		type(value: string) {
			raw.setHeader('content-type', value);
			return response;
		},
		send(body: string) {
			raw.end(body);
			return response;
		},
		set(name: string, value: string) {
			raw.setHeader(name, value);
			return response;
		},
	});
	return response;
};
