import type { IncomingMessage, ProviderId, Simulator } from '../index';
import type { WebhookReceiver } from './webhookReceiver';

// Has somebody write to the simulator, and reads the webhook.

const patience = 10_000;

/** Has somebody write once all else is quiet, and promises the message's id and the one webhook. */
export async function somebodyWrites(
	simulator: Simulator,
	receiver: WebhookReceiver,
	provider: ProviderId,
	message: Partial<IncomingMessage>,
): Promise<{ id: string; body: unknown; headers: Record<string, string> }> {
	await simulator.idle(patience);
	await simulator.configureWebhook(provider, {
		url: receiver.url,
		...(provider === 'cloudApi' ? { verifyToken: 'verify-me' } : {}),
		...(provider === 'wawp' ? { hmacKey: 'key' } : {}),
	});
	receiver.received.length = 0;
	const id = simulator.receive(provider, { from: '+1 202-555-0143', ...message });
	await simulator.idle(patience);
	const [post, ...others] = receiver.received;
	if (post === undefined || others.length > 0) {
		throw new Error(`${receiver.received.length} webhooks came instead of one`);
	}
	return { id, body: JSON.parse(post.rawBody), headers: post.headers };
}
