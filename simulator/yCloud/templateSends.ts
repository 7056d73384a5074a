import type { SimulatorAccounts } from '../contract';
import type { Outcome } from '../core/provider';
import type { TemplateProblem } from '../metaShapes/templateProblems';
import { templateMismatch } from '../metaShapes/templateMatch';
import type { DefinedComponent, Template } from '../metaShapes/templateShape';
import type { TemplateStore } from '../metaShapes/templateStore';
import { invalidParameter, metaRefusal, yCloudRefusal } from './errors';
import type { SendRequest } from './messageSchema';
import { templateAccountOf } from './phoneNumbers';

// Judges whether a send fits the template that it names, and when YCloud would notice.

const metaCodes: Record<TemplateProblem['kind'], string> = {
	count: '132000',
	format: '132012',
	unnamed: '100',
	required: '131008',
	leftOut: '131009',
	parameter: '132018',
	tooLong: '132005',
};

/**
 * Promises the refusal of a template message that names no usable template or does not fit it. Only
 * what is sent directly has been at Meta before the answer leaves.
 * Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/handle-errors (read 2026-11-20)
 */
export function templateRefusal(
	request: SendRequest,
	mode: 'enqueue' | 'sendDirectly',
	templates: TemplateStore,
	account: SimulatorAccounts['yCloud'],
): Outcome | undefined {
	const content = request.template;
	if (content === undefined) return undefined;
	const { name, language } = content;
	const own = templateAccountOf(request.from, account);
	const template = templates.find(name, language.code, own);
	if (template?.status !== 'APPROVED') {
		const why = template === undefined ? 'does not exist' : `is ${template.status}`;
		return yCloudRefusal({
			status: 403,
			code: 'WHATSAPP_TEMPLATE_UNAVAILABLE',
			message: `The template ${name} in ${language.code} ${why}.`,
			target: 'template',
		});
	}
	if (template.category === 'AUTHENTICATION' && request.to === undefined) {
		return refusalBy(mode, '131062', 'One-time passwords go to phone numbers only.');
	}
	if (request.useDirectSend === true && !isConvertible(template)) {
		return yCloudRefusal({
			status: 400,
			code: 'WHATSAPP_DIRECT_SEND_UNSUPPORTED_COMPONENT',
			message: `The template ${name} cannot be sent by Direct Send.`,
			target: 'template',
		});
	}
	const problem = templateMismatch(template, content, { bodyTypes: ['text', 'group_id'] });
	if (problem === undefined) return undefined;
	return refusalBy(mode, metaCodes[problem.kind], `${problem.where} ${problem.message}.`);
}

function refusalBy(mode: 'enqueue' | 'sendDirectly', code: string, details: string): Outcome {
	return mode === 'sendDirectly'
		? metaRefusal(code, details)
		: invalidParameter('template.components', details);
}

/** Direct Send knows texts, buttons that open an address and buttons that reply. */
function isConvertible(template: Template): boolean {
	return template.components.every((component: DefinedComponent) => {
		if (component.type === 'HEADER') return (component.format ?? 'TEXT') === 'TEXT';
		if (component.type !== 'BUTTONS') return ['BODY', 'FOOTER'].includes(component.type);
		const kinds = new Set((component.buttons ?? []).map(({ type }) => type));
		return kinds.size === 1 && (kinds.has('URL') || kinds.has('QUICK_REPLY'));
	});
}
