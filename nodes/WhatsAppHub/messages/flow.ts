import { z } from 'zod/v4';
import { choiceInput, idInput, objectInput, textInput } from '../core/input';
import { defineMessage } from './define';
import { flowFields, flowOptions } from './flowFields';
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

/** A button that opens a Flow, the forms that are built at Meta. */
export const flow = defineMessage({
	type: 'flow',
	label: 'Flow',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			flow: z.discriminatedUnion(
				'by',
				[
					z.strictObject({ by: z.literal('id'), id: idInput('Flow ID') }),
					z.strictObject({ by: z.literal('name'), name: idInput('Flow Name') }),
				],
				{ error: "'Flow By' must be one of: id, name" },
			),
			button: textInput('Button Text', { trim: true }),
			action: choiceInput('Flow Action', ['navigate', 'data_exchange']),
			/** Only where the flow is to navigate. */
			screen: idInput('First Screen').optional(),
			data: objectInput('First Screen Data').optional(),
			/** What the flow's answers bring back. */
			reference: textInput('Flow Token', { trim: true }).optional(),
			mode: choiceInput('Flow Mode', ['draft', 'published']).optional(),
		}),
	),
	fields: [bodyField, ...flowFields, ...headerFields],
	parts: headerParts,
	options: { ...footerOption, ...headerOptions, ...flowOptions },
	read: (form) => {
		const by = form.parameter('flowBy');
		return {
			body: form.parameter('interactiveBody'),
			header: readHeader(form),
			footer: readFooter(form),
			flow: {
				by,
				...(by === 'id' && { id: form.parameter('flowId') }),
				...(by === 'name' && { name: form.parameter('flowName') }),
			},
			button: form.parameter('flowButton'),
			action: form.parameter('flowAction'),
			screen: form.option('flowScreen'),
			data: form.option('flowData'),
			reference: form.option('flowReference'),
			mode: form.option('flowMode'),
		};
	},
});
