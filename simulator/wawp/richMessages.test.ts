import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { postWawp } from '../testing/callProviders';
import { at } from '../testing/sendRequests';

const chatId = '12025550143@c.us';
const contact = { fullName: 'Support desk', phoneNumber: '+1 202 555 0142' };
const rows = [{ title: 'One', rowId: '1', description: 'The first' }];
const list = { title: 'Menu', button: 'Open', sections: [{ title: 'All', rows }] };
const event = { name: 'Opening', startTime: 1_800_000_000 };
const dotted = { 'event.name': 'Opening', 'event.startTime': 1_800_000_000 };

describe('contacts, lists and events of Wawp', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const post = async (path: string, content: JsonObject) =>
		await postWawp(simulator, path, { chatId, ...content });

	it.each([
		['contact', { contacts: [contact] }, 'vcard'],
		[
			'contact',
			{
				contacts: [
					{ ...contact, organization: 'Shop', whatsappId: '12025550142' },
					{ ...contact, phoneNumber: '12025550141' },
				],
				reply_to: `false_${chatId}_3AB0`,
			},
			'multi_vcard',
		],
		['list', { message: list }, 'list'],
		['list', { message: { ...list, description: 'Choose', footer: 'Thanks' } }, 'list'],
		['event', { event }, 'event_creation'],
		[
			'event',
			{
				event: {
					...event,
					description: 'All are welcome',
					endTime: 1_800_003_600,
					location: { name: 'Main office' },
					extraGuestsAllowed: true,
				},
			},
			'event_creation',
		],
		['event', { ...dotted, 'event.location.name': 'Main office' }, 'event_creation'],
	])('%s takes %j', async (name, content, type) => {
		const answer = await post(`/v2/send/${name}`, content);
		expect(answer).toMatchObject({ status: 200, body: { type } });
		expect(simulator.messages()).toMatchObject([{ recipient: chatId, request: content }]);
	});

	it.each([
		['contact', {}, 'Missing Required Parameter(s): contacts'],
		['contact', { contacts: [] }, 'contacts'],
		['contact', { contacts: [{ fullName: 'Support desk' }] }, 'contacts.0.phoneNumber'],
		['contact', { contacts: [{ phoneNumber: '12025550142' }] }, 'contacts.0.fullName'],
		['contact', { contacts: [{ ...contact, phoneNumber: 'desk' }] }, 'contacts.0.phoneNumber'],
		['contact', { contacts: [{ ...contact, name: 'x' }] }, 'contacts.0.name is not known'],
		['list', {}, 'Missing Required Parameter(s): message'],
		['list', { message: 'Menu' }, 'message'],
		['list', { message: { ...list, button: undefined } }, 'message.button'],
		['list', { message: { ...list, sections: [] } }, 'message.sections'],
		[
			'list',
			{ message: { ...list, sections: [{ title: 'All', rows: [] }] } },
			'message.sections.0.rows',
		],
		[
			'list',
			{ message: { ...list, sections: [{ title: 'All', rows: [{ title: 'One', id: '1' }] }] } },
			'rows.0',
		],
		['event', {}, 'Missing Required Parameter(s): event.name'],
		['event', { event: { name: 'Opening' } }, 'event.startTime'],
		['event', { 'event.name': 'Opening' }, 'event.startTime'],
		['event', { event: { ...event, startTime: 1_800_000_000_000 } }, 'event.startTime'],
		['event', { ...dotted, 'event.startTime': '1800000000' }, 'event.startTime'],
		['event', { event, ...dotted }, 'event is spelled in two ways'],
		['event', { event: { ...event, location: 'Main office' } }, 'event.location'],
		['event', { ...dotted, 'event.place': 'x' }, 'event.place is not known'],
	])('%s refuses %j', async (name, content, message) => {
		const answer = await post(`/v2/send/${name}`, content);
		expect(answer).toMatchObject({ status: 400, body: { error: 'Bad Request' } });
		expect(at(answer.body, 'message')).toContain(message);
		expect(simulator.messages()).toEqual([]);
	});

	it('answer in the shape of live instances too', async () => {
		simulator.settings.wawpShape = 'gows';
		const message = async (name: string, content: JsonObject) =>
			at((await post(`/v2/send/${name}`, content)).body, '_data', 'Message');
		expect(await message('contact', { contacts: [contact] })).toMatchObject({
			contactMessage: {
				displayName: 'Support desk',
				vcard: expect.stringContaining('waid=12025550142:+1 202 555 0142'),
			},
		});
		expect(await message('list', { message: list })).toMatchObject({
			listMessage: { buttonText: 'Open' },
		});
		expect(await message('event', dotted)).toEqual({ eventMessage: event });
	});

	describe('login lists', () => {
		const path = '/v2/auth/list/send';
		const content = { title: 'Was it you?', item1: 'Yes', item2: 'No', button: 'Answer' };

		it('are taken once a minute for each recipient', async () => {
			expect(await post(path, content)).toMatchObject({ status: 200, body: { type: 'list' } });
			expect(await post(path, { ...content, chatId: '12025550142' })).toMatchObject({
				status: 200,
			});
			expect(await post(path, { ...content, chatId: '12025550143' })).toMatchObject({
				status: 429,
				body: { message: expect.stringContaining('60 seconds') },
			});
			simulator.reset();
			expect((await post(path, { description: 'Hi', footer: 'Bye' })).status).toBe(200);
		});

		it.each([
			['no chat', { chatId: undefined }, 'Missing Required Parameter(s): chatId'],
			['a third item', { ...content, item3: 'x' }, 'item3 is not known'],
			['a number as item', { item1: 1 }, 'item1'],
		])('are refused with %s', async (_name, more, message) => {
			const answer = await post(path, more);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'message')).toContain(message);
		});
	});
});
