import type { JsonObject } from '../../../simulator/contract';
import type { Pen } from './traffic';

/** What people send, in Meta's format, which YCloud has taken over. */
export const wamid = (pen: Pen): string => `wamid.${Buffer.from(pen.id()).toString('base64')}`;

/** What people send, in Meta's words, which YCloud has taken over. */
export const metaContent = {
	text: ({ id }) => ({ type: 'text', text: { body: `Héllo ${id()} 👋` } }),
	image: ({ id }) => ({ type: 'image', image: { id: id(), mime_type: 'image/jpeg' } }),
	reaction: (pen) => ({ type: 'reaction', reaction: { message_id: wamid(pen), emoji: '👍' } }),
	/** One that is taken back. */
	noReaction: (pen) => ({ type: 'reaction', reaction: { message_id: wamid(pen) } }),
	buttonReply: () => ({
		type: 'interactive',
		interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
	}),
	/** By a button of a template. */
	quickReply: () => ({ type: 'button', button: { payload: 'stop', text: 'Unsubscribe' } }),
	listReply: () => ({
		type: 'interactive',
		interactive: { type: 'list_reply', list_reply: { id: 'row', title: 'Row' } },
	}),
} satisfies Readonly<Record<string, (pen: Pen) => JsonObject>>;
