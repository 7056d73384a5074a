import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { wholeNumberInput } from '../core/input';

/** How much of a list is wanted. */
export interface Listing {
	/** All of it where it is undefined. */
	readonly limit?: number | undefined;
}

/** The fields of every operation that yields a list, by the names that n8n's own nodes have. */
export const listingFields: readonly INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

export const listingInput = {
	limit: wholeNumberInput('Limit', { min: 1, max: Number.MAX_SAFE_INTEGER }).optional(),
} satisfies Readonly<Record<keyof Listing, z.ZodType>>;

export const readListing = ({ parameter }: FormReader) => ({
	limit: isTrue(parameter('returnAll')) ? undefined : parameter('limit'),
});

const isTrue = (value: unknown): boolean => value === true || value === 'true';
