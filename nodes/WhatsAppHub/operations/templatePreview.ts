import { z } from 'zod/v4';
import { outcomeInput } from '../core/outcomeInput';
import type { TemplateName } from '../core/template/template';
import type { FormSurroundings } from '../core/form';
import type { RenderedTemplate } from '../core/template/render';
import { readTemplate, readTemplateValues } from '../messages/template/template';
import { inputField, listField, mappedField, templateField } from '../messages/template/fields';
import { defineOperation } from './define';

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
		}),
	),
	fields: [templateField, inputField(false), mappedField, listField],
	read: (form) => ({
		template: readTemplate(form),
		values: readTemplateValues(form),
		form,
	}),
});
