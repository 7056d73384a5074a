import { Readable } from 'node:stream';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { FormReader } from '../../../../nodes/WhatsAppHub/core/form';
import { startRun } from '../../../../nodes/WhatsAppHub/n8n/action/run';
import { withTemplate } from '../../../../nodes/WhatsAppHub/n8n/action/templates';
import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { periskope } from '../../../../nodes/WhatsAppHub/providers/periskope';
import type { Provider } from '../../../../nodes/WhatsAppHub/providers/contract/provider';

const credentials = {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	businessAccountId: '300000000000001',
};

const row = { id: '1', name: 'hello_world', language: 'en_US', status: 'APPROVED', components: [] };

/** A clock that waits for nobody. */
const hurried = {
	elapsed: () => 0,
	date: () => new Date(0),
	random: () => 0,
	sleep: async () => await Promise.resolve(),
};

/** A task whose network gives these answers, one after another, and counts the calls. */
const taskWith = (
	answers: ReadonlyArray<readonly [number, object]>,
	provider: Provider = cloudApi,
) => {
	const left = [...answers];
	const urls: string[] = [];
	const context = {
		getCredentials: async () => await Promise.resolve(credentials),
		getNode: () => ({}),
		getNodeParameter: () => null,
		getExecutionCancelSignal: () => undefined,
		helpers: {
			httpRequestWithAuthentication: async (_credential: string, { url }: { url: string }) => {
				urls.push(url);
				const [statusCode, body] = left.shift() ?? [500, {}];
				const stream = Readable.from([Buffer.from(JSON.stringify(body))]);
				return await Promise.resolve({ statusCode, headers: {}, body: stream });
			},
		},
	} as unknown as IExecuteFunctions; // what a look-up needs
	return { urls, task: { context, provider, itemIndex: 0, run: startRun(context, hurried) } };
};

const form = (templateInput: string): FormReader => ({
	parameter: (name) => ({ template: 'hello_world|en_US', templateInput })[name],
	option: () => undefined,
	file: () => {
		throw new Error('not read here');
	},
});

const found: readonly [number, object] = [200, { data: [row] }];
const forbidden: readonly [number, object] = [
	403,
	{ error: { code: 200, message: '(#200) Permissions error' } },
];

it('adds the template to the form', async () => {
	const { task } = taskWith([found]);
	const outcome = await withTemplate(task, form('fields'), 'template');
	expect(outcome).toMatchObject({ ok: true, value: { template: { name: 'hello_world' } } });
});

it.each([
	['another type of message', 'fields', 'text', cloudApi],
	['components built by hand', 'byHand', 'template', cloudApi],
	['a provider without templates', 'fields', 'template', periskope],
])('looks nothing up for %s', async (_what, input, type, provider) => {
	const { task, urls } = taskWith([], provider);
	const outcome = await withTemplate(task, form(input), type);
	expect(outcome.ok && outcome.value.template).toBeUndefined();
	expect(urls).toEqual([]);
});

it('asks once for all items', async () => {
	const { task, urls } = taskWith([found]);
	for (let item = 0; item < 3; item++) await withTemplate(task, form('list'), 'template');
	expect(urls).toEqual(['https://graph.facebook.com/v25.0/300000000000001/message_templates']);
});

it('asks again after an answer that may have been a passing trouble', async () => {
	const { task, urls } = taskWith([[503, {}], [503, {}], [503, {}], [503, {}], [503, {}], found]);
	expect(await withTemplate(task, form('list'), 'template')).toMatchObject({
		ok: false,
		failure: { accepted: 'no', httpStatus: 503, attempts: 4 },
	});
	expect((await withTemplate(task, form('list'), 'template')).ok).toBe(true);
	expect(urls).toHaveLength(6);
});

it('names the missing permission, and the way to send without it', async () => {
	const { task } = taskWith([forbidden]);
	expect(await withTemplate(task, form('fields'), 'template')).toMatchObject({
		ok: false,
		failure: {
			category: 'forbidden',
			code: '200',
			hint: expect.stringMatching(/whatsapp_business_management.*'By Hand'/),
		},
	});
});
