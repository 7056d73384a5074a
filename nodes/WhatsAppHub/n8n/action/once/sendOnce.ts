import type { IDataObject } from 'n8n-workflow';
import { addressKey, shownTo } from '../../../core/address';
import { type Failure } from '../../../core/failure';
import { fail, type Outcome } from '../../../core/outcome';
import type { Claims } from '../../../outbound/claims';
import type { Gate } from '../../../outbound/sendPaced';
import type { Standing } from '../../../outbound/keyStore';
import type { SendCommand } from '../readItem';
import type { Task } from '../task';
import { hasFiles } from '../uploads';
import { onceKey } from './key';
import { notSentAgain } from './notSent';
import type { SendOnceOptions } from './options';

/**
 * Claims the message before it is sent, confirms it when the provider has it, gives it back where the
 * provider has certainly not taken it, and leaves it in doubt where nobody can know.
 */
export const sendOnce = async (
	task: Task,
	command: SendCommand,
	send: (gate?: Gate) => Promise<Outcome<IDataObject>>,
): Promise<Outcome<IDataObject>> => {
	if (command.once === undefined) return await send();
	const done = await sendUnlessSent(task, command, command.once, send);
	// A message that was left out because it was sent before is as good as one that was sent.
	if (done.ok) command.once.answer?.isThrough();
	return done;
};

const sendUnlessSent = async (
	task: Task,
	command: SendCommand,
	once: SendOnceOptions,
	send: (gate?: Gate) => Promise<Outcome<IDataObject>>,
): Promise<Outcome<IDataObject>> => {
	const { claims, log, tally } = task.run.once;
	const key = await onceKey(once, command);
	const { to } = command.envelope;
	const self = {
		itemIndex: task.itemIndex,
		recipient: shownTo(to),
		recipientKey: to && addressKey(to),
	};
	tally.wants(key, once.key, self);
	const before = log().find(key);
	// What is known for certain needs no store, and is not sent again by any option.
	if (before?.confirmed) {
		const other = tally.senderOf(key);
		return notSentAgain(task, command, {
			standing: tally.isSentHere(key) ? 'repeated' : 'sent',
			known: before,
			other,
		});
	}
	const claim = startClaim(claims(), key, once.again, () => tally.sends(key, self));
	// The file of a message that does not go would be uploaded in vain.
	if (hasFiles(command.message)) await claim.claim();
	const sent = claim.isRefused() ? undefined : await attempt(claim, send);
	if (sent === undefined || claim.isRefused()) {
		const trouble = claim.trouble();
		if (trouble !== undefined) return fail(trouble);
		const standing = claim.standing();
		const known = log().find(key);
		// What the store could not record in the end is known all the same.
		if (standing === 'unconfirmed' && known?.confirmed) claims().confirm(key);
		return notSentAgain(task, command, { standing, known, other: tally.senderOf(key) });
	}
	if (sent.ok || sent.failure.accepted === 'unknown') {
		log().add(key, {
			at: task.run.clock.date().toISOString(),
			messageId: sent.ok ? idOf(sent.value) : null,
			confirmed: sent.ok,
		});
		claim.close(sent.ok);
	}
	return sent;
};

type Claim = ReturnType<typeof startClaim>;

const attempt = async (
	claim: Claim,
	send: (gate: Gate) => Promise<Outcome<IDataObject>>,
): Promise<Outcome<IDataObject>> => {
	let sent: Outcome<IDataObject> | undefined;
	try {
		sent = await send(claim);
		return sent;
	} finally {
		// What n8n throws here it throws before anything has been sent.
		if (sent === undefined || (!sent.ok && sent.failure.accepted === 'no')) await claim.release();
	}
};

const idOf = ({ messageId }: IDataObject): string | null =>
	typeof messageId === 'string' ? messageId : null;

/** One message's claim, which is made when the message is about to go. */
const startClaim = (claims: Claims, key: string, again: boolean, onMine: () => void) => {
	let asked: Promise<boolean> | undefined;
	let standing: Standing | undefined;
	let trouble: Failure | undefined;
	const ask = async () => {
		try {
			standing = await claims.claim(key, again);
			if (standing === 'mine') onMine();
		} catch (error) {
			trouble = noStore(error);
		}
		return standing === 'mine';
	};
	return {
		claim: async () => await (asked ??= ask()),
		sending: () => claims.begun(key),
		isRefused: () => (standing !== undefined && standing !== 'mine') || trouble !== undefined,
		standing: () => standing,
		trouble: () => trouble,
		close: (isConfirmed: boolean) => {
			if (standing !== 'mine') return;
			if (isConfirmed) claims.confirm(key);
			else claims.doubt(key);
		},
		release: async () => {
			if (standing !== 'mine') return;
			try {
				await claims.release(key);
			} catch {
				// A key that cannot be given back stays claimed, and is said to be not confirmed.
				return;
			}
		},
	};
};

const noStore = (error: unknown): Failure => ({
	category: 'unsupported',
	message: "'Send Once' cannot be kept: n8n's store for what was processed gave no answer",
	hint: "Save the workflow and run it again, or switch 'Send Once' off",
	detail: error instanceof Error ? error.message : String(error),
	accepted: 'no',
	origin: 'input',
});
