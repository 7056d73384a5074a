import { providerIds } from '../../simulator/contract';
import { type Bench, type Listener, openBench } from './bench';

jest.setTimeout(120_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

describe.each(providerIds)('a text through %s', (id) => {
	let listener: Listener;
	beforeAll(async () => {
		listener = await bench.listen(id);
	});

	it('is accepted by the provider and comes back as sent, delivered and read', async () => {
		const sent = await bench.send(id, '+1 (202) 555-0143');
		expect(sent).toMatchObject({ provider: id, status: 'queued', recipient: '+12025550143' });

		const [accepted] = bench.simulator.messages({ provider: id });
		expect(Object.values(accepted?.identifiers ?? {})).toContain(sent.messageId);
		expect(JSON.stringify(accepted?.request)).toContain('Hello from the end-to-end test');

		const events = await bench.eventsUntil('read', sent, listener);
		const statuses = events.map(({ status }) => status);
		expect(statuses).toEqual(expect.arrayContaining(['sent', 'delivered', 'read']));
		expect(statuses.at(-1)).toBe('read');
		for (const event of events) {
			expect(event).toMatchObject({
				event: 'message.status',
				provider: id,
				recipient: '+12025550143',
				error: null,
			});
		}
		expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
	});

	it('comes back as failed, with the reason, when it cannot be delivered', async () => {
		const sent = await bench.send(id, '+12025550199');
		const events = await bench.eventsUntil('failed', sent, listener);
		const failed = events.find(({ status }) => status === 'failed');
		expect(failed?.error).toMatchObject({ message: expect.stringMatching(/\w/) });
		expect(events.map(({ status }) => status)).not.toContain('read');
	});
});

describe.each(['cloudApi', 'yCloud'] as const)('a correlation id given to %s', (id) => {
	it('comes back with the events of the message', async () => {
		const listener = await bench.listen(id);
		const sent = await bench.send(id, '+12025550143', `order-4711-${id}`);
		expect(sent.correlationId).toBe(`order-4711-${id}`);
		const events = await bench.eventsUntil('read', sent, listener);
		expect(new Set(events.map(({ correlationId }) => correlationId))).toEqual(
			new Set([`order-4711-${id}`]),
		);
	});
});
