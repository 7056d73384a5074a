import type { INodeExecutionData } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import type { Failure } from '../../core/failure';
import { invalidInput } from '../../core/failure';
import { fail, type Outcome } from '../../core/outcome';
import type { Provider } from '../../providers/contract/provider';
import { isMessageOperation } from '../operations';
import { operate } from './operate';
import { isOwnFault, ownFault } from '../ownFault';
import { readOperation, readProvider } from './readItem';
import { prepareSend } from './sendMessage';
import type { Task } from './task';
import { askAndWait } from './wait/askAndWait';
import { explainNoMessage } from './unanswerable';

/** What became of an item. */
export interface Ended {
	readonly outcome: Outcome<INodeExecutionData[]>;
	/** What n8n itself threw, which the editor shows best as it is. */
	readonly thrown?: Error;
	/** Null where the form names none. */
	readonly provider: Provider | null;
}

export interface PreparedItem {
	readonly lane: string | undefined;
	readonly perform: () => Promise<Ended>;
}

/** Everything that sends no message is done item by item, as it may depend on the one before. */
const ONE_BY_ONE = 'one by one';

/** Reads the form of one item. */
export const prepareItem = async (base: Omit<Task, 'provider'>): Promise<PreparedItem> => {
	const { fields } = base.run;
	const read = await caught(
		null,
		async () => await Promise.resolve(readProvider(fields, base.itemIndex)),
	);
	if ('outcome' in read) return ended(read);
	const provider = read.value;
	const task: Task = { ...base, provider };
	const prepared = await caught(provider, async () => {
		const operation = readOperation(fields, provider, base.itemIndex);
		if (!operation.ok) return operation;
		const { value } = operation;
		if (value === 'sendAndWait') {
			const perform = async () => await askAndWait(task);
			return { ok: true as const, value: { lane: ONE_BY_ONE, perform } };
		}
		if (isMessageOperation(value)) return explained(await prepareSend(value, task), task);
		const other = {
			lane: ONE_BY_ONE,
			perform: async () => explained(await operate(value, task), task),
		};
		return { ok: true as const, value: other };
	});
	if ('outcome' in prepared) return ended(prepared);
	const { lane, perform } = prepared.value;
	return {
		lane,
		perform: async () => {
			// What throws behind this point may have sent something.
			const done = await caught(provider, perform, 'unknown');
			return 'outcome' in done ? done : { outcome: { ok: true, value: done.value }, provider };
		},
	};
};

const explained = <T>(done: Outcome<T>, task: Task): Outcome<T> =>
	done.ok ? done : fail(explainNoMessage(done.failure, task));

const ended = (end: Ended): PreparedItem => ({
	lane: undefined,
	perform: async () => await Promise.resolve(end),
});

/**
 * n8n itself throws, for an expression that cannot be resolved or a credential that is gone; our own code
 * throws where it is wrong.
 */
const caught = async <T>(
	provider: Provider | null,
	work: () => Promise<Outcome<T>>,
	accepted: Failure['accepted'] = 'no',
): Promise<{ readonly value: T } | Ended> => {
	try {
		const done = await work();
		return done.ok ? { value: done.value } : { outcome: done, provider };
	} catch (error) {
		const thrown = error instanceof Error ? error : new OperationalError(String(error));
		return isOwnFault(thrown)
			? { outcome: fail(ownFault(thrown, accepted)), provider }
			: { outcome: fail(unresolved(thrown)), thrown, provider };
	}
};

const unresolved = ({ message }: Error): Failure =>
	invalidInput(message, 'Correct the expression or the credential');
