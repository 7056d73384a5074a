import { type Content, type ContentType, media } from '../../../core/receivedContent';
import { type EventFailure, eventFailure } from '../../../core/failure';
import { membersOf } from '../../../core/lenient';
import type { MessageEventKind } from '../../../core/messageEvent';
import { lookUp } from '../../../core/lookUp';
import { readFlowAnswer } from '../../flowAnswer';
import { graphContact, type GraphContent, type GraphMessage, graphOrderItem } from './message';
import { contactOf } from './contactCard';
import { contextOf } from './context';
import { type MetaError, metaDetail, metaError } from '../errors/failure';

/** What an incoming message comes to; the senders and numbers are each provider's own. */
export interface Reading {
	readonly kind: MessageEventKind;
	readonly content: Partial<Content>;
	/** The message that was edited or deleted. */
	readonly target?: string | null;
}

/**
 * Reads a message of Meta's form; undefined for a type that is not known.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (read 2026-11-20)
 */
export const readGraphMessage = (message: GraphMessage): Reading | undefined => {
	const { type, edit, revoke } = message;
	if (type === 'edit') {
		const now = lookUp(readers, edit?.message?.type)?.(edit?.message ?? message);
		const target = edit?.original_message_id ?? null;
		return { kind: 'message.edited', content: { ...contextOf(message), ...now?.content }, target };
	}
	if (type === 'revoke') {
		const target = revoke?.original_message_id ?? null;
		return { kind: 'message.deleted', content: contextOf(message), target };
	}
	return readContent(message);
};

const readContent = (message: GraphContent): Reading | undefined => {
	const reading = lookUp(readers, message.type)?.(message);
	return reading && { ...reading, content: { ...contextOf(message), ...reading.content } };
};

type Reader = (message: GraphContent) => Reading | undefined;

const received = (messageType: ContentType, content: Partial<Content> = {}): Reading => ({
	kind: 'message.received',
	content: { messageType, ...content },
});

const readFile =
	(name: 'image' | 'video' | 'audio' | 'document' | 'sticker'): Reader =>
	({ [name]: file, errors }) => {
		const [error] = membersOf(errors, metaError);
		return received(name, {
			text: file?.caption || null,
			media: media({
				...file,
				url: file?.url || file?.link,
				mimeType: file?.mime_type,
				fileName: file?.filename,
				error: error && metaDetail(error),
			}),
		});
	};

/** By `type`. A type of next year is in no table, and the event stays whole. */
const readers: Readonly<Record<string, Reader>> = {
	text: ({ text }) => received('text', { text: text?.body ?? null }),
	image: readFile('image'),
	video: readFile('video'),
	audio: readFile('audio'),
	document: readFile('document'),
	sticker: readFile('sticker'),
	location: ({ location }) =>
		received('location', {
			location: {
				latitude: location?.latitude ?? null,
				longitude: location?.longitude ?? null,
				name: location?.name || null,
				address: location?.address || null,
				url: location?.url || null,
			},
		}),
	contacts: ({ contacts }) =>
		received('contacts', { contacts: membersOf(contacts, graphContact).map(contactOf) }),
	reaction: ({ reaction }) => ({
		kind: 'reaction.changed',
		content: {
			messageType: 'reaction',
			reaction: {
				// Meta leaves the emoji out, or empty, when the reaction is taken back.
				action: reaction?.emoji ? 'added' : 'removed',
				emoji: reaction?.emoji || null,
				messageId: reaction?.message_id || null,
			},
		},
	}),
	button: ({ button }) =>
		replied('reply.button', button?.text, {
			id: button?.payload,
			title: button?.text,
			payload: button?.payload,
		}),
	interactive: (message) => readInteractive(message),
	order: ({ order }) => ({
		kind: 'order.received',
		content: {
			messageType: 'order',
			text: order?.text || null,
			order: {
				catalogId: order?.catalog_id || null,
				items: membersOf(order?.product_items, graphOrderItem).map((item) => ({
					productId: item.product_retailer_id || null,
					quantity: item.quantity ?? null,
					price: item.item_price ?? null,
					currency: item.currency || null,
				})),
			},
		},
	}),
	unsupported: (message) => unsupported(message),
	// Of an old message: the file itself comes in a call of its own, if at all.
	media_placeholder: () =>
		received('unsupported', {
			error: eventFailure({
				category: 'media',
				message:
					'The file of this old message comes in an event of its own, where WhatsApp still has it',
			}),
		}),
};

const readInteractive: Reader = (message) => {
	const {
		type,
		button_reply: button,
		list_reply: row,
		nfm_reply: flow,
		payment_method: payment,
	} = message.interactive ?? {};
	if (button) return replied('reply.button', button.title, button);
	if (row) return replied('reply.list', row.title, row);
	if (flow) {
		const payload = flow.response_json;
		const reply = { id: flow.name, payload, data: readFlowAnswer(payload) };
		return replied('reply.flow', flow.body, reply);
	}
	if (payment) {
		const { payment_method: method, reference_id: reference } = payment;
		return replied('reply.payment', method, { id: reference, title: method, data: payment });
	}
	// Meta may leave the answer itself out and say why in `errors`; another kind of answer is unknown.
	return !type || replies.has(type) ? unsupported(message) : undefined;
};

const replies: ReadonlySet<string> = new Set([
	'button_reply',
	'list_reply',
	'nfm_reply',
	'payment_method',
]);

type Text = string | null | undefined;

const replied = (
	kind: MessageEventKind,
	text: Text,
	reply: { id?: Text; title?: Text; description?: Text; payload?: Text; data?: unknown },
): Reading => ({
	kind,
	content: {
		messageType: 'reply',
		text: text || null,
		reply: {
			id: reply.id || null,
			title: reply.title || null,
			description: reply.description || null,
			payload: reply.payload || null,
			data: reply.data ?? null,
		},
	},
});

const unsupported = ({ errors, unsupported: of }: GraphContent): Reading => {
	const [error] = membersOf(errors, metaError);
	return received('unsupported', { error: notPassedOn(error, of?.type) });
};

const notPassedOn = (error: MetaError | undefined, what: Text): EventFailure =>
	eventFailure({
		category: 'unsupported',
		message: 'WhatsApp does not pass this message on',
		hint: 'Ask for it in another form, or look at it on a phone',
		detail: [what, error && metaDetail(error)].filter(Boolean).join(': '),
		code: error?.code,
	});
