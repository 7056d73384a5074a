import type { JsonObject } from '../../../simulator/contract';
import { wawpSignature } from '../../../simulator/wawp/signature';
import {
	type Access,
	type Expected,
	type Happening,
	type Pen,
	post,
	type Story,
	type Traffic,
	type WireRequest,
} from './traffic';

// Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)
// Docs: https://api.wawp.net/en/docs/message.ack (read 2026-11-20, v2)

/** The instance's key, for which the trigger has an option; without one only the URL protects. */
export const HMAC_KEY = 'hmac-key-of-the-tests';
const OWN_CHAT = '12025550130@c.us';
const CUSTOMER = '12025550143@c.us';

const event = (
	pen: Pen,
	at: number,
	name: string,
	expected: Expected | undefined,
	payload: JsonObject,
): Happening => ({
	at,
	...(expected ? { expected } : {}),
	told: {
		id: `evt_01${pen.id()}`,
		timestamp: at * 1000,
		session: 'default',
		metadata: { 'user.id': '7' },
		engine: 'GOWS',
		event: name,
		payload,
		me: { id: OWN_CHAT, pushName: 'Tests' },
	},
});

const bareId = (pen: Pen): string => `3EB0${pen.id().slice(0, 16).toUpperCase()}`;

const message = (id: string, at: number, fromMe: boolean): JsonObject & { id: string } => ({
	id: `${fromMe}_${CUSTOMER}_${id}`,
	timestamp: at,
	from: fromMe ? OWN_CHAT : CUSTOMER,
	fromMe,
	source: 'app',
	to: fromMe ? CUSTOMER : OWN_CHAT,
	participant: null,
	body: `Héllo ${id} 👋`,
	hasMedia: false,
	media: null,
	ack: -1,
	ackName: 'PENDING',
});

/** Undocumented: in production a message of theirs comes by two names; the second must start nothing. */
const received: Story = (pen) => {
	const at = pen.time();
	const told = message(bareId(pen), at, false);
	return [
		event(pen, at, 'message', { event: 'message.received', messageId: told.id }, told),
		event(pen, at, 'message.any', undefined, told),
	];
};

const fromThePhone: Story = (pen) => {
	const at = pen.time();
	const told = message(bareId(pen), at, true);
	return [event(pen, at, 'message.any', { event: 'message.echo', messageId: told.id }, told)];
};

/** Undocumented: the pages of this and the next three are not to be seen; the engine behind has them so. */
const edited: Story = (pen) => {
	const original = bareId(pen);
	return ['Hi again', 'Hi once more'].map((body) => {
		const at = pen.time();
		const told = { ...message(bareId(pen), at, false), body, editedMessageId: original };
		const expected = { event: 'message.edited', messageId: `false_${CUSTOMER}_${original}` };
		return event(pen, at, 'message.edited', expected, told);
	});
};

const revoked: Story = (pen) => {
	const at = pen.time();
	const original = bareId(pen);
	const told = { before: null, after: message(bareId(pen), at, false), revokedMessageId: original };
	const expected = { event: 'message.deleted', messageId: `false_${CUSTOMER}_${original}` };
	return [event(pen, at, 'message.revoked', expected, told)];
};

const reaction =
	(emoji: string): Story =>
	(pen) => {
		const at = pen.time();
		const own = message(bareId(pen), at, false);
		const reactedTo = `true_${CUSTOMER}_${bareId(pen)}`;
		const told = { ...own, reaction: { text: emoji, messageId: reactedTo } };
		const expected = { event: 'reaction.changed', messageId: own.id };
		return [event(pen, at, 'message.reaction', expected, told)];
	};

const vote: Story = (pen) => {
	const at = pen.time();
	const id = `false_${CUSTOMER}_${bareId(pen)}`;
	const told = {
		vote: { id, from: CUSTOMER, to: 'me', fromMe: false, selectedOptions: ['Yes'], timestamp: at },
		poll: { id: `true_${CUSTOMER}_${bareId(pen)}`, fromMe: true },
	};
	return [event(pen, at, 'poll.vote', { event: 'poll.voted', messageId: id }, told)];
};

const acknowledgements: Readonly<Record<string, JsonObject>> = {
	sent: { ack: 1, ackName: 'SERVER' },
	delivered: { ack: 2, ackName: 'DEVICE' },
	read: { ack: 3, ackName: 'READ' },
	failed: { ack: -1, ackName: 'ERROR' },
};

const stages =
	(...names: readonly string[]): Story =>
	(pen) => {
		const id = `true_${CUSTOMER}_${bareId(pen)}`;
		return names.map((status) => {
			const told = { id, ...acknowledgements[status], chatId: CUSTOMER };
			const expected = { event: 'message.status', messageId: id, status };
			return event(pen, pen.time(), 'message.ack', expected, told);
		});
	};

const session: Story = (pen) => {
	const told = { name: 'default', status: pen.random.pick(['WORKING', 'STARTING']) };
	const expected = { event: 'session.changed', change: 'connection' };
	return [event(pen, pen.time(), 'session.status', expected, told)];
};

const request = (body: string, { url, key }: Access): WireRequest =>
	post(url, body, {
		'x-webhook-hmac': wawpSignature(key, body),
		'x-webhook-hmac-algorithm': 'sha512',
	});

/** The webhook's URL with another word instead of its secret, or with none. */
const withSecret = (url: string, secret: string | undefined): string => {
	const target = new URL(url);
	target.searchParams.delete('secret');
	if (secret !== undefined) target.searchParams.set('secret', secret);
	return target.href;
};

export const wawp: Traffic = {
	triggerOn: [
		'message.received',
		'message.status',
		'message.echo',
		'message.edited',
		'message.deleted',
		'reaction.changed',
		'poll.voted',
		'session.changed',
	],
	secrets: { hmacSecret: HMAC_KEY },
	stories: [
		[36, received],
		[6, fromThePhone],
		[4, edited],
		[5, revoked],
		[6, reaction('👍')],
		[2, reaction('')],
		[4, vote],
		[13, stages('sent', 'delivered', 'read')],
		[2, stages('sent', 'failed')],
		[3, session],
	],
	batchLimit: 1,
	body: ([only]) => ({ ...only?.told }),
	request,
	forgeries: {
		'wrong URL secret': ({ body, access }) =>
			request(body, { ...access, url: withSecret(access.url, 'somebody-else') }),
		'no URL secret': ({ body, access }) =>
			request(body, { ...access, url: withSecret(access.url, undefined) }),
		unsigned: ({ body, access }) => ({ ...request(body, access), headers: {} }),
		'wrong key': ({ body, access }) => request(body, { ...access, key: 'of-another-instance' }),
		tampered: ({ body, genuine, access }) => ({ ...request(genuine, access), body }),
	},
};
