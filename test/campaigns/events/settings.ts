import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { type ProviderId, providerIds } from '../../../simulator/contract';

// Reads the command line of the campaign.

/** The trigger remembers no more. */
const MOST_EVENTS = 10_000;

/** What n8n can do in a quarter of an hour: of most providers each event is an execution of its own. */
export const usualEvents: Readonly<Record<ProviderId, number>> = {
	cloudApi: MOST_EVENTS,
	yCloud: 2_500,
	periskope: 2_500,
	wawp: 2_500,
};

const settings = z.object({
	/** Of each provider; the usual ones when missing. */
	events: z.coerce.number().int().min(20).max(MOST_EVENTS).optional(),
	/** No call is begun later. */
	minutes: z.coerce.number().min(1).max(180).default(15),
	providers: z
		.string()
		.transform((text) => text.split(','))
		.pipe(z.array(z.enum(providerIds)).min(1))
		.default([...providerIds]),
	seed: z.coerce.number().int().default(1),
	/** Whether n8n is killed in the middle rather than asked to end. */
	kill: z.boolean().default(false),
	/** Whether the triggers gather events while n8n is busy. */
	gather: z.boolean().default(false),
});

export type Settings = z.output<typeof settings>;

export const USAGE =
	'npm run test:events -- [--events 20..10000] [--minutes 15] [--providers cloudApi,yCloud,periskope,wawp] [--seed 1] [--kill] [--gather]';

/** What the command line asks for; yields an error that says how to ask. */
export function readSettings(args: readonly string[]): Settings {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				events: { type: 'string' },
				minutes: { type: 'string' },
				providers: { type: 'string' },
				seed: { type: 'string' },
				kill: { type: 'boolean' },
				gather: { type: 'boolean' },
			},
		});
		return settings.parse(values);
	} catch (error) {
		const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
		throw new Error(`${reason}\nUsage: ${USAGE}`);
	}
}
