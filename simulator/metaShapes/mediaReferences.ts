import type { InteractiveContent } from './interactiveRequest';
import { mediaKinds } from './media';
import type { MediaKind, MediaReference } from './media';
import type { SentComponent, TemplateRequest } from './templateRequest';

// Finds every file that a message names, in headers, cards and templates too.

export interface NamedMedia {
	kind: MediaKind;
	/** Where in the request it is named. */
	where: string;
	reference: MediaReference;
}

type MediaHolder = Partial<Record<MediaKind, MediaReference>>;

/** Promises every file that a message names, wherever it does. */
export function mediaNamedIn(
	message: MediaHolder & { interactive?: InteractiveContent; template?: TemplateRequest },
): NamedMedia[] {
	const { interactive, template } = message;
	return [
		...mediaOf(message, ''),
		...mediaOf(interactive?.header, 'interactive.header.'),
		...(interactive?.action.cards ?? []).flatMap(({ header }, index) =>
			mediaOf(header, `interactive.action.cards.${index}.header.`),
		),
		...mediaOfComponents(template?.components ?? [], 'template.'),
	];
}

function mediaOfComponents(components: SentComponent[], where: string): NamedMedia[] {
	return components.flatMap(({ parameters = [], cards = [] }, index) => [
		...parameters.flatMap((parameter) => mediaOf(parameter, `${where}components.${index}.`)),
		...cards.flatMap((card) => mediaOfComponents(card.components, `${where}cards.`)),
	]);
}

function mediaOf(holder: MediaHolder | undefined, where: string): NamedMedia[] {
	return mediaKinds.flatMap((kind) => {
		const reference = holder?.[kind];
		return reference === undefined ? [] : [{ kind, where: where + kind, reference }];
	});
}
