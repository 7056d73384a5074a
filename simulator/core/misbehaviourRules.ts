import { providerIds, tokenEncodings } from '../contract';
import type {
	MisbehaviourPlan,
	MisbehaviourRule,
	PlannedRequest,
	ProviderId,
	RequestMisbehaviour,
	WebhookMisbehaviour,
} from '../contract';
import { schemaChecker } from './jsonSchema';

// Checks planned faults and hands them out, each as often as it was asked for.

const requestKinds: ReadonlyArray<RequestMisbehaviour['kind']> = [
	'rateLimited',
	'unauthorized',
	'serverError',
	'timeout',
	'reset',
	'malformedJson',
	'byteOrderMark',
	'htmlInSuccess',
	'truncated',
	'slow',
	'errorInSuccess',
	'dripping',
	'stalled',
	'switchedProtocols',
	'flood',
	'brokenTls',
	'repeatedToken',
];

const webhookKinds: ReadonlyArray<WebhookMisbehaviour['kind']> = [
	'webhookDuplicate',
	'webhookReordered',
	'webhookBatched',
	'webhookWrongSignature',
	'webhookMissingSignature',
	'webhookStaleTimestamp',
];

/** A misbehaviour that takes its time must name how much. */
const timed: ReadonlyArray<MisbehaviourRule['kind']> = ['timeout', 'slow', 'dripping'];

/** No answer is held longer than this, whatever a rule asks for. */
const longestHoldMs = 120_000;

const checkRule = schemaChecker<MisbehaviourRule>({
	type: 'object',
	required: ['provider', 'kind'],
	additionalProperties: false,
	properties: {
		provider: { enum: [...providerIds] },
		kind: { enum: [...requestKinds, ...webhookKinds] },
		path: { type: 'string', minLength: 1 },
		times: { type: 'integer', minimum: 1 },
		retryAfterSeconds: { type: 'integer', minimum: 0 },
		status: { type: 'integer', minimum: 500, maximum: 599 },
		body: { enum: ['json', 'html', 'empty'] },
		afterAccepting: { type: 'boolean' },
		milliseconds: { type: 'integer', minimum: 0, maximum: longestHoldMs },
		variant: { enum: ['error', 'quota'] },
		bytes: { type: 'integer', minimum: 1 },
		record: { enum: ['noise', 'alert'] },
		encoding: { enum: [...tokenEncodings] },
		ageSeconds: { type: 'integer', minimum: 1 },
	},
});

/** Where a misbehaviour exists for one provider only, because only its documents speak of it. */
const onlyAt: Partial<Record<MisbehaviourRule['kind'], ProviderId>> = {
	webhookBatched: 'cloudApi',
	webhookStaleTimestamp: 'yCloud',
	errorInSuccess: 'wawp',
};

type RequestRule = MisbehaviourRule & RequestMisbehaviour;
type WebhookRule<Kind> = MisbehaviourRule & Extract<WebhookMisbehaviour, { kind: Kind }>;

const isRequestRule = (rule: MisbehaviourRule): rule is RequestRule =>
	requestKinds.some((kind) => kind === rule.kind);

/** Promises the rule as it came, or throws an error that says what is wrong with it. */
export function requireMisbehaviourRule(value: unknown): MisbehaviourRule {
	const result = checkRule(value);
	if ('problem' in result) {
		const { location, message } = result.problem;
		throw new Error(`Misbehaviour rule: ${location.join('.') || 'the rule'} ${message}`);
	}
	const rule = result.value;
	const owner = onlyAt[rule.kind];
	if (owner !== undefined && owner !== rule.provider) {
		throw new Error(`Misbehaviour rule: ${rule.kind} is for ${owner} only`);
	}
	if (timed.some((kind) => kind === rule.kind) && !('milliseconds' in rule)) {
		throw new Error(`Misbehaviour rule: ${rule.kind} needs milliseconds`);
	}
	if (!isRequestRule(rule) && rule.path !== undefined) {
		throw new Error('Misbehaviour rule: path is for requests, not for webhooks');
	}
	return rule;
}

/**
 * The planned misbehaviours; each is taken as often as it says, oldest rule first. Where no rule
 * matches a request, the plan decides.
 */
export class MisbehaviourRules {
	private planned: Array<{ rule: MisbehaviourRule; left: number }> = [];
	private plan: MisbehaviourPlan | undefined;

	add(value: unknown): void {
		const rule = requireMisbehaviourRule(value);
		this.planned.push({ rule, left: rule.times ?? 1 });
	}

	follow(plan: MisbehaviourPlan): void {
		this.plan = plan;
	}

	takeForRequest(request: PlannedRequest): RequestMisbehaviour | undefined {
		const taken = this.take(
			(rule) =>
				rule.provider === request.provider &&
				isRequestRule(rule) &&
				(rule.path === undefined || request.path.includes(rule.path)),
		);
		if (taken !== undefined && isRequestRule(taken)) return taken;
		return this.plan?.(request);
	}

	takeForWebhook<Kind extends WebhookMisbehaviour['kind']>(
		provider: ProviderId,
		kind: Kind,
	): WebhookRule<Kind> | undefined {
		const taken = this.take((rule) => rule.provider === provider && rule.kind === kind);
		return taken as WebhookRule<Kind> | undefined;
	}

	clear(): void {
		this.planned = [];
		this.plan = undefined;
	}

	private take(matches: (rule: MisbehaviourRule) => boolean): MisbehaviourRule | undefined {
		const entry = this.planned.find(({ rule }) => matches(rule));
		if (entry === undefined) return undefined;
		entry.left -= 1;
		if (entry.left === 0) this.planned = this.planned.filter((other) => other !== entry);
		return entry.rule;
	}
}
