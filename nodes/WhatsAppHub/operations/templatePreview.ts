import { z } from 'zod/v4';
import { choiceInput } from '../core/input';
import { outcomeInput } from '../core/outcomeInput';
import { whiteSpaceChoices, whiteSpaceOption } from '../core/template/text';
import { templateOptions } from '../messages/template/options';
import type { TemplateName } from '../core/template/template';
import type { FormSurroundings } from '../core/form';
import type { RenderedTemplate } from '../core/template/render';
import { readTemplate, readTemplateValues } from '../messages/template/template';
import { inputField, listField, mappedField, templateField } from '../messages/template/fields';
import { businessAccountField, businessAccountInput, readBusinessAccount } from './businessAccount';
import { defineOperation } from './define';

/** Renders a template with its values and sends nothing. */
export const templatePreview = defineOperation<RenderedTemplate>()({
	resource: 'template',
	label: 'Preview',
	action: 'Preview template',
	description: 'Show a template as the recipient will see it with your values, and send nothing',
	content: z.lazy(() =>
		z.strictObject({
			template: outcomeInput<TemplateName>(),
			values: z.unknown(),
			form: z.custom<FormSurroundings>(),
			...businessAccountInput,
			whiteSpace: choiceInput(whiteSpaceOption.label, whiteSpaceChoices).optional(),
		}),
	),
	fields: [templateField, businessAccountField, inputField(false), mappedField, listField],
	parts: { businessAccountId: businessAccountField },
	options: { [whiteSpaceOption.name]: templateOptions[whiteSpaceOption.name] },
	read: (form) => ({
		template: readTemplate(form),
		values: readTemplateValues(form),
		form,
		businessAccountId: readBusinessAccount(form),
		whiteSpace: form.option(whiteSpaceOption.name),
	}),
});
