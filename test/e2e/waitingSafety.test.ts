import type { ProviderId } from '../../simulator/contract';
import { agreedRecipients } from '../../simulator/agreedRecipients';
import { waitFor } from '../realN8n/http';
import { type Bench, openBench } from './bench';
import {
	type Asker,
	type Asking,
	CUSTOMER,
	openAsker,
	openHearer,
	STRANGER,
} from '../realN8n/askers';

// What must not decide a question, and what a question must outlive.

jest.setTimeout(240_000);

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

let opened: Array<() => Promise<void>> = [];
afterEach(async () => {
	for (const close of opened) await close();
	opened = [];
});

const asking = async (provider: ProviderId, more: Partial<Asking> = {}) => {
	const hearer = await openHearer(bench, provider);
	opened.push(hearer.close);
	const asker = await openAsker(bench, { provider, ...more });
	opened.push(async () => await bench.client.deactivate(asker.id));
	return { asker, hearer };
};

const askedOnce = async (asker: Asker) => {
	const [question] = await asker.ask();
	await asleep(asker);
	return question?.id ?? '';
};

const asleep = async (asker: Asker) =>
	await waitFor('the execution to sleep', 20_000, async () =>
		(await asker.statuses()).includes('waiting') ? true : undefined,
	);

const tap = (of: string, choice: number, from = CUSTOMER) =>
	bench.simulator.receive('cloudApi', { from, tap: { of, choice } });

const quiet = async () => await bench.simulator.idle(30_000);

