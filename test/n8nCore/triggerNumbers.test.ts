import type { INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { deliver, fixture, inboundText, serveTrigger } from './engine/deliver';
import { eachWay } from './writings';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => {
	await simulator.close();
});

const OURS = /12025550100/g;
const THEIRS = /12025550143/g;

/** The items that a text brings, whoever is behind the numbers of the call. */
const itemsOf = async (
	provider: ProviderId,
	{ from = '12025550143', to = '12025550100' },
	options: INodeParameters = {},
) => {
	const host = await serveTrigger(simulator, provider, {
		triggerOn: ['message.received'],
		options: { once: false, ...options },
	});
	try {
		const call = fixture(provider, inboundText[provider])
			.replace(THEIRS, from)
			.replace(OURS, to)
			// Where Meta tells it, the user ID stands for the person, and the number for its own ID.
			.replace(/"(from_user_id|user_id|phone_number_id)": "[^"]*",?/g, '')
			.replace(/,(\s*})/g, '$1');
		expect(await deliver(simulator, host, provider, call)).toBe(200);
		return host.items();
	} finally {
		await host.close();
	}
};

describe.each(providerIds)('a number in two writings, told by %s', (provider) => {
	describe.each(eachWay)('%s: +%s written, +%s told', (_country, written, told) => {
		it("is let through by 'Only From', as the provider tells it", async () => {
			const items = await itemsOf(provider, { from: told }, { onlyFrom: `+${written}` });
			expect(items).toMatchObject([
				{ from: { phone: `+${told}` }, chat: { id: `+${told}`, kind: 'private' } },
			]);
		});

		it("is held back by 'Not From'", async () => {
			expect(await itemsOf(provider, { from: told }, { notFrom: `+${written}` })).toEqual([]);
		});

		it("is one of 'Own Numbers'", async () => {
			const items = await itemsOf(provider, { to: told }, { ownNumbers: `+${written}` });
			expect(items).toMatchObject([{ to: { phone: `+${told}` } }]);
		});

		it('has one session', async () => {
			const [one, other] = [
				await itemsOf(provider, { from: told, to: written }),
				await itemsOf(provider, { from: written, to: told }),
			].map(([item]) => item?.sessionId);
			expect(one).toMatch(/^\+\d+:\+\d+$/);
			expect(other).toBe(one);
		});
	});

	it.each([
		['a fixed line of Brazil beside a mobile with a 9 in front', '551125550143', '5511925550143'],
		['another subscriber', '5511985550143', '5511985550144'],
		['another country with such a digit', '5321555550143', '532155550143'],
		['a 9 in the United States', '19025550143', '1025550143'],
	])('is not taken for %s', async (_name, written, told) => {
		expect(await itemsOf(provider, { from: told }, { onlyFrom: `${written}@c.us` })).toEqual([]);
		expect(await itemsOf(provider, { from: told }, { notFrom: `${written}@c.us` })).toHaveLength(1);
	});
});
