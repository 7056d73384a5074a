import { findProvider } from '../../../nodes/WhatsAppHub/providers';

const rateOf = (id: string, url: string) => findProvider(id)?.sendLimits({ method: 'POST', url });

const pair = { perSecond: 1 / 6, burst: 45 };

it.each([
	['cloudApi', 'messages', { throughput: { perSecond: 80 }, scope: 'sender', pair }],
	['yCloud', 'whatsapp/messages', { throughput: { perSecond: 200 }, scope: 'sender', pair }],
	['yCloud', 'messages/sendDirectly', { throughput: { perSecond: 80 }, scope: 'sender', pair }],
	['periskope', 'message/send', { throughput: { perSecond: 100 }, scope: 'account' }],
	['wawp', 'send/text', { throughput: { perSecond: 1, burst: 20 }, scope: 'account' }],
])('sends by %s to %s as fast as its document has it', (id, path, rate) => {
	expect(rateOf(id, `https://example.com/${path}`)).toMatchObject(rate);
});
