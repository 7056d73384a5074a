import { z } from 'zod/v4';
import type { NodeType } from '../../realN8n/answers';
import { PACKAGE_NAME } from '../../realN8n/hubProviders';

// Finds out whether the packed nodes offer 'Send Once' and 'Once'.

/** The names of what this judges, as the packed nodes describe them. */
const SEND_ONCE = 'sendOnce';
const ONCE = 'once';

const described = z.looseObject({
	properties: z.array(
		z.looseObject({
			name: z.string(),
			options: z.array(z.looseObject({ name: z.string(), type: z.string().optional() })).optional(),
		}),
	),
});

export interface Offers {
	/** Whether the action node has the option "Send Once". */
	sendOnce: boolean;
	/** Whether the trigger stops what is delivered again. */
	once: boolean;
}

export function offersOf(nodeTypes: readonly NodeType[]): Offers {
	return {
		sendOnce: optionNames(nodeTypes, 'whatsAppHub').includes(SEND_ONCE),
		once: optionNames(nodeTypes, 'whatsAppHubTrigger').includes(ONCE),
	};
}

/** The node's options that switch it on; none where it does not exist. */
export const sendOnceOptions = { [SEND_ONCE]: true };

function optionNames(nodeTypes: readonly NodeType[], name: string): string[] {
	const node = nodeTypes.find((found) => found.name === `${PACKAGE_NAME}.${name}`);
	return described
		.parse(node)
		.properties.filter((property) => property.name === 'options')
		.flatMap(({ options = [] }) => options.map((option) => option.name));
}
