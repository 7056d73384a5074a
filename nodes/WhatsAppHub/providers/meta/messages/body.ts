import { z } from 'zod/v4';
import type { GraphMessage } from '../dialect';

/**
 * The bodies of messages with a provider's envelope around them: the object of each stands under its
 * type's name. A body is made once for each document, and only when it is needed.
 */
export const bodiesWith = <Envelope extends z.ZodRawShape>(envelope: () => Envelope) => {
	const bodyOf = ({ type, schema }: Described) =>
		z.strictObject({ ...envelope(), type: z.literal(type), [type]: schema() });
	const bodies = new Map<string, ReturnType<typeof bodyOf>>();
	return (message: Described): ReturnType<typeof bodyOf> => {
		const key = `${message.type} ${message.form ?? ''}`;
		const body = bodies.get(key) ?? bodyOf(message);
		bodies.set(key, body);
		return body;
	};
};

type Described = Omit<GraphMessage, 'content'>;
