import { createHash } from 'node:crypto';
import { addressKey } from '../../../core/address';
import { type Media, mediaIn, replaceMedia } from '../../../core/media';
import type { Message } from '../../../messages';
import type { SendCommand } from '../readItem';
import type { SendOnceOptions } from './options';

/**
 * The person's own key; of an answer the event's; or one by which the same content to the same recipient is the
 * same message.
 * n8n keeps the keys of each node apart.
 */
export const onceKey = async (
	{ key, answer }: SendOnceOptions,
	{ message, envelope, ownContent }: SendCommand,
): Promise<string> => {
	if (key !== undefined) return `own:${digest(key)}`;
	if (answer !== undefined) return `answer:${digest(answer.key)}`;
	const { type, content } = await withFilesByContent(message);
	const to = envelope.to && addressKey(envelope.to);
	return `made:${digest(JSON.stringify([to, envelope.replyTo, type, content, ownContent]))}`;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** n8n gives a file another ID in every execution: only its bytes stay. */
const withFilesByContent = async (message: Message): Promise<Message> => {
	const placed = new Map<Media, Media>();
	for (const media of mediaIn(message.content)) {
		if (media.source.from !== 'file') continue;
		const hash = createHash('sha256');
		for await (const chunk of await media.source.file.stream()) hash.update(chunk);
		placed.set(media, { ...media, source: { from: 'id', id: hash.digest('base64url') } });
	}
	return placed.size === 0 ? message : replaceMedia(message, placed);
};
