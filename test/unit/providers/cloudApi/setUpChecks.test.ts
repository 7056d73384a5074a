import type { Exchange } from '../../../../nodes/WhatsAppHub/providers/contract/registration';
import { lookAround } from '../../../../nodes/WhatsAppHub/providers/cloudApi/registration/setUpChecks';

const account = {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	accessToken: 'token of the tests',
	businessAccountId: '200000000000042',
	appSecret: 'secret of the tests',
	previousAppSecret: undefined,
	verifyToken: undefined,
	replacedVerifyToken: undefined,
} as const;

const look = async (url: string) => {
	const exchange = jest.fn<ReturnType<Exchange>, Parameters<Exchange>>(() => {
		throw new Error('Meta was asked');
	});
	const context = {
		account,
		identity: { name: 'the account of the tests', mark: 'mark' },
		url,
		events: ['messages'],
		known: undefined,
		exchange,
		form: {
			parameter: () => undefined,
			option: () => undefined,
			registeredSecret: undefined,
			path: 'a',
		},
		now: new Date('2026-11-20T12:00:00Z'),
	};
	return { looked: lookAround(context), exchange };
};

describe('lookAround', () => {
	it('asks Meta nothing for an n8n that Meta cannot call', async () => {
		const { looked, exchange } = await look('http://localhost:5678/webhook/a/webhook');
		const [first] = (await looked).checks;
		expect(first).toMatchObject({
			label: 'Webhook URL',
			verdict: { ok: false, failure: { hint: expect.stringContaining('WEBHOOK_URL') } },
		});
		expect(exchange).not.toHaveBeenCalled();
	});

	it('asks for all others', async () => {
		const { looked } = await look('https://n8n.example.com/webhook/a/webhook');
		await expect(looked).rejects.toThrow('Meta was asked');
	});
});
