import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callGraph, sendByGraph } from '../testing/callBusinessApis';
import { at, requestJson } from '../testing/sendRequests';
import { body, templateMessage, texts } from '../testing/templateSends';

describe('templates of the Cloud API', () => {
	let simulator: Simulator;
	let edge: string;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		edge = `${simulator.accounts.cloudApi.businessAccountId}/message_templates`;
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const namesOf = (page: unknown) => {
		const data = at(page, 'data');
		return Array.isArray(data) ? data.map((row) => String(at(row, 'name'))) : [];
	};

	it('are listed page by page, to the last', async () => {
		simulator.settings.templateFiller = 60;
		const { baseUrl, apiVersion, accessToken } = simulator.accounts.cloudApi;
		const headers = { authorization: `Bearer ${accessToken}` };
		const seen: string[] = [];
		let pages = 0;
		let next: unknown = `${baseUrl}/${apiVersion}/${edge}?fields=name&status=APPROVED`;
		while (typeof next === 'string') {
			const page = await requestJson(next, { headers });
			seen.push(...namesOf(page.body));
			pages += 1;
			next = at(page.body, 'paging', 'next');
		}
		expect(seen.filter((name) => name.startsWith('filler_template_'))).toHaveLength(60);
		expect(seen).toContain('order_update');
		expect(seen).not.toContain('campaign_pending');
		expect(pages).toBe(4);
	});

	it('are found by the cursor after them, by name and by id', async () => {
		const first = await callGraph(simulator, `${edge}?limit=1`);
		const after = String(at(first.body, 'paging', 'cursors', 'after'));
		const second = await callGraph(simulator, `${edge}?limit=1&after=${after}`);
		expect([...namesOf(first.body), ...namesOf(second.body)]).toEqual([
			'hello_world',
			'order_update',
		]);
		const both = await callGraph(simulator, `${edge}?name=order_update&fields=language`);
		expect(at(both.body, 'data')).toMatchObject([{ language: 'en_US' }, { language: 'es' }]);
		const id = String(at(first.body, 'data', 0, 'id'));
		const alone = await callGraph(simulator, `${id}?fields=name,status,category`);
		expect(alone.body).toEqual({
			id,
			name: 'hello_world',
			status: 'APPROVED',
			category: 'UTILITY',
		});
	});

	it('show their components as Meta does', async () => {
		const named = await callGraph(simulator, `${edge}?name=appointment_reminder`);
		expect(at(named.body, 'data', 0)).toMatchObject({
			parameter_format: 'NAMED',
			components: [
				{ type: 'HEADER', format: 'TEXT', text: 'Visit to {{branch}}' },
				{
					type: 'BODY',
					example: { body_text_named_params: [{ param_name: 'day', example: 'Monday' }, {}, {}] },
				},
				{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Confirm' }, {}] },
			],
		});
	});

	it('are refused with a strange field, page or account', async () => {
		for (const query of ['?fields=nme', '?limit=0', '?after=x']) {
			expect((await callGraph(simulator, edge + query)).status).toBe(400);
		}
		const foreign = await callGraph(simulator, '1/message_templates');
		expect(at(foreign.body, 'error', 'code')).toBe(803);
	});

	it('can be added, by program and over HTTP, until a reset', async () => {
		const definition = {
			name: 'own_template',
			language: 'en',
			components: [{ type: 'BODY', text: 'Dear {{1}}' }],
		};
		const id = simulator.addTemplate('cloudApi', definition);
		const request = templateMessage('own_template', [body(...texts('reader'))], 'en');
		expect((await sendByGraph(simulator, request)).status).toBe(200);
		expect((await callGraph(simulator, id)).status).toBe(200);
		const added = await requestJson(`${simulator.url}/_simulator/add-template`, {
			body: { provider: 'cloudApi', definition: { ...definition, status: 'PAUSED' } },
		});
		expect(added.body).toEqual({ id: expect.stringMatching(/^\d+$/) });
		const paused = await sendByGraph(simulator, request);
		expect(at(paused.body, 'error', 'code')).toBe(132015);
		const listed = await requestJson(`${simulator.url}/_simulator/templates?provider=cloudApi`);
		expect(listed.body).toContainEqual(expect.objectContaining({ name: 'own_template' }));
		simulator.reset();
		expect((await sendByGraph(simulator, request)).status).toBe(404);
		expect(() => simulator.addTemplate('cloudApi', { ...definition, name: 'Own' })).toThrow('name');
	});

	describe('of marketing', () => {
		const sale = templateMessage('campaign_own', [body(...texts('you'))]);
		const marketing = async (request: object, edgeName = 'marketing_messages') =>
			await sendByGraph(simulator, request, edgeName);

		beforeEach(() => {
			simulator.addTemplate('cloudApi', {
				name: 'campaign_own',
				category: 'MARKETING',
				components: [{ type: 'BODY', text: 'News for {{1}}' }],
			});
		});

		it('go out by the Marketing Messages API', async () => {
			const policy = { product_policy: 'STRICT', message_activity_sharing: false };
			expect((await marketing({ ...sale, ...policy })).status).toBe(200);
			expect((await marketing(sale)).status).toBe(200);
		});

		it.each([
			['a text', { type: 'text', text: { body: 'Hello' } }, 400, 131055],
			['another category', templateMessage('hello_world'), 400, 134100],
			['a template still syncing', templateMessage('campaign_syncing'), 400, 134101],
			['a template not eligible', templateMessage('campaign_not_eligible'), 500, 134102],
			['an unknown policy', { ...sale, product_policy: 'LOOSE' }, 400, 100],
		])('are refused with %s', async (_name, request, status, code) => {
			const answer = await marketing(request);
			expect(at(answer.body, 'error', 'code')).toBe(code);
			expect(answer.status).toBe(status);
		});

		it('take their policy only there', async () => {
			const answer = await marketing({ ...sale, product_policy: 'STRICT' }, 'messages');
			expect(at(answer.body, 'error', 'code')).toBe(100);
		});
	});
});
