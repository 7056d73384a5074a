import { z } from 'zod/v4';
import { outcomeInput } from '../core/outcomeInput';
import type { Template, TemplateName } from '../core/template/template';
import type { TemplateSlot } from '../core/template/slots';
import { readTemplate } from '../messages/template/template';
import { templateField } from '../messages/template/fields';
import { businessAccountField, businessAccountInput, readBusinessAccount } from './businessAccount';
import { defineOperation } from './define';

/** A template with the values that it asks for. */
export interface FoundTemplate extends Template {
	/** In the order in which a list of values fills them. */
	readonly variables: readonly TemplateSlot[];
}

export const templateGet = defineOperation<FoundTemplate>()({
	resource: 'template',
	label: 'Get',
	action: 'Get template',
	description: 'Show a template and the values that it asks for',
	content: z.lazy(() =>
		z.strictObject({ template: outcomeInput<TemplateName>(), ...businessAccountInput }),
	),
	fields: [templateField, businessAccountField],
	parts: { businessAccountId: businessAccountField },
	read: (form) => ({
		template: readTemplate(form),
		businessAccountId: readBusinessAccount(form),
	}),
});
