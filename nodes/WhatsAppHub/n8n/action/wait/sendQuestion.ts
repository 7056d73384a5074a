import { addressKey, recipientKey } from '../../../core/address';
import type { ProviderIds } from '../../../core/eventBase';
import { invalidInput } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { type Question, textMark } from '../../../core/waiting/question';
import type { Message } from '../../../messages';
import type { Envelope, SendResult } from '../../../operations/envelope';
import { behindBrake } from '../brake';
import { rehearse } from '../rehearse';
import type { ProviderClient } from '../run';
import type { Task } from '../task';
import { hasFiles, placeFiles } from '../uploads';
import { type FoundTrigger, tell } from './findTrigger';

// Sends a question, and lets the triggers know of it before and after.

interface Asking {
	readonly task: Task;
	readonly client: ProviderClient;
	readonly trigger: FoundTrigger;
	readonly origin: string;
	readonly question: Question;
	readonly messages: readonly Message[];
	readonly envelope: Envelope;
	readonly options: unknown;
	readonly isRecipientAlone: boolean;
}

/** The trigger knows of the question before anybody can answer it. */
export const sendQuestion = async (asking: Asking): Promise<Outcome<Sent>> => {
	const { task, client, envelope, messages, options, question } = asking;
	for (const message of messages) {
		const judged = hasFiles(message)
			? await rehearse(task, client, { message, envelope, providerOptions: options })
			: client.connection.encode(message, envelope, options);
		if (!judged.ok) return judged;
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
type Sent = Pick<Question, 'messageIds' | 'texts' | 'by'>;

const sendAll = async (asking: Asking): Promise<Outcome<Sent>> => {
	const { task, client, envelope, messages, options, question } = asking;
	const { provider, run } = task;
	const { sender, to } = envelope;
	const results: SendResult[] = [];
	for (const message of messages) {
		const placed = await placeFiles(task, client, message, sender);
		if (!placed.ok) return placed;
		const request = client.connection.encode(placed.value, envelope, options);
		if (!request.ok) return request;
		const recipient = to && addressKey(to);
		const response = await client.send({ sender, recipient, gate: undefined })(request.value);
		if (!response.ok) return response;
		const result = provider.decodeSend(response.value, {
			envelope,
			message,
			now: run.clock.date(),
		});
		if (!result.ok) return result;
		results.push(result.value);
	}
	return succeed({
		messageIds: results.flatMap(({ messageId, ids }) => [messageId, ...textsIn(ids)]),
		texts: messages.flatMap(({ content }) =>
			'body' in content ? [textMark(String(content.body))] : [],
		),
		by: asking.isRecipientAlone
			? [...question.by, ...results.flatMap(keysOfRecipient)]
			: question.by,
	});
};

const textsIn = (ids: ProviderIds): string[] =>
	Object.values(ids).filter((id) => typeof id === 'string');

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
