import { z } from 'zod/v4';
import type { NodeType } from '../../realN8n/answers';
import { PACKAGE_NAME } from '../../realN8n/hubProviders';

// The options that make a run fast, where the packed node has them.

/** The options that the campaign would like to set, where the packed node has them. */
const wanted = {
	/** So that a silent provider does not hold the campaign for a minute, but a busy machine passes. */
	timeoutSeconds: 20,
	/** The campaign is about faults: nobody's real pace has to be kept. */
	messagesPerSecond: 1_000,
} as const;

const described = z.looseObject({
	properties: z.array(
		z.looseObject({
			name: z.string(),
			options: z.array(z.looseObject({ name: z.string() })).optional(),
		}),
	),
});

/** Those of the options wanted that the action node offers, with their values. */
export function offeredOptions(nodeTypes: readonly NodeType[]): Record<string, number> {
	const node = nodeTypes.find(({ name }) => name === `${PACKAGE_NAME}.whatsAppHub`);
	const names = described
		.parse(node)
		.properties.filter(({ name }) => name === 'options')
		.flatMap(({ options = [] }) => options.map(({ name }) => name));
	return Object.fromEntries(Object.entries(wanted).filter(([name]) => names.includes(name)));
}
