import { z } from 'zod/v4';
import { decimal } from '../../../core/number';
import type { Dialect, GraphEncoder } from '../dialect';

/** A coordinate as a dialect writes it. */
export const coordinate = (value: number, dialect: Dialect): string | number =>
	dialect.coordinate === 'text' ? decimal(value) : value;

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const locationSchema = ({ coordinate: form }: Dialect) => {
	const degrees = form === 'text' ? z.string() : z.number();
	return z.strictObject({
		latitude: degrees,
		longitude: degrees,
		name: z.string().optional(),
		/** Shown only together with a name. */
		address: z.string().optional(),
	});
};

export const graphLocation: GraphEncoder<'location'> = (
	{ latitude, longitude, ...rest },
	dialect,
) => ({
	type: 'location',
	schema: () => locationSchema(dialect),
	content: {
		latitude: coordinate(latitude, dialect),
		longitude: coordinate(longitude, dialect),
		...rest,
	},
});
