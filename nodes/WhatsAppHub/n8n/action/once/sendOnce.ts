import type { IDataObject } from 'n8n-workflow';
import { showAddress } from '../../../core/address';
import { type Failure } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Claims } from '../../../outbound/claims';
import type { Gate } from '../../../outbound/sendPaced';
import type { SendCommand } from '../parameters';
import type { Task } from '../task';
import { hasFiles } from '../uploads';
import { onceKey } from './key';
import type { SentLog } from './log';

/**
 * Claims the message before it is sent, gives it back where the provider has certainly not taken it,
 * and keeps it where nobody can know. One that is claimed already is not sent but said to be so.
 */
export const sendOnce = async (
	task: Task,
	command: SendCommand,
	send: (gate?: Gate) => Promise<Outcome<IDataObject>>,
): Promise<Outcome<IDataObject>> => {
	if (command.once === undefined) return await send();
	const { claims, log } = task.run.once;
	const key = await onceKey(command.once, command);
	const claim = startClaim(claims(), key);
	// The file of a message that does not go would be uploaded in vain.
	if (hasFiles(command.message)) await claim.isOpen();
	let sent: Outcome<IDataObject> | undefined;
	try {
		if (!claim.isRefused()) sent = await send(claim);
	} finally {
		// What n8n throws here it throws before anything has been sent.
		if (sent === undefined || (!sent.ok && sent.failure.accepted === 'no')) await claim.release();
	}
	if (sent === undefined || claim.isRefused()) {
		const failure = claim.failure();
		return failure === undefined ? succeed(skipped(task, command, key)) : fail(failure);
	}
	if (sent.ok || sent.failure.accepted === 'unknown') {
		const messageId = sent.ok ? String(sent.value.messageId) : null;
		log().add(key, { at: task.run.clock.date().toISOString(), messageId });
	}
	return sent;
};

/** One message's claim, which is made when the message is about to go. */
const startClaim = (claims: Claims, key: string) => {
	let asked: Promise<boolean> | undefined;
	let isMine: boolean | undefined;
	let trouble: Failure | undefined;
	const ask = async () => {
		try {
			isMine = await claims.claim(key);
		} catch (error) {
			trouble = noStore(error);
		}
		return isMine === true;
	};
	return {
		isOpen: async () => await (asked ??= ask()),
		passed: () => claims.begun(key),
		isRefused: () => isMine === false || trouble !== undefined,
		failure: () => trouble,
		release: async () => {
			if (isMine !== true) return;
			try {
				await claims.release(key);
			} catch {
				// A key that cannot be given back stays claimed: what became of the message matters more.
				return;
			}
		},
	};
};

const skipped = (
	{ provider, run }: Task,
	{ envelope, once }: SendCommand,
	key: string,
): IDataObject => {
	const sent = run.once.log().find(key);
	return {
		provider: provider.id,
		skipped: true,
		reason: reasonFor(sent),
		recipient: envelope.to === undefined ? null : showAddress(envelope.to),
		messageId: sent?.messageId ?? null,
		sentAt: sent?.at ?? null,
		sendOnceKey: once?.key ?? null,
	};
};

const reasonFor = (sent: ReturnType<SentLog['find']>): string => {
	if (sent === undefined) {
		return "Unknown: another item, or an earlier run that did not finish, has claimed this message. Look whether it arrived; with another 'Send Once Key' it is sent all the same";
	}
	return sent.messageId === null
		? "An earlier attempt got no answer, so nobody knows whether the message arrived. With another 'Send Once Key' it is sent all the same"
		: 'The message has been sent before';
};

const noStore = (error: unknown): Failure => ({
	category: 'unsupported',
	message: "'Send Once' cannot be kept: n8n's store for what was processed gave no answer",
	hint: "Save the workflow and run it again, or switch 'Send Once' off",
	detail: error instanceof Error ? error.message : String(error),
	accepted: 'no',
	origin: 'input',
});
