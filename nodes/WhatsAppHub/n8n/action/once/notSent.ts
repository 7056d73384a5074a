import type { IDataObject } from 'n8n-workflow';
import { addressKey, shownTo } from '../../../core/address';
import type { Failure } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Standing } from '../../../outbound/keyStore';
import type { SendCommand } from '../readItem';
import type { Task } from '../task';
import type { Sent } from './log';
import type { Sender } from './tally';
import { notConfirmedField } from '../../optionFields';

// The result for an item that 'Send Once' does not send: skipped, or a failure when nobody knows.

interface Why {
	readonly standing: Standing | undefined;
	/** What is known of the sending of it. */
	readonly known: Sent | undefined;
	/** The item of this execution that has sent under the same key, or was the first to want it. */
	readonly other: Sender | undefined;
}

/** What becomes of an item whose message is not sent: left out if it was sent before, else a failure. */
export const notSentAgain = (
	{ provider, run }: Task,
	{ envelope, once }: SendCommand,
	{ standing, known, other }: Why,
): Outcome<IDataObject> => {
	const isSent = standing === 'sent' || standing === 'repeated' || known?.confirmed === true;
	if (!isSent) {
		return fail(notConfirmed(known));
	}
	run.once.tally.skipped();
	const recipient = shownTo(envelope.to);
	const sent = known?.confirmed ? known : undefined;
	const isShared =
		other !== undefined && other.recipientKey !== (envelope.to && addressKey(envelope.to));
	return succeed({
		provider: provider.id,
		skipped: true,
		reason: [
			standing === 'repeated' && other !== undefined
				? `Item ${other.itemIndex} of this run has sent it already`
				: beforeThisRun(sent),
			...(isShared
				? [
						`Its 'Send Once Key' is that of item ${other.itemIndex}, whose recipient is another: ${other.recipient}`,
					]
				: []),
		].join('. '),
		recipient,
		messageId: sent?.messageId ?? null,
		sentAt: sent?.at ?? null,
		sendOnceKey: once?.key ?? null,
	});
};

const beforeThisRun = (sent: Sent | undefined): string =>
	sent === undefined
		? 'The message has been sent before. n8n kept no record of when: it keeps none of a run in the editor, nor of one that was cut short'
		: 'The message has been sent before';

const notConfirmed = (known: Sent | undefined): Failure => ({
	category: 'network',
	message:
		known === undefined
			? 'An earlier run was about to send this message, and was cut short or is still running: nobody knows whether it was sent'
			: `No answer came when this message was sent (${known.at}): nobody knows whether it arrived`,
	hint: `Ask the recipient, or look at the statuses that came to a WhatsApp Hub Trigger. If it arrived, take this item out. If not, send it by the option '${notConfirmedField.label}' at 'Send Again', when no other run is under way, and set that back afterwards`,
	transient: false,
	accepted: 'unknown',
	origin: 'network',
});
