import { z } from 'zod/v4';
import { textInput, webAddressInput } from '../core/input';
import { defineMessage } from './define';
import {
	bodyField,
	footerInput,
	footerOption,
	headerFields,
	headerInput,
	headerOptions,
	headerParts,
	readFooter,
	readHeader,
} from './interactive';

/** A text with one button that opens a link. */
export const ctaUrl = defineMessage({
	type: 'ctaUrl',
	label: 'Call-to-Action URL',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			button: textInput('Button Text', { trim: true }),
			url: webAddressInput('Button URL'),
		}),
	),
	fields: [
		bodyField,
		{
			displayName: 'Button Text',
			name: 'ctaButton',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. See dates',
			description: 'At most 20 characters',
		},
		{
			displayName: 'Button URL',
			name: 'ctaUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/dates',
			description: 'The page that the button opens',
		},
		...headerFields,
	],
	parts: headerParts,
	options: { ...footerOption, ...headerOptions },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readHeader(form),
		footer: readFooter(form),
		button: form.parameter('ctaButton'),
		url: form.parameter('ctaUrl'),
	}),
});
