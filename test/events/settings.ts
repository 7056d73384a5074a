import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { providerIds } from '../simulator/contract';

const MOST_EVENTS = 10_000;

const settings = z.object({
	/** Of each provider. The trigger remembers no more than the last 10,000. */
	events: z.coerce.number().int().min(20).max(MOST_EVENTS).default(MOST_EVENTS),
	providers: z
		.string()
		.transform((text) => text.split(','))
		.pipe(z.array(z.enum(providerIds)).min(1))
		.default([...providerIds]),
	seed: z.coerce.number().int().default(1),
	/** Whether n8n is killed in the middle rather than asked to end. */
	kill: z.boolean().default(false),
});

export type Settings = z.output<typeof settings>;

export const USAGE =
	'npm run test:events -- [--events 20..10000] [--providers cloudApi,yCloud,periskope,wawp] [--seed 1] [--kill]';

/** What the command line asks for; yields an error that says how to ask. */
export function readSettings(args: readonly string[]): Settings {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				events: { type: 'string' },
				providers: { type: 'string' },
				seed: { type: 'string' },
				kill: { type: 'boolean' },
			},
		});
		return settings.parse(values);
	} catch (error) {
		const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
		throw new Error(`${reason}\nUsage: ${USAGE}`);
	}
}
