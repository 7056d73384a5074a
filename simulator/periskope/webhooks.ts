import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type { JsonObject, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { notFound, periskopeSuccess, schemaRefusal, validationError } from './errors';
import { acknowledgementUpdated, eventNames, sendPageNames } from './eventNames';
import { filterOf } from './webhookFilter';
import { checkChangedWebhook, checkNewWebhook } from './webhookSchema';
import type { ChangedWebhook, NewWebhook, WebhookDescription } from './webhookSchema';

/** One subscription as the API shows it; the signing key is the organization's and never in it. */
export interface WebhookRow {
	id: string;
	subscribed_at: string;
	is_subscribed: boolean;
	integration_name: string;
	integration_type: string;
	type: string;
	integration_metadata: JsonObject;
	org_id: string;
	hook_url: string;
	integration_id: string;
}

/** The webhooks of the organization that were made through the API. */
export class PeriskopeWebhooks {
	private readonly byId = new Map<string, WebhookRow>();

	constructor(private readonly settings: Pick<SimulatorSettings, 'periskopeWebhookAnswer'>) {}

	/** Promises the verdict on POST /webhooks. Source: Periskope, read 2026-11-20. */
	judgeCreate(request: ReceivedRequest): Outcome {
		if (request.bodyProblem !== undefined) return validationError('body', request.bodyProblem);
		const checked = checkNewWebhook(request.body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		const names = [checked.value.integrationName].flat();
		const refusal = unknownName(names);
		if (refusal !== undefined) return refusal;
		const rows = newRows(checked.value, names);
		for (const row of rows) this.byId.set(row.id, row);
		const answer = this.settings.periskopeWebhookAnswer === 'array' ? rows : rows[0];
		return periskopeSuccess(answer, 201);
	}

	/** Promises the verdict on GET /webhooks. Source: Periskope, read 2026-11-20. */
	judgeList(request: ReceivedRequest): Outcome {
		const filter = filterOf(request);
		if ('refusal' in filter) return filter.refusal;
		return periskopeSuccess([...this.byId.values()].filter((row) => filter.matches(row)));
	}

	/** Promises the verdict on GET /webhooks/{id}. Source: Periskope, read 2026-11-20. */
	judgeRetrieve(request: ReceivedRequest): Outcome {
		return this.with(request, (row) => periskopeSuccess(row));
	}

	/** Promises the verdict on PATCH /webhooks/{id}. Source: Periskope, read 2026-11-20. */
	judgeUpdate(request: ReceivedRequest): Outcome {
		return this.with(request, (row) => {
			if (request.bodyProblem !== undefined) return validationError('body', request.bodyProblem);
			const checked = checkChangedWebhook(request.body);
			if ('problem' in checked) return schemaRefusal(checked.problem);
			const { integrationName } = checked.value;
			const refusal = unknownName(integrationName === undefined ? [] : [integrationName]);
			if (refusal !== undefined) return refusal;
			const changed = changedRow(row, checked.value);
			this.byId.set(row.id, changed);
			return periskopeSuccess(changed);
		});
	}

	/** Promises the verdict on DELETE /webhooks/{id}. Source: Periskope, read 2026-11-20. */
	judgeDelete(request: ReceivedRequest): Outcome {
		return this.with(request, (row) => {
			this.byId.delete(row.id);
			return periskopeSuccess(undefined, 204);
		});
	}

	/** Promises the URLs that hear about an event; several rows may share one. */
	urlsFor(event: JsonObject): string[] {
		const name = nameOf(event);
		return [...this.byId.values()]
			.filter((row) => row.is_subscribed && row.integration_name === name)
			.map((row) => row.hook_url);
	}

	all(): JsonObject[] {
		return [...this.byId.values()].map((row) => ({ ...row }));
	}

	/** Makes the rows of a URL as somebody else would, one for each event. */
	add(hookUrl: string, names: string[]): JsonObject[] {
		const unknown = names.find((name) => !eventNames.includes(name));
		if (unknown !== undefined) throw new Error(`"${unknown}" is not an event of Periskope`);
		const rows = newRows({ hookUrl, integrationName: names }, names);
		for (const row of rows) this.byId.set(row.id, row);
		return rows.map((row) => ({ ...row }));
	}

	/** Ends the subscription of a URL's rows, which stay. */
	suspend(url: string): void {
		for (const row of [...this.byId.values()]) {
			if (row.hook_url === url) this.byId.set(row.id, { ...row, is_subscribed: false });
		}
	}

	clear(): void {
		this.byId.clear();
	}

	private with(request: ReceivedRequest, judge: (row: WebhookRow) => Outcome): Outcome {
		const row = this.byId.get(request.pathParameters['id'] ?? '');
		return row === undefined ? notFound('Webhook not found') : judge(row);
	}
}

/** Promises the name by which rows know an event; the statuses have one for all of them. */
function nameOf({ event, event_type: name = event }: JsonObject): string {
	return sendPageNames.includes(String(name)) ? acknowledgementUpdated : String(name);
}

function unknownName(names: string[]): Outcome | undefined {
	const unknown = names.find((name) => !eventNames.includes(name));
	if (unknown === undefined) return undefined;
	return validationError('body.integrationName', `"${unknown}" is not an event of Periskope`);
}

/** Promises one row for each event; the rows of one request belong to one integration. */
function newRows(request: NewWebhook, names: string[]): WebhookRow[] {
	const integrationId = randomUUID();
	const subscribedAt = new Date().toISOString().replace('Z', '+00:00');
	return [...new Set(names)].map((name) => {
		const plain: WebhookRow = {
			id: randomUUID(),
			subscribed_at: subscribedAt,
			is_subscribed: true,
			integration_name: name,
			integration_type: 'webhook',
			type: 'webhook',
			integration_metadata: { id: integrationId, name: request.hookUrl },
			org_id: periskopeOrganizationId,
			hook_url: request.hookUrl,
			integration_id: integrationId,
		};
		return describedRow(plain, request);
	});
}

function changedRow(row: WebhookRow, change: ChangedWebhook): WebhookRow {
	const changed = {
		...row,
		hook_url: change.hookUrl ?? row.hook_url,
		integration_name: change.integrationName ?? row.integration_name,
		is_subscribed: change.isSubscribed ?? row.is_subscribed,
	};
	return describedRow(changed, change);
}

function describedRow(row: WebhookRow, description: WebhookDescription): WebhookRow {
	const { name, type, integrationType, integrationMetadata } = description;
	return {
		...row,
		type: type ?? row.type,
		integration_type: integrationType ?? row.integration_type,
		integration_metadata: {
			...row.integration_metadata,
			...integrationMetadata,
			...(name === undefined ? {} : { name }),
			id: row.integration_id,
		},
	};
}
