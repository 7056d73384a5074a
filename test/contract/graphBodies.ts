import type { z } from 'zod/v4';
import type { Message } from '../../nodes/WhatsAppHub/messages';
import type {
	Dialect,
	GraphEncoder,
	GraphMessage,
} from '../../nodes/WhatsAppHub/providers/meta/dialect';
import { graphEncoders } from '../../nodes/WhatsAppHub/providers/meta/messages';

// Finds the schemas that Meta's encoders check a body with.

const encoders: Readonly<Record<string, GraphEncoder<never> | undefined>> = graphEncoders;

/** What the node's encoders of Meta's types check the body of a message with, in a provider's dialect. */
export const graphBodies =
	(dialect: Dialect, messageBody: (message: GraphMessage) => z.ZodType) =>
	({ type, content }: Message): z.ZodType[] => {
		const encode = encoders[type];
		return encode === undefined ? [] : [messageBody(encode(content as never, dialect))]; // of its type
	};
