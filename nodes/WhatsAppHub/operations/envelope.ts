import type { Address } from '../core/address';
import type { ProviderIds } from '../core/eventBase';
import type { MessageStatus } from '../core/status';

/** What surrounds the content of a message, whatever its type. */
export interface Envelope {
	/** Undefined where the provider finds the chat by a message's ID. */
	readonly to: Address | undefined;
	/** The number that sends, where the provider has several: its id or the number itself. */
	readonly sender: string | undefined;
	/** The id of the message that is quoted. */
	readonly replyTo: string | undefined;
	/** The person's own id, to find the message's events by. */
	readonly correlationId: string | undefined;
}

/** For an operation that needs nothing but its input. */
export const noEnvelope = {
	sender: undefined,
	to: undefined,
	message: undefined,
	options: {},
} as const;

/** What a provider's answer to a send says, the same for every provider. */
export interface SendResult {
	/** The id to reply to, react to or ask about on this provider. */
	readonly messageId: string;
	readonly status: MessageStatus;
	/** `+` and digits for a person as the provider resolved it, else the id; null where not reported. */
	readonly recipient: string | null;
	/** The same in every event of the message: the person's own id, else the provider's that stays. */
	readonly correlationId: string;
	/** The provider's own ids and queue facts under their documented names. */
	readonly ids: ProviderIds;
	/** What the provider's document advises against without forbidding it, and what its answer warns of. */
	readonly warnings?: readonly string[];
	/** ISO 8601: the provider's time where it gives one, else when its answer came. */
	readonly occurredAt: string;
}
