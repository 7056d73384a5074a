import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import type { Template } from '../metaShapes/templateShape';
import type { TemplateStore } from '../metaShapes/templateStore';
import { refuseOtherAccount } from './businessAccount';
import { judgeGraphList, fieldsOf, selected } from './graphPages';

// Lists templates and answers questions about one.

const defaultFields = [
	...['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'],
];
const emptyFields = [
	...['sub_category', 'previous_category', 'correct_category', 'message_send_ttl_seconds'],
	...['library_template_name', 'cta_url_link_tracking_opted_out'],
];
const filters = ['status', 'name', 'language', 'category'] as const;

function shown(template: Template): JsonObject {
	const { id, name, language, status, category, parameter_format, components } = template;
	const wasRejected = status === 'REJECTED';
	return {
		...{ id, name, language, status, category, parameter_format, components },
		quality_score: { score: status === 'PAUSED' ? 'RED' : 'GREEN' },
		rejected_reason: wasRejected ? 'INVALID_FORMAT' : 'NONE',
	};
}

/**
 * Promises the verdict on GET /{version}/{waba-id}/message_templates.
 * Source: Meta, "Template management" and the message_templates edge, read 2026-11-20.
 */
export function judgeTemplates(
	request: ReceivedRequest,
	account: SimulatorAccounts['cloudApi'],
	templates: TemplateStore,
): Outcome {
	const stranger = refuseOtherAccount(request, account);
	if (stranger !== undefined) return stranger;
	const rows = templates.all().filter((template) =>
		filters.every((name) => {
			const wanted = queryValue(request, name);
			return wanted === undefined || template[name] === wanted;
		}),
	);
	const list = { rows: rows.map(shown), defaultFields, largestPage: 1000 };
	return judgeGraphList(request, { ...list, emptyFields: [...emptyFields, ...always] }, account);
}

/** The fields of every template, which exist even where a filter leaves no row to show them. */
const always = [...defaultFields, 'quality_score', 'rejected_reason'];

/** Promises the verdict on GET /{version}/{template-id}. Source: as for the list. */
export function judgeTemplate(request: ReceivedRequest, template: Template): Outcome {
	const fields = fieldsOf(request, defaultFields);
	const data = selected([shown(template)], fields, [...always, ...emptyFields]);
	if (!Array.isArray(data)) return data;
	return { verdict: 'accepted', answer: { status: 200, body: data[0] } };
}
