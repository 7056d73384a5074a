import { z } from 'zod/v4';
import type { ProviderIds } from '../core/eventBase';
import { businessAccountField, businessAccountInput, readBusinessAccount } from './businessAccount';
import { defineOperation } from './define';
import { listingFields, listingInput, readListing } from './listing';

/** One of the account's WhatsApp numbers. */
export interface PhoneNumber {
	/** What goes into the field 'Sender'; null where the provider has no such field. */
	readonly sender: string | null;
	/** `+` and digits; null while no phone is connected. */
	readonly phoneNumber: string | null;
	/** As recipients or the account's own people see it. */
	readonly name: string | null;
	/** The provider's own word, such as `CONNECTED`. */
	readonly status: string | null;
	readonly qualityRating: string | null;
	readonly messagingLimit: string | null;
	readonly ids: ProviderIds;
	/** What else the provider returns, under its own names. */
	readonly details: Readonly<Record<string, unknown>>;
}

export const phoneNumberGetAll = defineOperation<PhoneNumber[]>()({
	resource: 'phoneNumber',
	label: 'Get Many',
	action: 'Get many phone numbers',
	description: "List the account's WhatsApp numbers with their state and limits",
	content: z.strictObject({ ...listingInput, ...businessAccountInput }),
	fields: [...listingFields, businessAccountField],
	parts: { businessAccountId: businessAccountField },
	read: (form) => ({
		...readListing(form),
		businessAccountId: readBusinessAccount(form),
	}),
});
