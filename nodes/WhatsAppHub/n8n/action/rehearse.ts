import { type Outcome, succeed } from '../../core/outcome';
import type { Message } from '../../messages';
import type { Envelope } from '../../operations/envelope';
import { placeMedia } from '../../outbound/placeMedia';
import type { ProviderClient } from './run';
import type { Task } from './task';
import { hasFiles } from './uploads';

// Judges a message whole before one of its files goes up: a caption may be too long all the same.

/** Without files there is nothing to rehearse. */
export const rehearse = async (
	{ provider }: Task,
	{ connection }: ProviderClient,
	command: {
		readonly message: Message;
		readonly envelope: Envelope;
		readonly providerOptions: unknown;
	},
): Promise<Outcome<unknown>> => {
	const { message, envelope, providerOptions } = command;
	if (provider.media.by === 'inline' || !hasFiles(message)) return succeed(undefined);
	const anyId = async () => await Promise.resolve(succeed('0'));
	const placed = await placeMedia(message, provider.media, anyId);
	return placed.ok ? connection.encode(placed.value, envelope, providerOptions) : placed;
};
