import { largestFileBody } from '../core/largestFileBody';
import type { ProviderRoute } from '../core/provider';
import type { Broadcasts } from './broadcasts';
import type { PeriskopeChats } from './chats';
import type { MessageActions } from './messageActions';
import type { PeriskopeMessages } from './messages';
import type { PeriskopeQueue } from './queue';
import type { ScheduledMessages } from './scheduledMessages';
import type { PeriskopeWebhooks } from './webhooks';

/** Everything that judges. */
export interface PeriskopeParts {
	messages: PeriskopeMessages;
	actions: MessageActions;
	queue: PeriskopeQueue;
	broadcasts: Broadcasts;
	scheduled: ScheduledMessages;
	chats: PeriskopeChats;
	webhooks: PeriskopeWebhooks;
}

type Judge = ProviderRoute['judge'];

const get = (path: string, judge: Judge): ProviderRoute => ({ method: 'GET', path, judge });
const post = (path: string, judge: Judge): ProviderRoute => ({ method: 'POST', path, judge });
const patch = (path: string, judge: Judge): ProviderRoute => ({ method: 'PATCH', path, judge });
const remove = (path: string, judge: Judge): ProviderRoute => ({ method: 'DELETE', path, judge });
const postFile = (path: string, judge: Judge): ProviderRoute => ({
	...post(path, judge),
	largestBody: largestFileBody,
});

/** Promises every endpoint but the list of phones with the function that judges it. */
export function periskopeRoutes(parts: PeriskopeParts): ProviderRoute[] {
	const { messages, actions, queue, broadcasts, scheduled, chats, webhooks } = parts;
	return [
		postFile('/message/send', (request) => messages.judgeSend(request)),
		postFile('/message/send-sync', (request) => messages.judgeSendSync(request)),
		get('/message/:messageId/status', (request) => messages.judgeStatus(request)),
		get('/message/:messageId', (request) => messages.judgeRetrieve(request)),
		post('/message/:messageId/react', (request) => actions.judgeReaction(request)),
		post('/message/:messageId/edit', (request) => actions.judgeEdit(request)),
		post('/message/:messageId/delete', (request) => actions.judgeDelete(request)),
		post('/message/:messageId/forward', (request) => actions.judgeForward(request)),
		post('/message/:messageId/pin', (request) => actions.judgePin(request)),
		post('/message/queues', (request) => queue.judgeList(request)),
		get('/message/queues/health', (request) => queue.judgeHealth(request)),
		post('/message/queues/purge', (request) => queue.judgePurge(request)),
		postFile('/message/broadcast', (request) => broadcasts.judgeSend(request)),
		get('/queue/broadcast', (request) => broadcasts.judgeStatus(request)),
		postFile('/message/scheduled', (request) => scheduled.judgeCreate(request)),
		get('/message/scheduled', (request) => scheduled.judgeList(request)),
		remove('/message/scheduled/:scheduledId', (request) => scheduled.judgeDelete(request)),
		get('/chats', (request) => chats.judgeList(request)),
		post('/chats/:chatId/read', (request) => chats.judgeRead(request)),
		get('/contacts', (request) => chats.judgeContacts(request)),
		post('/webhooks', (request) => webhooks.judgeCreate(request)),
		get('/webhooks', (request) => webhooks.judgeList(request)),
		get('/webhooks/:id', (request) => webhooks.judgeRetrieve(request)),
		patch('/webhooks/:id', (request) => webhooks.judgeUpdate(request)),
		remove('/webhooks/:id', (request) => webhooks.judgeDelete(request)),
	];
}