/** What a button of the question brings back. */
const referenceOf = (questionId: string, choice: number): string => {
	const [message] = bench.simulator
		.messages({ provider: 'cloudApi' })
		.filter(({ id }) => id === questionId);
	const ids = JSON.stringify(message?.request).match(/hub1[^"]+/g) ?? [];
	return ids[choice] ?? '';
};

/** n8n's own URL behind a button, as its parts say it. */
const urlOf = (reference: string): string => {
	const [, execution, node = '', ask, choice, , signature = ''] = reference.split('|');
	const hex = Buffer.from(node, 'base64url').toString('hex');
	const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
	const query = `ask=${ask}&choice=${choice}&signature=${Buffer.from(signature, 'base64url').toString('hex')}`;
	return `${bench.n8n.url}/webhook-waiting/${execution}/${id}?${query}`;
};

const call = async (url: string, method: 'GET' | 'POST', body?: object) => {
	const response = await fetch(url, {
		method,
		...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	await response.text();
	return response.status;
};

describe('a question is not decided', () => {
	it('by whoever has its URL, opens it, or changes what a button brings back', async () => {
		const { asker, hearer } = await asking('cloudApi');
		const question = await askedOnce(asker);
		const yes = referenceOf(question, 0);
		const no = referenceOf(question, 1);
		expect(await call(urlOf(yes), 'GET')).toBe(200);
		for (const body of [
			{},
			{ approved: true, data: { approved: true } },
			{ ask: yes.split('|')[3], choice: '0', by: [CUSTOMER] },
			{ sealed: ['AAAA'] },
		]) {
			expect(await call(urlOf(yes), 'POST', body)).toBe(401);
		}
		const swapped = (from: string, part: number, other: string) => {
			const parts = from.split('|');
			parts[part] = other;
			return parts.join('|');
		};
		const changed = [
			// The yes with the signature of the no, another execution, another asking, nonsense.
			swapped(no, 4, '0'),
			swapped(yes, 1, '999999'),
			swapped(yes, 3, 'aaaaaaAAAAAAAA'),
			'hub1|nonsense',
		];
		for (const id of changed) {
			bench.simulator.receive('cloudApi', {
				from: CUSTOMER,
				tap: { kind: 'button', id, title: 'Approve' },
			});
		}
		await quiet();
		expect(await asker.statuses()).toEqual(['waiting']);
		tap(question, 1);
		expect(await asker.results(1)).toMatchObject([{ data: { approved: false } }]);
		expect(await hearer.heard(0)).toEqual([]);
	});

	it('by an old question of the same node, in a loop', async () => {
		const { asker } = await asking('cloudApi', { isLoop: true, body: { items: [1, 2] } });
		const first = await askedOnce(asker);
		const known = bench.simulator.messages({ provider: 'cloudApi' }).length;
		tap(first, 0);
		const second = await waitFor(
			'the second question',
			30_000,
			async () =>
				await Promise.resolve(
					bench.simulator
						.messages({ provider: 'cloudApi' })
						.slice(known)
						.find(({ request }) => request.type === 'interactive'),
				),
		);
		await asleep(asker);
		tap(first, 0);
		await quiet();
		expect(await asker.statuses()).toEqual(['waiting']);
		tap(second.id, 1);
		expect(await asker.results(2)).toMatchObject([
			{ data: { approved: true } },
			{ data: { approved: false } },
		]);
	});

	it('twice, by twenty taps at once; the person is told once that it is closed', async () => {
		const { asker, hearer } = await asking('cloudApi', { options: { closedText: 'Too late' } });
		const question = await askedOnce(asker);
		const known = bench.simulator.messages({ provider: 'cloudApi' }).length;
		for (let times = 0; times < 20; times++) tap(question, times % 2);
		await quiet();
		expect(await asker.results(1)).toHaveLength(1);
		expect(await asker.statuses()).toEqual(['success']);
		const said = bench.simulator
			.messages({ provider: 'cloudApi' })
			.slice(known)
			.map(({ request }) => request.type);
		expect(said.sort()).toEqual(['reaction', 'text']);
		expect(await hearer.heard(0)).toEqual([]);
	});

	it('by a stranger, who is told so once', async () => {
		const { asker } = await asking('cloudApi');
		const question = await askedOnce(asker);
		const known = bench.simulator.messages({ provider: 'cloudApi' }).length;
		tap(question, 0, STRANGER);
		tap(question, 0, STRANGER);
		await quiet();
		const said = bench.simulator.messages({ provider: 'cloudApi' }).slice(known);
		expect(said.map(({ recipient }) => recipient)).toEqual([STRANGER.slice(1)]);
		expect(await asker.statuses()).toEqual(['waiting']);
	});

	it('when the time is over, whatever came in', async () => {
		const { asker } = await asking('cloudApi', {
			options: {
				limitWaitTime: {
					values: { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' },
				},
			},
			body: { data: { approved: true }, approved: true },
		});
		const question = await askedOnce(asker);
		expect(await asker.results(1, 120_000)).toEqual([
			{ data: { approved: false, timedOut: true } },
		]);
		tap(question, 0);
		await quiet();
		expect(await asker.results(1)).toHaveLength(1);
	});

	it('where it did not arrive', async () => {
		const { asker } = await asking('cloudApi', {
			parameters: { recipient: agreedRecipients.failsAfterSending },
		});
		await asker.ask();
		expect(await asker.results(1)).toMatchObject([
			{ data: { approved: false, undelivered: true, reason: expect.stringMatching(/\w/) } },
		]);
	});
});

it('an answer counts when the workflow that asked is switched off meanwhile', async () => {
	const { asker } = await asking('cloudApi');
	const question = await askedOnce(asker);
	await bench.client.deactivate(asker.id);
	tap(question, 0);
	expect(await asker.results(1)).toMatchObject([{ data: { approved: true } }]);
});

it('who hides the number is asked, and answers, by the user ID', async () => {
	const { hidesPhoneNumber } = agreedRecipients;
	const recipient = `US.1349${hidesPhoneNumber.slice(1)}`;
	const { asker } = await asking('cloudApi', { parameters: { recipient } });
	const question = await askedOnce(asker);
	tap(question, 0, hidesPhoneNumber);
	expect(await asker.results(1)).toMatchObject([{ data: { approved: true } }]);
});

it('more than three choices are a list, whose rows answer', async () => {
	const choicesList = ['One', 'Two', 'Three', { label: 'Four', value: '4', approves: true }];
	const { asker } = await asking('cloudApi', {
		parameters: { responseType: 'choices', choicesFrom: 'list', choicesList },
	});
	const question = await askedOnce(asker);
	tap(question, 3);
	expect(await asker.results(1)).toMatchObject([
		{ data: { approved: true, value: '4', label: 'Four' } },
	]);
});

it.each(['cloudApi', 'yCloud'] as const)(
	'a template asks by its quick replies, by %s',
	async (provider) => {
		bench.simulator.addTemplate(provider, {
			name: 'refund_question',
			components: [
				{
					type: 'BODY',
					text: 'A refund for order {{1}}: shall it be paid?',
					example: { body_text: [['1001']] },
				},
				{
					type: 'BUTTONS',
					buttons: [
						{ type: 'QUICK_REPLY', text: 'Pay it' },
						{ type: 'QUICK_REPLY', text: 'Do not pay' },
					],
				},
			],
		});
		const { asker } = await asking(provider, {
			parameters: {
				questionAs: 'template',
				template: { __rl: true, mode: 'name', value: 'refund_question|en_US' },
				templateInput: 'list',
				templateValues: ['1002'],
			},
		});
		const [question] = await asker.ask();
		await asleep(asker);
		expect(JSON.stringify(question?.request)).toContain('1002');
		bench.simulator.receive(provider, {
			from: CUSTOMER,
			tap: { of: question?.id ?? '', choice: 0 },
		});
		expect(await asker.results(1)).toMatchObject([{ data: { approved: true } }]);
	},
);

describe('in a group', () => {
	const group = '120363000000000001@g.us';

	it('nobody is asked unless it is said whose answer counts', async () => {
		const { asker } = await asking('wawp', { parameters: { recipient: group } });
		await expect(asker.ask()).rejects.toThrow(/any of its members could answer/);
	});

	it('only the one who is named decides', async () => {
		const { asker, hearer } = await asking('wawp', {
			parameters: { recipient: group },
			options: { approvers: CUSTOMER },
		});
		await askedOnce(asker);
		bench.simulator.receive('wawp', { from: STRANGER, text: '1', group });
		await quiet();
		expect(await asker.statuses()).toEqual(['waiting']);
		bench.simulator.receive('wawp', { from: CUSTOMER, text: '2', group });
		expect(await asker.results(1)).toMatchObject([{ data: { approved: false } }]);
		expect(await hearer.heard(1)).toEqual(['1']);
	});
});
