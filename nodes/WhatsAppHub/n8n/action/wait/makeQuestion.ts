import { addressKey, type Address } from '../../../core/address';
import { senderKey } from '../../../core/phone/own';
import { type Question, TEXT, UNDELIVERED } from '../../../core/waiting/question';
import { type Reference, referenceIn } from '../../../core/waiting/reference';
import { newCode } from '../../../core/waiting/words';
import type { Asked } from '../../../operations/sendAndWait';
import type { Task } from '../task';
import type { FoundTrigger } from './findTrigger';
import type { Way } from './questionMessages';

// Makes of what is asked the question that a trigger keeps.

/** What an answer in words counts as, where it is none of the choices. */
export const textOf = (task: Task, { responseType }: Asked): Question['text'] => {
	if (responseType === 'freeText') return 'any';
	return isReview(task) ? 'quoting' : 'none';
};

/** n8n makes a tool of the node, whose answer a model gets. */
export const isReview = ({ context }: Task): boolean => /HitlTool$/.test(context.getNode().type);

export const choicesOf = ({ choices }: Asked, text: Question['text']): string[] => [
	...choices.map((_, index) => String(index)),
	...(text === 'none' ? [] : [TEXT]),
	UNDELIVERED,
];

export const referencesOf = (
	signed: ReadonlyArray<readonly [string, string]>,
	mark: string,
): Map<string, Reference> | undefined => {
	const references = signed.flatMap(([choice, url]) => {
		const reference = referenceIn(url, mark);
		return reference === undefined ? [] : [[choice, reference] as const];
	});
	return references.length === signed.length ? new Map(references) : undefined;
};

interface Making {
	readonly asked: Asked;
	readonly way: Way;
	readonly references: ReadonlyMap<string, Reference>;
	readonly trigger: FoundTrigger;
	readonly to: Address;
	readonly sender: string | undefined;
}

/** n8n's own word for "for ever" is no time that a calendar needs. */
const FOR_EVER = new Date('3000-01-01T00:00:00.000Z');

/** A phone's ID at Periskope is none that its events name. */
const ownOf = (sender: string | undefined): string | null =>
	sender === undefined || sender.startsWith('phone-') ? null : senderKey(sender);

export const questionOf = (
	task: Task,
	{ asked, way, references, trigger, to, sender }: Making,
): Question => {
	const { choices, approvers, until = FOR_EVER, words } = asked;
	const [reference] = references.values();
	const by = approvers.length === 0 ? [to] : approvers;
	return {
		ask: reference?.ask ?? '',
		path: reference?.path ?? '',
		executionId: reference?.executionId ?? '',
		nodeId: reference?.nodeId ?? '',
		signatures: Object.fromEntries(
			[...references].map(([choice, { signature }]) => [choice, signature]),
		),
		settler: { path: trigger.path, mark: trigger.mark },
		chat: addressKey(to),
		own: ownOf(sender),
		by: by.map(addressKey),
		words: choices.map(({ label }) => label),
		numbered: way === 'numbers',
		text: textOf(task, asked),
		...(way === 'numbers' && { code: newCode() }),
		messageIds: [],
		texts: [],
		statusIds: [],
		at: task.run.clock.date().getTime(),
		until: until.getTime(),
		closedText: words.closed,
		closed: false,
		answers: [],
	};
};
