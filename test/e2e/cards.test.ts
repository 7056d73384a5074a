import { randomUUID } from 'node:crypto';
import { fetchAnew, waitFor } from '../realN8n/http';
import { signWebhook } from '../../simulator';
import { type Bench, type Listener, openBench } from './bench';

jest.setTimeout(180_000);

const CUSTOMER = '12025550143@c.us';
const ROUNDS = 3;

/** As large as an app lets a person write one; each was once read in the square of its length. */
const cards = [`BEGIN:VCARD\n${'A'.repeat(64_000)}`, `BEGIN:VCARD\nORG:${';'.repeat(64_000)}x`];

/** A message of a customer, as each provider tells it; with a card when one is given. */
const tellers = {
	wawp: (card?: string) => ({
		event: 'message',
		id: `evt_${randomUUID()}`,
		me: { id: '12025550100@c.us' },
		payload: {
			id: `false_${CUSTOMER}_${randomUUID()}`,
			from: CUSTOMER,
			fromMe: false,
			timestamp: 1795168800,
			...(card === undefined ? { body: 'Hello' } : { vCards: [card] }),
		},
	}),
	periskope: (card?: string) => ({
		event_type: 'message.created',
		id: randomUUID(),
		data: {
			org_phone: '12025550100@c.us',
			message_id: `false_${CUSTOMER}_${randomUUID()}`,
			chat_id: CUSTOMER,
			sender_phone: CUSTOMER,
			from_me: false,
			timestamp: '2026-11-20T10:00:00.000Z',
			...(card === undefined
				? { message_type: 'chat', body: 'Hello' }
				: { message_type: 'vcard', vcards: [card] }),
		},
	}),
};

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(['wawp', 'periskope'] as const)('a contact card of 64 kB from %s', (id) => {
	const deliver = async ({ url }: Listener, card?: string) => {
		const body = JSON.stringify(tellers[id](card));
		const headers = signWebhook(id, bench.simulator.accounts, body);
		expect((await fetchAnew(url, { method: 'POST', headers, body })).status).toBe(200);
	};
	const contacts = async (listener: Listener) =>
		(await bench.received(listener)).filter(({ messageType }) => messageType === 'contacts').length;

	/** How long n8n answers nobody at the longest, from the call to its answer. */
	const longestSilence = async (listener: Listener, card?: string): Promise<number> => {
		const before = (await bench.received(listener)).length;
		let isOver = false;
		let longest = 0;
		const watch = (async () => {
			while (!isOver) {
				const asked = performance.now();
				await (await fetchAnew(`${bench.n8n.url}/healthz`)).text();
				longest = Math.max(longest, performance.now() - asked);
			}
		})();
		await deliver(listener, card);
		isOver = true;
		await watch;
		await waitFor('the execution to end', 60_000, async () =>
			(await bench.received(listener)).length > before ? true : undefined,
		);
		return longest;
	};

	it('leaves n8n answering all the while', async () => {
		const listener = await bench.listen(id);
		await longestSilence(listener);
		const rounds: number[][] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const silences = [await longestSilence(listener)];
			for (const card of cards) silences.push(await longestSilence(listener, card));
			rounds.push(silences);
		}
		const rows = rounds.map((round) => round.map((ms) => ms.toFixed(0)).join(', '));
		console.info(`${id}: silent for at most (ms): a text, two cards: ${rows.join('; ')}`);
		expect(await contacts(listener)).toBe(ROUNDS * cards.length);
		/*
		 * Beginning an execution silences n8n by itself, as the texts show: for 20 ms, and up to 200 ms where the
		 * machine has other work. That may befall a card too, a long pause even, but not each time; one that is
		 * read in the square of its length silences n8n for 5 s and more, every time.
		 */
		for (const card of [1, 2]) {
			expect(Math.min(...rounds.map((round) => round[card] ?? Infinity))).toBeLessThan(1000);
		}
	});
});
