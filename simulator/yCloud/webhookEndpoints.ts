import { randomHex } from '../core/identifiers';
import type { JsonObject, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest, WebhookTarget } from '../core/provider';
import { badRequest, notFound, schemaRefusal, yCloudRefusal, yCloudSuccess } from './errors';
import { messageReceived, messageUpdated } from './eventTypes';
import { judgeList } from './pages';
import { checkChangedEndpoint, checkNewEndpoint } from './webhookEndpointSchema';
import type { EndpointRequest, EndpointStatus } from './webhookEndpointSchema';

// The account's webhook endpoints, as its API and its console know them.

interface Endpoint {
	id: string;
	url: string;
	enabledEvents: string[];
	eventProperties?: Array<{ event: string; properties: string[] }>;
	description?: string;
	status: EndpointStatus;
	secret: string;
	createTime: string;
	updateTime: string;
}

const mostEndpoints = 20;
const attributesChanged = 'contact.attributes_changed';
const newSecret = () => `whsec_${randomHex(32)}`;

/** The webhook endpoints of the account, as its API and its console keep them. */
export class WebhookEndpoints {
	private readonly byId = new Map<string, Endpoint>();

	constructor(private readonly settings: Pick<SimulatorSettings, 'yCloudEndpointFiller'>) {}

	/** Promises the verdict on POST /webhookEndpoints. Source: YCloud, read 2026-11-20. */
	judgeCreate(request: ReceivedRequest): Outcome {
		if (request.bodyProblem !== undefined) return badRequest(request.bodyProblem);
		const checked = checkNewEndpoint(request.body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		if (this.all().length >= mostEndpoints) {
			const message = `An account has at most ${mostEndpoints} webhook endpoints.`;
			return yCloudRefusal({ status: 403, code: 'ACCOUNT_LIMITED', message });
		}
		const { value } = checked;
		return propertiesMissing(value) ?? found(this.add(value));
	}

	/** Promises the verdict on GET /webhookEndpoints. Source: YCloud, read 2026-11-20. */
	judgeList(request: ReceivedRequest): Outcome {
		return judgeList(request, this.all());
	}

	/** Promises the verdict on GET /webhookEndpoints/{id}. Source: YCloud, read 2026-11-20. */
	judgeRetrieve(request: ReceivedRequest): Outcome {
		return this.with(request, found);
	}

	/** Promises the verdict on PATCH /webhookEndpoints/{id}. Source: YCloud, read 2026-11-20. */
	judgeUpdate(request: ReceivedRequest): Outcome {
		return this.with(request, (endpoint) => {
			if (request.bodyProblem !== undefined) return badRequest(request.bodyProblem);
			const checked = checkChangedEndpoint(request.body);
			if ('problem' in checked) return schemaRefusal(checked.problem);
			const changed = { ...endpoint, ...checked.value };
			const missing = propertiesMissing(changed);
			if (missing !== undefined) return missing;
			return found(this.keep(changed));
		});
	}

	/** Promises the verdict on DELETE /webhookEndpoints/{id}. Source: YCloud, read 2026-11-20. */
	judgeDelete(request: ReceivedRequest): Outcome {
		return this.with(request, (endpoint) => {
			this.byId.delete(endpoint.id);
			return found(endpoint);
		});
	}

	/** Promises the verdict on POST …/{id}/rotateSecret. Source: YCloud, read 2026-11-20. */
	judgeRotate(request: ReceivedRequest): Outcome {
		return this.with(request, (endpoint) => found(this.keep({ ...endpoint, secret: newSecret() })));
	}

	/** Keeps an endpoint as a person would in the console; the same URL is kept once. */
	configure(url: string, secret: string | undefined): void {
		this.remove(url);
		const endpoint = this.add({ url, enabledEvents: [messageUpdated, messageReceived] });
		if (secret !== undefined) this.keep({ ...endpoint, secret });
	}

	remove(url: string): void {
		for (const endpoint of this.byId.values()) {
			if (endpoint.url === url) this.byId.delete(endpoint.id);
		}
	}

	/** Promises every endpoint as the API shows it; those of the filler come first. */
	all(): JsonObject[] {
		const filler = Array.from({ length: this.settings.yCloudEndpointFiller }, (_none, index) =>
			fillerEndpoint(index + 1),
		);
		return [...filler, ...this.byId.values()].map((endpoint) => ({ ...endpoint }));
	}

	/** Disables the endpoints of a URL, as YCloud does with a URL that has failed too often. */
	suspend(url: string): void {
		for (const endpoint of [...this.byId.values()]) {
			if (endpoint.url === url) this.keep({ ...endpoint, status: 'disabled' });
		}
	}

	/** Promises the endpoints that hear about an event. */
	targets({ type }: JsonObject): WebhookTarget[] {
		return [...this.byId.values()]
			.filter(({ status, enabledEvents }) => {
				return status === 'active' && enabledEvents.includes(String(type));
			})
			.map(({ id, url, secret }) => ({ url, key: secret, endpointId: id }));
	}

	clear(): void {
		this.byId.clear();
	}

	private add(request: EndpointRequest & { url: string; enabledEvents: string[] }): Endpoint {
		const now = new Date().toISOString();
		const fresh = { id: `wh${randomHex(24)}`, secret: newSecret(), createTime: now };
		return this.keep({ status: 'active', ...request, ...fresh, updateTime: now });
	}

	private keep(endpoint: Endpoint): Endpoint {
		const kept = { ...endpoint, updateTime: new Date().toISOString() };
		this.byId.set(kept.id, kept);
		return kept;
	}

	private with(request: ReceivedRequest, judge: (endpoint: Endpoint) => Outcome): Outcome {
		const endpoint = this.byId.get(request.pathParameters['id'] ?? '');
		return endpoint === undefined ? notFound() : judge(endpoint);
	}
}

/** An endpoint of somebody else, which counts and is listed but hears nothing here. */
function fillerEndpoint(number: number): Endpoint {
	const digits = String(number).padStart(24, '0');
	const createTime = '2026-01-01T00:00:00.000Z';
	return {
		id: `wh${digits}`,
		url: `https://endpoint-${number}.example.com/webhook`,
		enabledEvents: [messageUpdated],
		description: `Endpoint ${number} of somebody else`,
		status: 'active',
		secret: `whsec_${digits.padStart(32, '0')}`,
		createTime,
		updateTime: createTime,
	};
}

function found(endpoint: Endpoint): Outcome {
	return { verdict: 'accepted', answer: yCloudSuccess({ ...endpoint }) };
}

function propertiesMissing(request: EndpointRequest): Outcome | undefined {
	if (!(request.enabledEvents ?? []).includes(attributesChanged)) return undefined;
	const named = (request.eventProperties ?? []).some(({ event }) => event === attributesChanged);
	if (named) return undefined;
	const message = `Parameter 'eventProperties' is required with ${attributesChanged}.`;
	return yCloudRefusal({ status: 400, code: 'PARAM_MISSING', message, target: 'eventProperties' });
}
