import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from './deliver';
import type { Call } from './plan';
import { wawp } from './wawp';

type Answer = (response: ServerResponse, delivery: number) => void;

/** Delivers the calls to a server that answers by what each delivery's number is, beginning with 1. */
async function deliverTo(answer: Answer, calls: readonly Call[], holds = [{ atCall: 0, ms: 1 }]) {
	const events: string[] = [];
	let deliveries = 0;
	const server = createServer((request: IncomingMessage, response) => {
		request.resume().on('end', () => {
			deliveries += 1;
			events.push(`delivery ${deliveries}`);
			answer(response, deliveries);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	const note = (what: string) => async () => {
		events.push(what);
		await Promise.resolve();
	};
	try {
		const answers = await deliver({
			traffic: wawp,
			access: { url: `http://127.0.0.1:${port}`, key: 'key' },
			calls,
			holds,
			deadline: Date.now() + 60_000,
			half: note('half'),
			hold: async () => {
				await note('held')();
				return note('released');
			},
		});
		return { ...answers, events };
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end();

const call: Call = { body: '{}', events: 1 };

describe('a delivery', () => {
	it('is made again until it is taken', async () => {
		const codes = [500, 503, 200];
		const { attempts, mismatches, events } = await deliverTo(
			(response, delivery) => status(codes[delivery - 1] ?? 200)(response),
			[call],
			[],
		);
		expect([...attempts]).toEqual([
			['500', 1],
			['503', 1],
			['200', 1],
		]);
		expect(mismatches).toEqual([]);
		expect(events.at(-1)).toBe('half');
	});

	it('is made again when its caller has hung up, however it would have been answered', async () => {
		const { attempts, mismatches } = await deliverTo(
			(response, delivery) => {
				if (delivery > 2) status(200)(response);
			},
			[{ ...call, trouble: { hangUps: [50, 100] } }],
		);
		expect([...attempts]).toEqual([
			['hung up', 2],
			['200', 1],
		]);
		expect(mismatches).toEqual([]);
	});

	it('comes a second time while the first is under way, and both until they are taken', async () => {
		const { attempts, inFlight, mismatches } = await deliverTo(
			(response, delivery) => {
				if (delivery === 1) setTimeout(() => status(500)(response), 300);
				else status(delivery === 2 ? 503 : 200)(response);
			},
			[{ ...call, trouble: { hangUps: [], secondAfter: 20 } }],
		);
		expect([...inFlight]).toEqual([['503', 1]]);
		expect(Object.fromEntries(attempts)).toEqual({ 500: 1, 503: 1, 200: 2 });
		expect(mismatches).toEqual([]);
	});

	it('is told of when it is never taken', async () => {
		const { mismatches } = await deliverTo(status(403), [call]);
		expect(mismatches).toEqual([{ kind: 'refused', what: 'a call of 1 events ended with 403' }]);
	});

	it('waits until the database is held with which it begins', async () => {
		const { events } = await deliverTo(status(200), [call], [{ atCall: 0, ms: 200 }]);
		expect(events.slice(0, 2)).toEqual(['held', 'delivery 1']);
		// The restart in the middle waits for the end of the hold.
		expect(events.slice(2)).toEqual(['released', 'half']);
	});
});
