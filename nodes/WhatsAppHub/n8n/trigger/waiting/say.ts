import type { IWebhookFunctions } from 'n8n-workflow';
import { addressFromProvider } from '../../../core/address';
import { keepLatest } from '../../../core/keepLatest';
import type { Answer } from '../../../core/waiting/messages';
import type { Say } from '../../../core/waiting/verdict';
import type { Message } from '../../../messages';
import { exchangeWith } from '../../../outbound/perform';
import { transportOf } from '../../transport';
import type { Access } from '../access';
import { warn } from '../warn';

// Lets the person who answered see what became of it: an emoji on the answer, or a word.

const MOST_SAID = 2_000;

/** What was said, by question and person: nobody is told the same over and over. */
const said = new Set<string>();

/** @param once by which it is said once only; undefined where it can happen but once */
export const sayTo = async (
	context: IWebhookFunctions,
	access: Access,
	answer: Answer,
	{ react, text }: Say,
	once?: string,
): Promise<void> => {
	if (once !== undefined) {
		if (said.has(once)) return;
		said.add(once);
		keepLatest(said, MOST_SAID);
	}
	if (react && answer.messageId) {
		await send(context, access, answer, {
			type: 'reaction',
			content: { messageId: answer.messageId, emoji: react },
		});
	}
	if (text) await send(context, access, answer, { type: 'text', content: { body: text } });
};

const WHICH = 'Several questions are open. Please answer by quoting the one that you mean.';

/** Asks back, once for each question that is the latest; whether it did. */
export const askWhich = (context: IWebhookFunctions, access: Access, answer: Answer): boolean => {
	const once = `${answer.ask}|${answer.by[0] ?? ''}|which`;
	if (said.has(once)) return false;
	void sayTo(context, access, answer, { text: WHICH }, once);
	return true;
};

const send = async (
	context: IWebhookFunctions,
	{ provider, connection }: Access,
	{ chat, own }: Answer,
	message: Message,
): Promise<void> => {
	const to = chat === null ? undefined : addressFromProvider(chat);
	if (to === undefined) return;
	const envelope = {
		to,
		sender: provider.senderField && (own.phoneNumberId ?? own.phone ?? undefined),
		replyTo: undefined,
		correlationId: undefined,
	};
	const request = connection.encode(message, envelope, provider.form.atOnce ?? {});
	const exchange = exchangeWith(
		provider,
		transportOf(context, provider.credential, provider.label, {}),
	);
	const sent = request.ok ? await exchange(request.value) : request;
	if (!sent.ok)
		warn(context, `could not tell somebody what became of an answer: ${sent.failure.message}`);
};
