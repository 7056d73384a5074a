import type { Outcome } from '../core/provider';
import type { TemplateProblem } from '../metaShapes/templateProblems';
import { templateMismatch } from '../metaShapes/templateMatch';
import type { Template } from '../metaShapes/templateShape';
import type { TemplateStore } from '../metaShapes/templateStore';
import { unsupportedInGroup } from './contentChecks';
import { graphRefusal, invalidParameter, missingContent } from './errors';
import type { MessageRequest } from './messageSchema';
import type { Recipient } from './recipient';

// Judges whether a send fits the template that it names.

type Content = NonNullable<MessageRequest['template']>;

const bodyTypes = ['text', 'currency', 'date_time', 'group_id'];

/**
 * Promises the template that a send names, or the refusal of a send that it does not fit.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (read 2026-11-20)
 */
export function sentTemplate(
	content: Content,
	recipient: Recipient,
	templates: TemplateStore,
): { template: Template } | { refusal: Outcome } {
	const { name, language } = content;
	const template = templates.find(name, language.code);
	if (template === undefined) return { refusal: noSuchTemplate(name, language.code) };
	const refusal =
		statusRefusal(template) ??
		audienceRefusal(template, recipient) ??
		mismatchRefusal(templateMismatch(template, content, { bodyTypes }));
	return refusal === undefined ? { template } : { refusal };
}

function noSuchTemplate(name: string, language: string): Outcome {
	return graphRefusal({
		status: 404,
		code: 132001,
		message: '(#132001) Template name does not exist in the translation',
		details: `template name (${name}) does not exist in ${language}, or it is not approved.`,
	});
}

function statusRefusal({ name, language, status }: Template): Outcome | undefined {
	if (status === 'APPROVED') return undefined;
	if (status !== 'PAUSED' && status !== 'DISABLED') return noSuchTemplate(name, language);
	const code = status === 'PAUSED' ? 132015 : 132016;
	return graphRefusal({
		status: 400,
		code,
		message: `(#${code}) Template is ${status === 'PAUSED' ? 'Paused' : 'Disabled'}`,
		details: `template name (${name}) is ${status.toLowerCase()} because of its quality.`,
	});
}

const groupFormats: Array<string | undefined> = [undefined, 'TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT'];

function audienceRefusal(template: Template, recipient: Recipient): Outcome | undefined {
	if (recipient.kind === 'user' && template.category === 'AUTHENTICATION') {
		return graphRefusal({
			status: 400,
			code: 131062,
			message: '(#131062) Business-scoped User ID recipients are not supported for this message',
			details: 'One-time passwords go to phone numbers only.',
		});
	}
	if (recipient.kind !== 'group') return undefined;
	const stranger = template.components.find(
		({ type, format }) =>
			!['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(type) || !groupFormats.includes(format),
	);
	return stranger && unsupportedInGroup(`templates with ${stranger.format ?? stranger.type}`);
}

/** Promises the error that fits the way in which a send does not fit its template. */
function mismatchRefusal(problem: TemplateProblem | undefined): Outcome | undefined {
	if (problem === undefined) return undefined;
	const details = `${problem.where} ${problem.message}.`;
	const refusal = (code: number, title: string) =>
		graphRefusal({ status: 400, code, message: `(#${code}) ${title}`, details });
	switch (problem.kind) {
		case 'count':
			return refusal(132000, 'Number of parameters does not match the expected number of params');
		case 'format':
			return refusal(132012, 'Parameter format does not match format in the created template');
		case 'tooLong':
			return refusal(132005, 'Translated text too long');
		case 'parameter':
			return refusal(132018, "There's an issue with the parameters in your template");
		case 'required':
			return missingContent(details);
		case 'leftOut':
			return refusal(131009, 'Parameter value is not valid');
		case 'unnamed':
			return invalidParameter(`Parameter name is missing or empty: ${details}`);
	}
}
