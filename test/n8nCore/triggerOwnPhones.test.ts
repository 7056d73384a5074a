import { type Simulator, startSimulator } from '../../simulator';
import { deliver, serveTrigger } from './engine/deliver';
import { activate, registrationBench } from './registration/triggers';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => {
	await simulator.close();
});

const GROUP = '120363000000000001@g.us';
/** Of the simulated organization. */
const [FIRST, SECOND] = ['12025550100', '12025550121'];

const call = (id: string, reporter: string, sender: string) =>
	JSON.stringify({
		event_type: 'message.created',
		id: `envelope-${id}-${reporter}`,
		data: {
			message_id: `${String(reporter === sender)}_${GROUP}_${id}_${sender}@c.us`,
			chat_id: GROUP,
			org_phone: `${reporter}@c.us`,
			from_me: reporter === sender,
			sender_phone: `${sender}@c.us`,
			message_type: 'chat',
			body: 'Hi',
			timestamp: '2026-11-20T10:00:00+00:00',
		},
	});

const serve = async () =>
	await serveTrigger(simulator, 'periskope', { triggerOn: ['message.received'] });

describe('two phones of an organization in one group', () => {
	it("start nothing with each other's words, once both have been heard of", async () => {
		const host = await serve();
		try {
			// Each phone reports something of its own first.
			await deliver(simulator, host, 'periskope', call('3EB01', SECOND, '12025550143'));
			await deliver(simulator, host, 'periskope', call('3EB02', FIRST, SECOND));
			await deliver(simulator, host, 'periskope', call('3EB03', SECOND, FIRST));
			expect(host.items().map(({ from }) => from)).toMatchObject([{ phone: '+12025550143' }]);
		} finally {
			await host.close();
		}
	});
});

describe('the list of phones', () => {
	const bench = registrationBench();

	it('is asked for at the activation', async () => {
		const { production } = await bench.trigger('periskope');
		await activate(production);
		expect(production.staticData).toMatchObject({
			registration: {
				ownPhones: [`+${bench.simulator.accounts.periskope.defaultPhone}`, `+${SECOND}`],
			},
		});
	});

	it('is kept with what calls have named until the trigger is switched off', async () => {
		const { production, host, urls } = await bench.trigger('periskope', {
			triggerOn: ['message.received'],
		});
		const at = { ...host, url: urls.production };
		await deliver(bench.simulator, at, 'periskope', call('3EB04', '12025550177', '12025550143'));
		expect(production.staticData.ownPhones).toEqual(['+12025550177']);
		await production.hook('delete');
		expect(Object.keys(production.staticData)).not.toContain('ownPhones');
	});
});
