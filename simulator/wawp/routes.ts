import { largestFileBody } from '../core/largestFileBody';
import type { Outcome, ProviderRoute, ReceivedRequest } from '../core/provider';
import type { KeptMedia } from '../core/mediaStore';
import type { WawpActions } from './actions';
import { filePath, judgeFile } from './incoming';
import { judgeDocument, judgeImage, judgeVideo, judgeVoice } from './mediaMessages';
import { judgeLinkPreview, judgeLocation, judgePoll, judgeText } from './messages';
import type { WawpReads } from './reads';
import { judgeContact, judgeEvent, judgeList } from './richMessages';
import type { AuthLists } from './richMessages';
import type { WawpSends } from './sends';
import { judgeInformation, judgeMe, judgeRateLimit } from './session';
import type { WawpWebhooks } from './webhooks';

/** Everything that judges or keeps something between two requests. */
export interface WawpParts {
	sends: WawpSends;
	authLists: AuthLists;
	actions: WawpActions;
	reads: WawpReads;
	webhooks: WawpWebhooks;
	/** The picture that messages from somebody may bring along. */
	picture: KeptMedia;
}

type Judge = ProviderRoute['judge'];

/** Promises every endpoint with the function that judges it. */
export function wawpRoutes(parts: WawpParts): ProviderRoute[] {
	const { sends, authLists, actions, reads, webhooks, picture } = parts;
	type JudgeSend = (request: ReceivedRequest, sends: WawpSends) => Outcome;
	const get = (path: string, judge: Judge): ProviderRoute => ({ method: 'GET', path, judge });
	const put = (path: string, judge: Judge): ProviderRoute => ({ method: 'PUT', path, judge });
	const post = (path: string, judge: Judge): ProviderRoute => ({ method: 'POST', path, judge });
	const send = (name: string, judge: JudgeSend): ProviderRoute =>
		post(`/v2/send/${name}`, (request) => judge(request, sends));
	const sendFile = (name: string, judge: JudgeSend): ProviderRoute => ({
		...send(name, judge),
		largestBody: largestFileBody,
	});
	return [
		send('text', judgeText),
		sendFile('image', judgeImage),
		sendFile('pdf', judgeDocument),
		sendFile('voice', judgeVoice),
		sendFile('video', judgeVideo),
		send('link-preview', judgeLinkPreview),
		send('location', judgeLocation),
		send('poll', judgePoll),
		send('contact', judgeContact),
		send('list', judgeList),
		send('event', judgeEvent),
		post('/v2/auth/list/send', (request) => authLists.judge(request, sends)),
		post('/v2/send/poll/vote', (request) => actions.judgeVote(request)),
		post('/v2/send/seen', (request) => actions.judgeSeen(request)),
		post('/v2/send/start-typing', (request) => actions.judgeTyping(request)),
		post('/v2/send/stop-typing', (request) => actions.judgeTyping(request)),
		put('/v2/send/reaction', (request) => actions.judgeReaction(request)),
		put('/v2/messages/edit', (request) => actions.judgeEdit(request)),
		{
			method: 'DELETE',
			path: '/v2/messages/delete',
			judge: (request) => actions.judgeDelete(request),
		},
		post('/v2/messages/get', (request) => reads.judgeMessage(request)),
		get('/v2/chats/overview', (request) => reads.judgeChats(request)),
		get('/v2/chats/messages', (request) => reads.judgeHistory(request)),
		get('/v2/contacts/check-exists', (request) => reads.judgeNumber(request)),
		post('/v2/session/info', judgeInformation),
		get('/v2/session/info', judgeInformation),
		get('/v2/session/me', judgeMe),
		get('/v2/session/rate-limit', judgeRateLimit),
		get('/v2/session/webhook', (request) => webhooks.judgeList(request)),
		post('/v2/session/webhook', (request) => webhooks.judgeReplace(request)),
		// Undocumented: whether a received file wants the credentials; here it does not.
		{ ...get(filePath, (request) => judgeFile(request, picture)), isOpen: true },
	];
}
