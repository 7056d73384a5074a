import type { JsonObject, SimulatorAccounts } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { refusalOfCallback } from './callbacks';
import type { CloudWebhooks } from './cloudWebhooks';
import { graphAnswers, graphRefusal, invalidParameter, noSuchObject } from './errors';
import { parametersOf, refusalOfUnknown, textOf } from './parameters';
import { isAppToken, tokenOf } from './tokens';
import { servedVersion } from './versions';
import { webhookFields } from './webhookFields';

// The app's webhook: its callback URL and the fields it subscribes to.

type CloudAccount = SimulatorAccounts['cloudApi'];

const playedObject = 'whatsapp_business_account';
const known = ['object', 'callback_url', 'verify_token', 'fields', 'include_values'];
const success: Outcome = { verdict: 'accepted', answer: { status: 200, body: { success: true } } };

/**
 * What an app subscribes to, at /{version}/{app-id}/subscriptions.
 * Docs: https://developers.facebook.com/docs/graph-api/reference/app/subscriptions (read 2026-11-20)
 */
export class AppSubscriptions {
	constructor(
		private readonly account: CloudAccount,
		private readonly webhooks: CloudWebhooks,
		private readonly signal: () => AbortSignal,
	) {}

	/** Promises the verdict on GET. */
	judgeList(request: ReceivedRequest): Outcome {
		const stranger = this.refuseStranger(request, 'get');
		if (stranger !== undefined) return stranger;
		const { app } = this.webhooks.state();
		const served = servedVersion(request);
		const version = 'version' in served ? served.version : undefined;
		const data =
			app === null
				? []
				: [
						{
							object: playedObject,
							callback_url: app.callbackUrl,
							active: true,
							fields: app.fields.map((name) => ({ name, version })),
						},
					];
		return { verdict: 'accepted', answer: { status: 200, body: { data } } };
	}

	/** Promises the verdict on POST: there is one callback for an object, which the last one takes. */
	async judgeCreate(request: ReceivedRequest): Promise<Outcome> {
		const stranger = this.refuseStranger(request, 'post');
		if (stranger !== undefined) return stranger;
		const read = parametersOf(request);
		if ('refusal' in read) return read.refusal;
		const { parameters } = read;
		const refusal = refusalOfUnknown(parameters, known) ?? refusalOfObject(parameters);
		if (refusal !== undefined) return refusal;
		const callbackUrl = textOf(parameters, 'callback_url');
		const verifyToken = textOf(parameters, 'verify_token');
		if (callbackUrl === undefined) return missing('callback_url');
		if (verifyToken === undefined) return missing('verify_token');
		const fields = fieldsOf(parameters['fields']);
		if (fields === undefined || fields.length === 0) return missing('fields');
		const unknown = refusalOfFields(fields);
		if (unknown !== undefined) return unknown;
		const unproven = await refusalOfCallback(callbackUrl, verifyToken, this.signal());
		if (unproven !== undefined) return unproven;
		this.webhooks.subscribeApp(callbackUrl, fields);
		return success;
	}

	/** Promises the verdict on DELETE. Undocumented: what it says when there was nothing to delete. */
	judgeDelete(request: ReceivedRequest): Outcome {
		const stranger = this.refuseStranger(request, 'delete');
		if (stranger !== undefined) return stranger;
		const read = parametersOf(request);
		if ('refusal' in read) return read.refusal;
		const { parameters } = read;
		const refusal = refusalOfUnknown(parameters, ['object', 'fields']);
		if (refusal !== undefined) return refusal;
		// Without an object the subscriptions to all of them go.
		if (parameters['object'] !== undefined) {
			const strange = refusalOfObject(parameters);
			if (strange !== undefined) return strange;
		}
		const fields = fieldsOf(parameters['fields']);
		const unknown = refusalOfFields(fields ?? []);
		if (unknown !== undefined) return unknown;
		this.webhooks.unsubscribeApp(fields);
		return success;
	}

	private refuseStranger(
		request: ReceivedRequest,
		method: 'get' | 'post' | 'delete',
	): Outcome | undefined {
		const token = tokenOf(request);
		if (!isAppToken(token, this.account)) return refusalOfToken(token, this.account);
		const appId = request.pathParameters['appId'] ?? '';
		return appId === this.account.appId ? undefined : noSuchObject(method, appId);
	}
}

/** Undocumented: the code for a token that is right elsewhere; apps have met it. */
function refusalOfToken(token: string | undefined, account: CloudAccount): Outcome {
	if (token === account.accessToken) {
		const message = '(#15) This method must be called with an app access_token.';
		return graphRefusal({ status: 400, code: 15, message });
	}
	const reason = `190: ${token === undefined ? 'no token' : 'wrong app token'}`;
	return { verdict: 'refused', reason, answer: graphAnswers.unauthorized() };
}

function refusalOfObject(parameters: JsonObject): Outcome | undefined {
	const object = textOf(parameters, 'object');
	if (object === undefined) return missing('object');
	if (object === playedObject) return undefined;
	return invalidParameter(`Param object must be ${playedObject} here, not ${object}.`);
}

function refusalOfFields(fields: string[]): Outcome | undefined {
	const unknown = fields.find((field) => !webhookFields.includes(field));
	if (unknown === undefined) return undefined;
	return invalidParameter(
		`Param fields must be of the fields of ${playedObject}, not "${unknown}".`,
	);
}

function missing(name: string): Outcome {
	return invalidParameter(`The parameter ${name} is required.`);
}

/** Promises the names in an array, in the JSON of one, or between commas. */
function fieldsOf(value: unknown): string[] | undefined {
	if (Array.isArray(value)) return value.map(String);
	if (typeof value !== 'string') return undefined;
	// A list of JSON without its marks is one of commas.
	return value
		.replace(/[[\]"]/g, '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}
