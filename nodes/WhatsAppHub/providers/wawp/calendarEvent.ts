import type { Encoder } from '../contract/provider';
import type { Account } from './account';
import { eventBody } from './body';
import { send } from './envelope';
import type { Options } from './options';

// A calendar event in Wawp's format, which wants its times in seconds.

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

export const sendEvent: Encoder<'event', Account, Options> = (
	{ name, start, end, description, location, extraGuests },
	context,
) =>
	send('event', eventBody, context, {
		event: {
			name,
			...(description !== undefined && { description }),
			startTime: seconds(start),
			...(end !== undefined && { endTime: seconds(end) }),
			...(location !== undefined && { location: { name: location } }),
			...(extraGuests !== undefined && { extraGuestsAllowed: extraGuests }),
		},
	});
