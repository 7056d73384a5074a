import { z } from 'zod/v4';
import { choiceInput, idInput, textInput } from '../core/input';
import { defineMessage } from './define';
import {
	bodyField,
	footerInput,
	footerOption,
	headerInput,
	headerOptions,
	headerParts,
	imageHeaderFields,
	readFooter,
	readHeader,
} from './interactive';
import { orderReferenceField } from './orderFields';

// Informs the buyer of how far an order is: its status, and a sentence about it.

/** Undocumented: one of Meta's pages writes `partially-shipped`; YCloud's document has the underscore. */
const statuses = [
	'pending',
	'processing',
	'partially_shipped',
	'shipped',
	'completed',
	'canceled',
] as const;

export const orderStatus = defineMessage({
	type: 'orderStatus',
	label: 'Order Status',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			referenceId: idInput('Reference ID'),
			status: choiceInput('Order Status', statuses),
			description: textInput('Status Description').optional(),
		}),
	),
	fields: [
		bodyField,
		orderReferenceField,
		{
			displayName: 'Order Status',
			name: 'orderStatus',
			type: 'options',
			options: [
				{ name: 'Canceled', value: 'canceled' },
				{ name: 'Completed', value: 'completed' },
				{ name: 'Partially Shipped', value: 'partially_shipped' },
				{ name: 'Pending', value: 'pending' },
				{ name: 'Processing', value: 'processing' },
				{ name: 'Shipped', value: 'shipped' },
			],
			default: 'processing',
		},
		...imageHeaderFields,
	],
	parts: headerParts,
	options: {
		...footerOption,
		...headerOptions,
		orderStatusDescription: {
			displayName: 'Status Description',
			name: 'orderStatusDescription',
			type: 'string',
			default: '',
			placeholder: 'e.g. On its way',
			description: 'A word on the status, at most 120 characters',
		},
	},
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readHeader(form),
		footer: readFooter(form),
		referenceId: form.parameter('orderReferenceId'),
		status: form.parameter('orderStatus'),
		description: form.option('orderStatusDescription'),
	}),
});
