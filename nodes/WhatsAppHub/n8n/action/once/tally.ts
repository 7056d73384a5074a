import type { IExecuteFunctions } from 'n8n-workflow';
import { showCount } from '../../../core/count';

/** An item that has wanted to send a message once. */
export interface Sender {
	readonly itemIndex: number;
	readonly recipient: string | null;
	/** By what recipients are compared. */
	readonly recipientKey: string | undefined;
}

/** What Send Once has found in one execution. */
export interface Tally {
	/** An item has a key, which may be the person's own. */
	readonly wants: (key: string, own: string | undefined, sender: Sender) => void;
	readonly sends: (key: string, sender: Sender) => void;
	/** The item that sends or has sent under the key; else the first that wanted to. */
	readonly senderOf: (key: string) => Sender | undefined;
	/** Whether an item of this execution sends or has sent under the key. */
	readonly isSentHere: (key: string) => boolean;
	/** Whether any item has. */
	readonly isWanted: () => boolean;
	readonly skipped: () => void;
	readonly report: (context: Pick<IExecuteFunctions, 'addExecutionHints'>) => void;
}

export const startTally = (): Tally => {
	const firsts = new Map<string, Sender>();
	const senders = new Map<string, Sender>();
	const sharedKeys = new Set<string>();
	let skipped = 0;
	return {
		wants: (key, own, sender) => {
			const first = firsts.get(key);
			if (first === undefined) firsts.set(key, sender);
			else if (first.recipientKey !== sender.recipientKey) sharedKeys.add(own ?? key);
		},
		sends: (key, sender) => {
			senders.set(key, sender);
		},
		senderOf: (key) => senders.get(key) ?? firsts.get(key),
		isSentHere: (key) => senders.has(key),
		isWanted: () => firsts.size > 0,
		skipped: () => {
			skipped++;
		},
		report: (context) => {
			if (skipped > 0) {
				context.addExecutionHints({
					type: 'info',
					location: 'outputPane',
					message: `${showCount(skipped)} ${skipped === 1 ? 'message was' : 'messages were'} left out by 'Send Once', as sent before: 'skipped' marks them`,
				});
			}
			const [example] = sharedKeys;
			if (example === undefined) return;
			context.addExecutionHints({
				type: 'warning',
				location: 'outputPane',
				message: `'Send Once Key' is the same for different recipients (${example}${sharedKeys.size > 1 ? ` and ${showCount(sharedKeys.size - 1)} more` : ''}): only the first of them gets a message. Put something into the key that differs for each recipient`,
			});
		},
	};
};
