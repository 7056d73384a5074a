import { tokenFor } from '../../../../nodes/WhatsAppHub/providers/cloudApi/registration/verifyToken';
import { webhook, webhookSecrets } from '../../../../nodes/WhatsAppHub/providers/cloudApi/webhook';

const account = {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	accessToken: 'token',
	businessAccountId: '1',
	appSecret: 'secret of the tests',
	previousAppSecret: undefined,
	verifyToken: undefined as string | undefined,
	replacedVerifyToken: undefined,
};

const formOf = (path: string) => ({
	parameter: () => undefined,
	option: () => undefined,
	registeredSecret: undefined,
	path,
});

/** Whether the trigger of a path takes the word with which another one registers its URL. */
const isTaken = (token: string, path: string, verifyToken?: string): boolean => {
	const secrets = webhookSecrets({ ...account, verifyToken }, formOf(path));
	if (!secrets.ok) throw new Error(secrets.failure.message);
	const query = { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '42' };
	return webhook.handshake?.(query, secrets.value) === '42';
};

const from = (url: string, path: string, verifyToken?: string) => ({
	url,
	account: { ...account, verifyToken },
	form: formOf(path),
});

describe('the word with which a trigger registers the URL of another', () => {
	it.each([
		['beside it', 'https://n8n.example.com/webhook/id-b/webhook', 'id-b'],
		['of a test listener', 'https://n8n.example.com/webhook-test/id-b/webhook', 'id-b'],
		[
			'without a webhook ID',
			'https://n8n.example.com/webhook/wf7/my%20trigger/webhook',
			'wf7/my trigger',
		],
	])('is taken %s', (_case, url, path) => {
		const own = from('https://n8n.example.com/webhook/id-a/webhook', 'id-a');
		expect(isTaken(tokenFor(url, own), path)).toBe(true);
		expect(isTaken(tokenFor(url, own), path, 'a word of its own')).toBe(true);
		expect(isTaken(tokenFor(url, own), 'id-c')).toBe(false);
	});

	it('is taken where n8n lies below a path', () => {
		const own = from('https://example.com/tools/n8n/webhook/id-a/webhook', 'id-a');
		expect(
			isTaken(tokenFor('https://example.com/tools/n8n/webhook/id-b/webhook', own), 'id-b'),
		).toBe(true);
	});

	it('is the word of the credential for its own URL', () => {
		const own = from('https://n8n.example.com/webhook/id-a/webhook', 'id-a', 'typed');
		expect(tokenFor('https://n8n.example.com/webhook/id-a/webhook', own)).toBe('typed');
		expect(tokenFor('https://n8n.example.com/webhook-test/id-a/webhook', own)).toBe('typed');
		expect(tokenFor('https://n8n.example.com/webhook/id-b/webhook', own)).not.toBe('typed');
	});
});
