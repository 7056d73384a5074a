import { z } from 'zod/v4';
import { choiceInput } from '../core/input';
import { businessAccountField, businessAccountInput, readBusinessAccount } from './businessAccount';
import { defineOperation } from './define';
import { listingFields, listingInput, readListing } from './listing';
import type { FoundTemplate } from './templateGet';

// Lists the account's templates, filtered by status or category.

const statuses = [
	'APPROVED',
	'ARCHIVED',
	'DISABLED',
	'IN_APPEAL',
	'PAUSED',
	'PENDING',
	'REJECTED',
] as const;

const categories = ['AUTHENTICATION', 'MARKETING', 'UTILITY'] as const;

export const templateGetAll = defineOperation<FoundTemplate[]>()({
	resource: 'template',
	label: 'Get Many',
	action: 'Get many templates',
	description: "List the account's templates with the values that they ask for",
	content: z.lazy(() =>
		z.strictObject({
			...listingInput,
			status: choiceInput('Status', statuses).optional(),
			category: choiceInput('Category', categories).optional(),
			...businessAccountInput,
		}),
	),
	fields: [...listingFields, businessAccountField],
	parts: { businessAccountId: businessAccountField },
	options: {
		templateCategory: {
			displayName: 'Category',
			name: 'templateCategory',
			type: 'options',
			options: [
				{ name: 'Authentication', value: 'AUTHENTICATION' },
				{ name: 'Marketing', value: 'MARKETING' },
				{ name: 'Utility', value: 'UTILITY' },
			],
			default: 'UTILITY',
			description: 'Lists the templates of this category only',
		},
		templateStatus: {
			displayName: 'Status',
			name: 'templateStatus',
			type: 'options',
			options: [
				{ name: 'Approved', value: 'APPROVED' },
				{ name: 'Archived', value: 'ARCHIVED' },
				{ name: 'Disabled', value: 'DISABLED' },
				{ name: 'In Appeal', value: 'IN_APPEAL' },
				{ name: 'Paused', value: 'PAUSED' },
				{ name: 'Pending', value: 'PENDING' },
				{ name: 'Rejected', value: 'REJECTED' },
			],
			default: 'APPROVED',
			description: 'Lists the templates in this state only',
		},
	},
	read: (form) => ({
		...readListing(form),
		status: form.option('templateStatus'),
		category: form.option('templateCategory'),
		businessAccountId: readBusinessAccount(form),
	}),
});
