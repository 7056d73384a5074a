import type { z } from 'zod/v4';
import type { Message, MessageType } from '../../nodes/WhatsAppHub/messages';
import type { VendorJudge } from '../vendors/judge';
import type { ProviderAxes, RecipientKind } from './corpus';

/** What is said of a provider's sends by hand; the simulator judges them by the provider's documents. */
export interface RequestContract {
	readonly axes: ProviderAxes;
	/** By type of message, the endpoints that it goes to, below the base URL: none where it has no such type. */
	readonly calls: Readonly<Partial<Record<MessageType, readonly string[]>>>;
	readonly reaches: readonly RecipientKind[];
	/** The same for types that reach others. */
	readonly reachesWith?: Readonly<Partial<Record<MessageType, readonly RecipientKind[]>>>;
	/** Types that cannot quote a message. */
	readonly withoutReply?: readonly MessageType[];
	/** What the node's own encoders check a body with; the bodies of one provider share its envelope. */
	readonly bodies: (message: Message) => readonly z.ZodType[];
	/** Documented fields that the node does not send, and so refuses by name. */
	readonly notSent: readonly string[];
	/** The vendor's own file, read only where it is there. */
	readonly vendor: () => VendorJudge;
	/** Whether this layer alone asks that file, so that each of its gaps must be needed here. */
	readonly needsEveryGap?: true;
	/** Types of which that file knows less than its pages. */
	readonly notInVendorFile?: readonly MessageType[];
}
