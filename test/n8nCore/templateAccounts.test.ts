import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub, searchTemplates, templateFields } from './engine/engine';
import { credentialsFor } from './engine/hub';

/** One key of YCloud's opens several WhatsApp accounts, each with templates and numbers of its own. */

const FIRST = '200000000000110';
const SECOND = '200000000000111';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => await simulator.close());
beforeEach(() => {
	simulator.reset();
	simulator.addTemplate('yCloud', {
		name: 'parcel',
		components: [{ type: 'BODY', text: 'Parcel {{1}}', example: { body_text: [['7']] } }],
	});
	simulator.addTemplate('yCloud', {
		name: 'parcel',
		businessAccountId: SECOND,
		components: [
			{ type: 'BODY', text: 'Parcel {{1}} for {{2}}', example: { body_text: [['7', 'you']] } },
		],
	});
	simulator.addTemplate('yCloud', {
		name: 'invoice',
		businessAccountId: SECOND,
		components: [{ type: 'BODY', text: 'Your invoice' }],
	});
});

const template = { __rl: true, mode: 'name', value: 'parcel|en_US' };

const run = async (
	[resource, operation]: readonly [string, string],
	parameters: INodeParameters,
): Promise<IDataObject[]> => {
	const { outputs } = await runHub({
		parameters: { provider: 'yCloud', resource, operation, ...parameters },
		credentials: credentialsFor(simulator),
		onError: 'continueRegularOutput',
	});
	return outputs.flat().map(({ json }) => json);
};

const sendFrom = async (sender: string, templateValues: string[]) =>
	await run(['message', 'sendTemplate'], {
		sender: { __rl: true, mode: 'id', value: sender },
		recipient: '+12025550143',
		sendMode: 'enqueue',
		template,
		templateInput: 'list',
		templateValues,
	});

const sentTexts = () =>
	simulator.requests({ provider: 'yCloud' }).flatMap(({ body }) => {
		const { template: sent } = (body ?? {}) as { template?: { components: unknown[] } };
		return sent === undefined ? [] : [sent.components];
	});

describe('a template that two accounts have', () => {
	it('is filled as the account of the sender has it', async () => {
		const [one] = await sendFrom('+12025550110', ['A-1']);
		const [two] = await sendFrom('+1 202 555 0111', ['A-1', 'the front desk']);
		expect([one?.error, two?.error]).toEqual([undefined, undefined]);
		const text = (value: string) => ({ type: 'text', text: value });
		expect(sentTexts()).toEqual([
			[{ type: 'body', parameters: [text('A-1')] }],
			[{ type: 'body', parameters: [text('A-1'), text('the front desk')] }],
		]);
	});

	it('takes the values of its own account only', async () => {
		const [one] = await sendFrom('+12025550110', ['A-1', 'the front desk']);
		expect(one?.error).toMatchObject({ category: 'invalidRequest', accepted: 'no' });
		expect(sentTexts()).toEqual([]);
	});

	it.each([
		['+12025550110', ['body_1']],
		['+12025550111', ['body_1', 'body_2']],
	])('has the fields of the account of %s', async (sender, fields) => {
		const asked = await templateFields(
			{
				provider: 'yCloud',
				sender: { __rl: true, mode: 'id', value: sender },
				template,
			},
			credentialsFor(simulator),
		);
		expect(asked.fields.map(({ id }) => id)).toEqual(fields);
	});

	it.each([
		['+12025550110', 0],
		['+12025550111', 1],
	])('stands in the list once for %s, beside %i invoice', async (sender, invoices) => {
		const { results } = await searchTemplates(
			{ provider: 'yCloud', sender: { __rl: true, mode: 'id', value: sender } },
			credentialsFor(simulator),
		);
		const named = (name: string) => results.filter(({ value }) => String(value).startsWith(name));
		expect(named('parcel|')).toHaveLength(1);
		expect(named('invoice|')).toHaveLength(invoices);
	});
});

it.each([
	['sendTemplate', 'message', { __rl: true, mode: 'list', value: '' }],
	['sendTemplate', 'message', '={{ $json.sender }}'],
	// The forms that have no sender.
	['templateGet', 'template', undefined],
	['templatePreview', 'template', { __rl: true, mode: 'list', value: '+12025550110' }],
] as const)(
	'the list of %s is there without a sender (%s)',
	async (operation, resource, sender) => {
		const { results } = await searchTemplates(
			{ provider: 'yCloud', resource, operation, ...(sender && { sender }) },
			credentialsFor(simulator),
		);
		expect(results.length).toBeGreaterThan(5);
	},
);

describe('a template that differs between two accounts, where nothing says which', () => {
	it.each(['templateGet', 'templatePreview'])(
		'is not chosen for the person by %s',
		async (operation) => {
			const [refused] = await run(['template', operation], {
				template,
				templateInput: 'list',
				templateValues: ['A-1'],
			});
			expect(refused?.error).toMatchObject({
				category: 'invalidRequest',
				message: `The template parcel|en_US is there in several WhatsApp Business Accounts, and differs: ${FIRST}, ${SECOND}`,
				hint: "Choose a 'Sender' of the account that you mean, or enter the account in 'WhatsApp Business Account ID', whichever the form has",
			});
		},
	);

	it('is shown where both say the same', async () => {
		for (const businessAccountId of ['', SECOND]) {
			simulator.addTemplate('yCloud', {
				name: 'greeting',
				...(businessAccountId && { businessAccountId }),
				components: [{ type: 'BODY', text: 'Good morning' }],
			});
		}
		const [found] = await run(['template', 'templateGet'], {
			template: { ...template, value: 'greeting|en_US' },
		});
		expect(found).toMatchObject({ name: 'greeting', businessAccountId: FIRST });
	});
});

describe('WhatsApp Business Account ID', () => {
	it('narrows the templates, and each says whose it is', async () => {
		const all = await run(['template', 'templateGetAll'], { returnAll: true });
		const accounts = new Set(all.map(({ businessAccountId }) => businessAccountId));
		expect(accounts).toEqual(new Set([FIRST, SECOND]));
		const some = await run(['template', 'templateGetAll'], {
			returnAll: true,
			businessAccountId: SECOND,
		});
		expect(some.map(({ name }) => name).sort()).toEqual(['invoice', 'parcel']);
	});

	it.each([
		[FIRST, 1],
		[SECOND, 2],
	])('finds the template of %s', async (businessAccountId, variables) => {
		const [found] = await run(['template', 'templateGet'], { template, businessAccountId });
		expect(found).toMatchObject({ businessAccountId });
		expect(found?.variables).toHaveLength(variables);
	});

	it('shows a template as one account has it', async () => {
		const [shown] = await run(['template', 'templatePreview'], {
			template,
			templateInput: 'list',
			templateValues: ['A-1', 'the front desk'],
			businessAccountId: SECOND,
		});
		expect(JSON.stringify(shown)).toContain('Parcel A-1 for the front desk');
	});

	it('narrows the numbers', async () => {
		const some = await run(['phoneNumber', 'phoneNumberGetAll'], {
			returnAll: true,
			businessAccountId: SECOND,
		});
		expect(some.map(({ sender }) => sender)).toEqual(['+12025550111']);
	});
});
