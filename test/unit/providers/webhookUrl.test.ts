import { isSameNode, judgeWebhookUrl } from '../../../nodes/WhatsAppHub/providers/webhookUrl';

const judge = (url: string, { api = 'https://graph.facebook.com', https = true } = {}) => {
	const verdict = judgeWebhookUrl(url, 'Meta', api, { https });
	return verdict.ok ? 'fine' : verdict.failure.message;
};

describe('judgeWebhookUrl', () => {
	it.each([
		'http://localhost:5678/webhook/a/webhook',
		'https://127.0.0.1/webhook/a/webhook',
		'https://10.1.2.3/webhook/a/webhook',
		'https://172.16.0.1/webhook/a/webhook',
		'https://172.31.255.1/webhook/a/webhook',
		'https://192.168.1.5/webhook/a/webhook',
		'https://169.254.0.7/webhook/a/webhook',
		'https://[::1]:5678/webhook/a/webhook',
		'https://[fd00::1]/webhook/a/webhook',
		'https://n8n/webhook/a/webhook',
		'https://n8n.local/webhook/a/webhook',
		'https://n8n.internal/webhook/a/webhook',
	])('refuses %s, which nobody outside can reach', (url) => {
		expect(judge(url)).toContain('is not on the public internet');
		expect(judge(url)).toContain(url);
	});

	it.each([
		'https://n8n.example.com/webhook/a/webhook',
		'https://172.32.0.1/webhook/a/webhook',
		'https://203.0.113.9:8443/webhook/a/webhook',
		'https://localhost.example.com/webhook/a/webhook',
	])('takes %s', (url) => {
		expect(judge(url)).toBe('fine');
	});

	it('wants https where the provider calls nothing else', () => {
		const url = 'http://n8n.example.com/webhook/a/webhook';
		expect(judge(url)).toContain('over https only');
		expect(judge(url, { https: false })).toBe('fine');
	});

	it('takes any URL for a provider in the own network', () => {
		expect(judge('http://localhost:5678/x', { api: 'http://127.0.0.1:9100/graph' })).toBe('fine');
	});
});

describe('isSameNode', () => {
	const production = 'https://n8n.example.com/webhook/1f0c/webhook';

	it.each([
		['https://n8n.example.com/webhook-test/1f0c/webhook', true],
		['https://n8n.example.com/webhook/1f0c/webhook', true],
		['https://n8n.example.com/webhook-test/2f0c/webhook', false],
		['https://other.example.com/webhook-test/1f0c/webhook', false],
		['not a URL', false],
	])('of %s is %s', (url, expected) => {
		expect(isSameNode(production, url)).toBe(expected);
	});
});
