import { addressKey, recipientKey } from '../../../core/address';
import type { ProviderIds } from '../../../core/eventBase';
import { type Failure, invalidInput } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { textMark } from '../../../core/waiting/answerIn';
import type { Question } from '../../../core/waiting/question';
import type { Message } from '../../../messages';
import type { Envelope, SendResult } from '../../../operations/envelope';
import { type Asked, isForMany } from '../../../operations/sendAndWait';
import { behindBrake } from '../brake';
import { rehearse } from '../rehearse';
import type { ProviderClient } from '../run';
import type { Task } from '../task';
import { hasFiles, placeFiles } from '../uploads';
import { type FoundTrigger, tell } from './findTrigger';
import { inFormWords } from './formWords';

// Sends a question, and lets the triggers know of it before and after.

interface Asking {
	readonly task: Task;
	readonly client: ProviderClient;
	readonly trigger: FoundTrigger;
	readonly origin: string;
	readonly asked: Asked;
	readonly question: Question;
	readonly messages: readonly Message[];
	readonly envelope: Envelope;
	readonly options: unknown;
	readonly isRecipientAlone: boolean;
}

/** The trigger knows of the question before anybody can answer it. */
export const sendQuestion = async (asking: Asking): Promise<Outcome<Sent>> => {
	const { task, client, envelope, messages, options, question, asked } = asking;
	for (const message of messages) {
		const judged = hasFiles(message)
			? await rehearse(task, client, { message, envelope, providerOptions: options })
			: client.connection.encode(message, envelope, options);
		if (!judged.ok) return fail(inFormWords(judged.failure, asked));
	}
	if (!(await tellAll(asking, question))) return fail(lost);
	const going = {
		provider: task.provider.id,
		sender: envelope.sender,
		to: envelope.to === undefined ? [] : [envelope.to],
		messageId: undefined,
	};
	const sent = await behindBrake(task, going, async () => await sendAll(asking));
	// Whoever quotes the question answers it, and nobody one that was not asked.
	const after = sent.ok ? sent.value : { closed: true };
	await tellAll(asking, { ...question, ...after });
	return sent;
};

const lost = invalidInput(
	'The WhatsApp Hub Trigger that would hear the answer does not answer any more',
	'Run it again once its workflow is published',
);

/** What of a question is known once it has been asked. */
type Sent = Pick<Question, 'messageIds' | 'statusIds' | 'texts' | 'by' | 'at'>;

const sendAll = async (asking: Asking): Promise<Outcome<Sent>> => {
	const { task, messages, envelope, question } = asking;
	const at = task.run.clock.date().getTime();
	const results: SendResult[] = [];
	for (const message of messages) {
		const result = await sendOne(asking, message);
		if (!result.ok) return results.length === 0 ? result : fail(inPart(result.failure));
		results.push(result.value);
	}
	const ids = results.flatMap(({ messageId, correlationId }) => [
		messageId,
		// One of the person's own may stand for other messages as well.
		...(envelope.correlationId === undefined ? [correlationId] : []),
	]);
	return succeed({
		at,
		messageIds: [...new Set([...ids, ...results.flatMap((each) => messageIdsIn(each.ids))])],
		// In a group some may not get what others do.
		statusIds: envelope.to !== undefined && isForMany(envelope.to) ? [] : ids,
		texts: messages.flatMap(({ content }) =>
			'body' in content ? [textMark(String(content.body))] : [],
		),
		by: asking.isRecipientAlone
			? [...question.by, ...results.flatMap(keysOfRecipient)]
			: question.by,
	});
};

/** A part of the question is there: what is tried again would come twice. */
const inPart = (failure: Failure): Failure => ({
	...failure,
	message: `The first part of the question was sent, and the rest was not: ${failure.message}`,
	accepted: 'unknown',
	transient: false,
});

const sendOne = async (
	{ task, client, envelope, options }: Asking,
	message: Message,
): Promise<Outcome<SendResult>> => {
	const { provider, run } = task;
	const { sender, to } = envelope;
	const placed = await placeFiles(task, client, message, sender);
	if (!placed.ok) return placed;
	const request = client.connection.encode(placed.value, envelope, options);
	if (!request.ok) return request;
	const recipient = to && addressKey(to);
	const response = await client.send({ sender, recipient, gate: undefined })(request.value);
	if (!response.ok) return response;
	return provider.decodeSend(response.value, { envelope, message, now: run.clock.date() });
};

/** The IDs of the message itself, of those that an answer names. */
const messageIdsIn = (ids: ProviderIds): string[] =>
	Object.entries(ids).flatMap(([name, id]) =>
		typeof id === 'string' && /^(?:id|wamid|(?:unique|message)_id)$/i.test(name) ? [id] : [],
	);

/** The recipient as the provider has found it: who hides a number answers by a user ID alone. */
const keysOfRecipient = ({ recipient, ids }: SendResult): string[] => [
	...(recipient === null ? [] : [recipientKey(recipient)]),
	...Object.entries(ids).flatMap(([name, id]) =>
		/user_?id$/i.test(name) && typeof id === 'string' ? [id] : [],
	),
];

/** Whether the one that settles it knows of it; those to which it passes on what it hears leave it to that one. */
const tellAll = async (
	{ task, client, trigger, origin }: Asking,
	question: Question,
): Promise<boolean> => {
	const content = { kind: 'question', question } as const;
	const [isTold] = await Promise.all(
		[trigger.path, ...trigger.others].map(
			async (path) => (await tell(task, client, origin + path, content)) !== undefined,
		),
	);
	return isTold === true;
};
