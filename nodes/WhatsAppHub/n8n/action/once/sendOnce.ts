import type { IDataObject } from 'n8n-workflow';
import { showAddress } from '../../../core/address';
import { type Failure } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Claims } from '../../../outbound/claims';
import type { SendCommand } from '../parameters';
import type { Task } from '../task';
import { onceKey } from './key';
import type { SentLog } from './log';

/**
 * Claims the message before it is sent, gives it back where the provider has certainly not taken it,
 * and keeps it where nobody can know. One that is claimed already is not sent but said to be so.
 */
export const sendOnce = async (
	task: Task,
	command: SendCommand,
	send: () => Promise<Outcome<IDataObject>>,
): Promise<Outcome<IDataObject>> => {
	if (command.once === undefined) return await send();
	const { claims, log } = task.run.once;
	const key = await onceKey(command.once, command);
	try {
		if (!(await claims().claim(key))) return succeed(skipped(task, command, key));
	} catch (error) {
		return fail(noStore(error));
	}
	let sent: Outcome<IDataObject> | undefined;
	try {
		sent = await send();
	} finally {
		// What n8n throws here it throws before anything has been sent.
		if (sent === undefined || (!sent.ok && sent.failure.accepted === 'no')) {
			await released(claims(), key);
		}
	}
	if (sent.ok || sent.failure.accepted === 'unknown') {
		const messageId = sent.ok ? String(sent.value.messageId) : null;
		log().add(key, { at: new Date(task.run.clock.now()).toISOString(), messageId });
	}
	return sent;
};

/** A key that cannot be given back stays claimed: what became of the message matters more. */
const released = async (claims: Claims, key: string): Promise<void> => {
	try {
		await claims.release(key);
	} catch {
		return;
	}
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
