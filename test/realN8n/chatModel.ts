import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod/v4';

// A made-up language model for n8n's AI Agent to talk to.

const message = z.looseObject({ role: z.string(), content: z.unknown() });

const completion = z.looseObject({
	messages: z.array(message),
	stream: z.boolean().optional(),
});

export type ChatMessage = z.output<typeof message>;

/** What a model says: words, or tools to be called. */
export type Said = string | ReadonlyArray<{ readonly tool: string; readonly given: object }>;

/** A language model on loopback that n8n's OpenAI node can be pointed at. */
export interface ChatModel {
	/** What stands in the credential as the base URL. */
	url: string;
	/** What each call has brought, oldest first. */
	calls(): ChatMessage[][];
	close(): Promise<void>;
}

/** Starts a model that answers what `answer` makes of the conversation. */
export async function startChatModel(
	answer: (conversation: ChatMessage[]) => Said,
): Promise<ChatModel> {
	const calls: ChatMessage[][] = [];
	const server = createServer(async (request, response) => {
		if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
			return send(response, 404, { error: { message: `No ${request.method} ${request.url}` } });
		}
		const { messages, stream } = completion.parse(JSON.parse(await textOf(request)));
		calls.push(messages);
		const said = partsOf(answer(messages));
		return stream === true ? sendInParts(response, said) : send(response, 200, whole(said));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		url: `http://127.0.0.1:${port}/v1`,
		calls: () => calls,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const part of request) text += String(part);
	return text;
}

const about = { id: 'chatcmpl-1', created: 1_795_168_800, model: 'stub' } as const;

interface Parts {
	readonly delta: object;
	readonly reason: 'stop' | 'tool_calls';
}

let calls = 0;

const partsOf = (said: Said): Parts =>
	typeof said === 'string'
		? { delta: { role: 'assistant', content: said }, reason: 'stop' }
		: {
				delta: {
					role: 'assistant',
					content: null,
					tool_calls: said.map(({ tool, given }, index) => ({
						index,
						id: `call_${++calls}`,
						type: 'function',
						function: { name: tool, arguments: JSON.stringify(given) },
					})),
				},
				reason: 'tool_calls',
			};

const whole = ({ delta, reason }: Parts) => ({
	...about,
	object: 'chat.completion',
	choices: [{ index: 0, message: delta, finish_reason: reason }],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** As server-sent events, for those that ask for a stream. */
function sendInParts(response: ServerResponse, said: Parts): void {
	const part = (delta: object, finish: string | null) => ({
		...about,
		object: 'chat.completion.chunk',
		choices: [{ index: 0, delta, finish_reason: finish }],
	});
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	for (const each of [part(said.delta, null), part({}, said.reason)]) {
		response.write(`data: ${JSON.stringify(each)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}

function send(response: ServerResponse, status: number, body: object): void {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(body));
}
