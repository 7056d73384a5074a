import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import type { Template } from '../metaShapes/templateShape';
import type { TemplateStore } from '../metaShapes/templateStore';
import { invalidParameter, notFound, yCloudSuccess } from './errors';
import { judgeList } from './pages';

// Lists templates and answers questions about one.

const listedStatuses = [
	...['PENDING', 'REJECTED', 'APPROVED', 'PAUSED', 'DISABLED', 'ARCHIVED', 'IN_APPEAL', 'DELETED'],
];

/** The templates do not change; the simulator's own birthday is as good as any. */
const createTime = '2026-01-15T10:00:00.000Z';

function shown(template: Template, businessAccountId: string): JsonObject {
	const { id, name, language, category, components, status } = template;
	const wabaId = template.businessAccountId || businessAccountId;
	return {
		officialTemplateId: id,
		wabaId,
		name,
		language,
		category,
		components,
		status,
		qualityRating: status === 'PAUSED' ? 'RED' : 'GREEN',
		...(status === 'REJECTED' ? { reason: 'INVALID_FORMAT' } : {}),
		createTime,
		updateTime: createTime,
	};
}

/**
 * Promises the verdict on GET /whatsapp/templates.
 * Source: YCloud, "List templates" and API description v2, read 2026-11-20.
 */
export function judgeTemplates(
	request: ReceivedRequest,
	{ businessAccountId }: SimulatorAccounts['yCloud'],
	templates: TemplateStore,
): Outcome {
	const asked = (name: string) => queryValue(request, `filter.${name}`);
	const name = asked('name');
	if (name !== undefined && !/^[a-z0-9_]{1,512}$/.test(name)) {
		return invalidParameter('filter.name', "Parameter 'filter.name' is not a template name.");
	}
	const statuses = asked('status')?.split(',');
	const strange = statuses?.find((status) => !listedStatuses.includes(status));
	if (strange !== undefined) {
		const message = `Parameter 'filter.status' does not know the value '${strange}'.`;
		return invalidParameter('filter.status', message);
	}
	const language = asked('language');
	const account = asked('wabaId');
	const rows = templates
		.all()
		.filter(
			(template) =>
				(account === undefined || (template.businessAccountId || businessAccountId) === account) &&
				(name === undefined || template.name === name) &&
				(language === undefined || template.language === language) &&
				(statuses === undefined || statuses.includes(template.status)),
		)
		.map((template) => shown(template, businessAccountId));
	const filters = ['filter.wabaId', 'filter.name', 'filter.language', 'filter.status'];
	return judgeList(request, rows, filters);
}

/**
 * Promises the verdict on GET /whatsapp/templates/{wabaId}/{name}/{language}.
 * Source: YCloud, "Retrieve a template" and API description v2, read 2026-11-20.
 */
export function judgeTemplate(
	request: ReceivedRequest,
	{ businessAccountId }: SimulatorAccounts['yCloud'],
	templates: TemplateStore,
): Outcome {
	const { wabaId, name, language } = request.pathParameters;
	const account = wabaId === businessAccountId ? '' : wabaId;
	const template = templates.find(name ?? '', language ?? '', account);
	if (template === undefined) return notFound();
	return {
		verdict: 'accepted',
		answer: yCloudSuccess(shown(template, businessAccountId)),
	};
}
