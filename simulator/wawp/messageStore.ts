import { fateOf } from '../agreedRecipients';
import { inboundChat } from '../accounts';
import type { JsonObject, SimulatorAccounts, SimulatorSettings } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { withoutLongBase64 } from '../core/base64';
import { newStanzaId } from '../core/identifiers';
import { isSerializedMessageId, takesUnknownIds } from '../core/messageIds';
import { textContent } from './content';
import type { Content } from './content';
import type { StoredMessage } from './storedMessage';

/** The messages of the instance, in the order in which they came about. */
export class MessageStore {
	private readonly byId = new Map<string, StoredMessage>();

	constructor(
		private readonly account: SimulatorAccounts['wawp'],
		private readonly settings: Pick<SimulatorSettings, 'unknownMessageIds'>,
	) {
		this.clear();
	}

	add(chat: string, request: object, content: Content): StoredMessage {
		const stanzaId = newStanzaId();
		const id = `true_${chat}_${stanzaId}`;
		const message = newMessage({
			provider: 'wawp',
			id,
			identifiers: { id, stanza_id: stanzaId },
			recipient: chat,
			// Bodies of requests are objects, and a digest instead of a text leaves them so.
			request: { ...(withoutLongBase64(request) as JsonObject) },
			fate: fateOf(chat.split('@')[0] ?? ''),
		});
		const stored = { message, chat, stanzaId, fromMe: true, content };
		this.byId.set(id, stored);
		return stored;
	}

	/**
	 * Adds a message that somebody wrote. In a group its id ends with the writer, as the engines have it.
	 *
	 * @param writer who wrote in the group
	 */
	addReceived(chat: string, content: Content, at: Date, writer?: string): StoredMessage {
		const ending = writer === undefined ? '' : `_${writer}`;
		const id = `false_${chat}_${newStanzaId()}${ending}`;
		const stored = this.keepReceived(chat, id, content, at);
		if (writer !== undefined) stored.writer = writer;
		return stored;
	}

	/** Promises the message with this id, in its whole or its short form. */
	find(id: string): StoredMessage | undefined {
		return this.byId.get(id) ?? this.all().find(({ stanzaId }) => stanzaId === id);
	}

	/**
	 * Promises whether an id may be named: one of a message that is here, or a well-formed one of
	 * another as far as the settings allow. The documents show ids with and without the chat.
	 */
	mayBeNamed(id: string): boolean {
		if (this.find(id) !== undefined) return true;
		const isWellFormed = isSerializedMessageId(id) || /^[A-Za-z0-9]{8,}$/.test(id);
		return isWellFormed && takesUnknownIds(this.settings);
	}

	all(): StoredMessage[] {
		return [...this.byId.values()];
	}

	/** Leaves the one message that was there from the start. */
	clear(): void {
		this.byId.clear();
		const content = textContent('Is my order ready?');
		this.keepReceived(inboundChat, this.account.inboundMessageId, content);
	}

	private keepReceived(chat: string, id: string, content: Content, at?: Date): StoredMessage {
		const stanzaId = id.split('_')[2] ?? '';
		const details = {
			provider: 'wawp',
			id,
			identifiers: { id, stanza_id: stanzaId },
			recipient: chat,
			request: {},
			fate: 'read',
		} as const;
		const message = newMessage(details, at);
		const stored: StoredMessage = { message, chat, stanzaId, fromMe: false, content };
		this.byId.set(id, stored);
		return stored;
	}
}
