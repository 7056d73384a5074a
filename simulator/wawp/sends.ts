import { behaviourOf } from '../agreedRecipients';
import type { ReceivedMedia, SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Acceptance, Outcome } from '../core/provider';
import { chatOf } from './envelope';
import type { Envelope } from './envelope';
import type { Content } from './content';
import { invalidFormat, rateLimitDetails, wawpRefusal } from './errors';
import type { WawpFile } from './file';
import type { MessageStore } from './messageStore';
import { sendAnswerBody } from './sendAnswer';
import { acknowledgementEvent } from './statusWebhook';
import type { StoredMessage } from './storedMessage';

/** What becomes of a message whose form is right, whatever it says. */
export class WawpSends {
	constructor(
		private readonly account: SimulatorAccounts['wawp'],
		private readonly settings: SimulatorSettings,
		private readonly store: MessageStore,
	) {}

	/** Promises the verdict on content for a chat. */
	send(request: Envelope, content: Content, file?: WawpFile): Outcome {
		const chat = chatOf(request.chatId);
		if (chat === undefined) return invalidFormat('chatId', 'names no person, group or newsletter');
		const quoted = request.reply_to;
		if (typeof quoted === 'string' && !this.store.mayBeNamed(quoted)) {
			return invalidFormat('reply_to', 'is not the id of a message');
		}
		return refusalByAgreement(chat) ?? this.accept(chat, request, content, file);
	}

	private accept(chat: string, request: Envelope, content: Content, file?: WawpFile): Acceptance {
		const stored = this.store.add(chat, request, content);
		const shape = this.settings.wawpShape;
		return {
			verdict: 'accepted',
			answer: { status: 200, body: sendAnswerBody(stored, shape) },
			send: {
				message: stored.message,
				updateFor: (status) => acknowledgementEvent(stored, status, shape),
			},
			media: this.mediaOf(stored, file),
		};
	}

	private mediaOf({ message, content }: StoredMessage, file?: WawpFile): ReceivedMedia[] {
		if (file?.received === undefined) return [];
		return [
			{
				id: message.id,
				provider: 'wawp',
				sender: this.account.instanceId,
				fileName: file.filename,
				mimeType: file.mimetype,
				...file.received,
				fields: { type: content.type },
			},
		];
	}
}

function refusalByAgreement(chat: string): Outcome | undefined {
	const behaviour = behaviourOf(chat.split('@')[0] ?? '');
	if (behaviour === 'refusedAtOnce') return invalidFormat('chatId', 'cannot be written to');
	return behaviour === 'rateLimited' ? wawpRefusal(rateLimitDetails) : undefined;
}
