import type { z } from 'zod/v4';
import { graphEncoders as graph } from '../../nodes/WhatsAppHub/providers/meta/messages';
import type { Dialect, GraphMessage } from '../../nodes/WhatsAppHub/providers/meta/dialect';

const somewhere = { from: 'link', url: 'https://example.com/may' } as const;
const described = { source: somewhere, fileName: undefined, mimeType: undefined };

/** What the node's encoders of Meta's types check their bodies with, by a provider's dialect. */
export const graphBodies = (
	dialect: Dialect,
	messageBody: (message: GraphMessage) => z.ZodType,
) => {
	const bodyOf = messageBody;
	return {
		text: bodyOf(graph.text({ body: 'Hello' }, dialect)),
		location: bodyOf(graph.location({ latitude: 0, longitude: 0 }, dialect)),
		image: bodyOf(graph.image({ media: { kind: 'image', ...described } })),
		video: bodyOf(graph.video({ media: { kind: 'video', ...described } })),
		audio: bodyOf(graph.audio({ media: { kind: 'audio', ...described } }, dialect)),
		document: bodyOf(graph.document({ media: { kind: 'document', ...described } })),
		sticker: bodyOf(graph.sticker({ media: { kind: 'sticker', ...described } })),
		buttons: bodyOf(graph.buttons({ body: 'Hello', buttons: [] }, dialect)),
		list: bodyOf(graph.list({ body: 'Hello', button: 'Open', sections: [] }, dialect)),
		reaction: bodyOf(graph.reaction({ messageId: 'x' }, dialect)),
	};
};
