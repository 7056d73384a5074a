import type { Template, TemplateButton } from '../../../nodes/WhatsAppHub/core/template/template';

/** A template as an account has it, with parts of the test's own. */
export const template = (parts: Partial<Template> = {}): Template => ({
	id: '1',
	businessAccountId: null,
	name: 'order_update',
	language: 'en_US',
	status: 'APPROVED',
	category: 'UTILITY',
	parameterFormat: 'positional',
	buttons: [],
	...parts,
});

export const text = (words: string, examples: Readonly<Record<string, string>> = {}) => ({
	text: words,
	examples,
});

export const button = (type: string, more: Partial<TemplateButton> = {}): TemplateButton => ({
	type,
	text: 'Go',
	...more,
});
