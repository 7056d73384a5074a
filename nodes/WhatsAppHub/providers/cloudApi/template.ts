import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { TemplateContent } from '../../core/template/content';
import { codeToUser, graphTemplate } from '../meta/messages/template/template';
import type { Encoder } from '../contract/provider';
import type { Account } from './account';
import { messageBody } from './body';
import { dialect } from './dialect';
import { type Context, destination, send } from './envelope';
import type { Options } from './options';

/** A template message, by the usual way or by Meta's own service for marketing messages. */
export const template: Encoder<'template', Account, Options> = (content, context) => {
	const refusal = codeToUser(content, context.to);
	if (refusal !== undefined) return fail(refusal);
	if (content.marketing === undefined) return send(graphTemplate(content, dialect), context);
	return sendMarketing(content, content.marketing, context);
};

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages/send-marketing-messages (read 2026-11-20, v25.0) */
const sendMarketing = (
	content: TemplateContent,
	{ productPolicy, activitySharing }: NonNullable<TemplateContent['marketing']>,
	context: Context,
): Outcome<HttpRequest> => {
	if (content.category !== undefined && content.category !== 'MARKETING') {
		return fail(
			invalidInput(
				`The template ${content.name} is of the category ${content.category}, but the Marketing Messages API takes marketing templates only`,
				"Remove the option 'Marketing Messages API', or choose another template",
			),
		);
	}
	const to = destination(context, 'marketing_messages');
	if (!to.ok) return to;
	const message = graphTemplate(content, dialect);
	const schema = messageBody(message).extend({
		product_policy: z.enum(['CLOUD_API_FALLBACK', 'STRICT']).optional(),
		message_activity_sharing: z.boolean().optional(),
	});
	const body = parseInput(schema, {
		...to.value.envelope,
		type: message.type,
		template: message.content,
		...(productPolicy !== undefined && { product_policy: productPolicy }),
		...(activitySharing !== undefined && { message_activity_sharing: activitySharing }),
	});
	return body.ok ? succeed({ method: 'POST', url: to.value.url, body: body.value }) : body;
};
