import type { ProviderId } from './contract';

export type RequestMisbehaviour =
	| { kind: 'rateLimited'; retryAfterSeconds?: number }
	| { kind: 'unauthorized' }
	| {
			kind: 'serverError';
			status?: number;
			body?: 'json' | 'html' | 'empty';
			afterAccepting?: boolean;
	  }
	| { kind: 'timeout'; milliseconds: number; afterAccepting?: boolean }
	| { kind: 'reset'; afterAccepting?: boolean }
	| { kind: 'malformedJson' }
	| { kind: 'htmlInSuccess'; afterAccepting?: boolean }
	| { kind: 'truncated' }
	| { kind: 'slow'; milliseconds: number }
	| { kind: 'errorInSuccess'; variant?: 'error' | 'quota' };

export type WebhookMisbehaviour =
	| { kind: 'webhookDuplicate' }
	| { kind: 'webhookReordered' }
	| { kind: 'webhookBatched' }
	| { kind: 'webhookWrongSignature' }
	| { kind: 'webhookMissingSignature' }
	| { kind: 'webhookStaleTimestamp'; ageSeconds?: number };

/** One planned misbehaviour; `path` is a part of the request path, `times` defaults to one. */
export type MisbehaviourRule = {
	provider: ProviderId;
	path?: string;
	times?: number;
} & (RequestMisbehaviour | WebhookMisbehaviour);

/** What a plan sees of a request before anybody judges it. */
export interface PlannedRequest {
	provider: ProviderId;
	path: string;
	rawBody: string;
}

/** Decides request by request, for when the order of the requests cannot be known beforehand. */
export type MisbehaviourPlan = (request: PlannedRequest) => RequestMisbehaviour | undefined;
