import type { Failure, FailureCategory } from '../../../nodes/WhatsAppHub/core/failure';
import { isRetryable } from '../../../nodes/WhatsAppHub/core/failure';
import { findProvider } from '../../../nodes/WhatsAppHub/providers';
import { accessErrors } from '../../../nodes/WhatsAppHub/providers/meta/errors/access';
import { limitErrors } from '../../../nodes/WhatsAppHub/providers/meta/errors/limits';
import { messageErrors } from '../../../nodes/WhatsAppHub/providers/meta/errors/messages';
import { surroundingErrors } from '../../../nodes/WhatsAppHub/providers/meta/errors/groupsAndCalls';
import { templateErrors } from '../../../nodes/WhatsAppHub/providers/meta/errors/templates';
import { metaAdviceOfCode } from '../../../nodes/WhatsAppHub/providers/meta/errors/codes';

const failureOf = (
	id: string,
	status: number,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): Failure => {
	const provider = findProvider(id);
	if (provider === undefined) throw new Error(`No provider ${id}`);
	return provider.decodeFailure({ status, headers, body });
};

const meta = (code: number, status: number, more: object = {}) =>
	failureOf('cloudApi', status, { error: { code, message: `(#${code}) No.`, ...more } });
const yCloud = (code: string, status: number) =>
	failureOf('yCloud', status, { error: { code, message: 'No.', status } });
const periskope = (code: string, status: number) =>
	failureOf('periskope', status, { code, message: 'No.', status });
const wawp = (code: string, status: number) => failureOf('wawp', status, { code, message: 'No.' });

/** Every code of Meta's page on error codes and of the pages it leads to, by what it is about. */
const ofMeta: Readonly<Partial<Record<FailureCategory, string>>> = {
	unauthorized: '0 102 104 190 2500 131045 133010',
	forbidden: '3 10 200 219 299 131005',
	notFound: '33 803 131041',
	invalidRequest:
		'100 131008 131009 131013 135000 2040 2046 2047 131059 131202 131204 131209 131210 131212 131213 139100 139101 139102',
	rateLimited:
		'4 613 80007 130429 131208 132069 133008 133009 133015 133016 138002 138005 138009 138012 2593107',
	pairLimited: '131056',
	outsideWindow: '131047',
	recipient:
		'130472 131020 131021 131026 131030 131043 131049 131050 131062 131203 137000 138001 138003 138006 138017 138021',
	template:
		'132000 132001 132005 132007 132008 132012 132015 132016 132018 132021 132068 134101 134102 134103 139000 139001 139002 139003 139004 139006 2388019 2388040 2388047 2388073 2388293 2388299 2388318 2388330',
	media: '131052 131053',
	policy:
		'368 130497 131031 131037 131048 131064 131207 131211 131214 131215 133000 133005 133006 134011 138000 138013 138014 138015 138018 139200 147001 147002 147003 147004 147005 2593108',
	quota: '131042 131044',
	provider: '1 2 131000 131016 131035 131036 131057 131201 133004 138004 138007 139103 2494100',
	unsupported: '130501 131051 131055 131060 131063 134100',
};

const categoryOf = new Map(
	Object.entries(ofMeta).flatMap(([category, codes]) =>
		codes.split(' ').map((code) => [code, category] as const),
	),
);

it.each([...categoryOf])("knows Meta's code %s as %s, with what to do", (code, category) => {
	const failure = meta(Number(code), 400);
	expect(failure).toMatchObject({ category, code, hint: expect.stringMatching(/\S/) });
	expect(failure.message).not.toBe('No.');
});

it('has each code of Meta in one place, and none beside those', () => {
	const families = [accessErrors, limitErrors, messageErrors, templateErrors, surroundingErrors];
	const codes = families.flatMap((family) => Object.keys(family));
	expect(codes).toHaveLength(new Set(codes).size);
	expect(Object.keys(metaAdviceOfCode).filter((code) => !categoryOf.has(code))).toEqual([]);
});

it.each([
	['UNAUTHORIZED', 401, 'unauthorized'],
	['FORBIDDEN', 403, 'forbidden'],
	['NOT_FOUND', 404, 'notFound'],
	['ACCOUNT_LIMITED', 403, 'policy'],
	['ACCOUNT_RATE_LIMITED', 429, 'rateLimited'],
	['ACCOUNT_UNAVAILABLE', 403, 'policy'],
	['ALREADY_EXISTS', 409, 'invalidRequest'],
	['BAD_REQUEST', 400, 'invalidRequest'],
	['BALANCE_INSUFFICIENT', 403, 'quota'],
	['CONTENT_PROHIBITED', 403, 'policy'],
	['CONTENT_TOO_LARGE', 413, 'media'],
	['EMAIL_DOMAIN_UNVERIFIED', 403, 'invalidRequest'],
	['INTERNAL_SERVER_ERROR', 500, 'provider'],
	['MESSAGING_REGION_UNSUPPORTED', 400, 'policy'],
	['PARAM_INVALID', 400, 'invalidRequest'],
	['PARAM_INVALID_LENGTH', 400, 'invalidRequest'],
	['PARAM_MISSING', 400, 'invalidRequest'],
	['PARAM_NOT_MATCH', 400, 'invalidRequest'],
	['RECIPIENT_IN_BLOCK_LIST', 403, 'recipient'],
	['RECIPIENT_UNSUBSCRIBED', 403, 'recipient'],
	['SENDER_ID_UNAVAILABLE', 403, 'invalidRequest'],
	['SENDER_RATE_LIMITED', 429, 'rateLimited'],
	['SERVICE_UNAVAILABLE', 503, 'provider'],
	['SMS_SIGNATURE_UNAVAILABLE', 403, 'invalidRequest'],
	['TOO_MANY_REQUESTS', 429, 'rateLimited'],
	['WHATSAPP_BUSINESS_ACCOUNT_UNAVAILABLE', 403, 'policy'],
	['WHATSAPP_DIRECT_SEND_UNSUPPORTED_COMPONENT', 400, 'template'],
	['WHATSAPP_PHONE_NUMBER_UNAVAILABLE', 403, 'policy'],
	['WHATSAPP_TEMPLATE_UNAVAILABLE', 403, 'template'],
	['WHATSAPP_TEMPLATE_UNEDITABLE', 403, 'template'],
	['WHATSAPP_WABA_UNAVAILABLE', 403, 'policy'],
])("knows YCloud's code %s", (code, status, category) => {
	expect(yCloud(code, status)).toMatchObject({ category, hint: expect.stringMatching(/\S/) });
});

it.each([
	['periskope', periskope, 'UNAUTHORIZED_ERROR', 401, 'unauthorized'],
	['periskope', periskope, 'NOT_FOUND_ERROR', 404, 'notFound'],
	['periskope', periskope, 'VALIDATION_ERROR', 422, 'invalidRequest'],
	['periskope', periskope, 'RATE_LIMIT_ERROR', 429, 'rateLimited'],
	['periskope', periskope, 'UNKNOWN_ERROR', 500, 'provider'],
	['wawp', wawp, 'invalid_access_token', 401, 'unauthorized'],
	['wawp', wawp, 'invalid_instance', 404, 'unauthorized'],
	['wawp', wawp, 'quota_reached', 403, 'quota'],
	['wawp', wawp, 'subscription_required', 403, 'quota'],
	['wawp', wawp, 'bad_format', 400, 'media'],
	['wawp', wawp, 'proxy_error', 500, 'provider'],
	['wawp', wawp, 'wawp_upstream_error', 500, 'provider'],
])("knows %s's code %s", (_provider, decode, code, status, category) => {
	expect(decode(code, status)).toMatchObject({ category, hint: expect.stringMatching(/\S/) });
});

it.each<[string, Failure, Failure['accepted'], boolean]>([
	["Meta's limits, which come with 400", meta(130429, 400), 'no', true],
	["Meta's limit by recipient", meta(131056, 400), 'no', true],
	['maintenance, which comes with 500', meta(131057, 500), 'no', true],
	['a missing right, which comes with 500', meta(3, 500), 'no', false],
	['a number that is not registered, which comes with 500', meta(131045, 500), 'no', false],
	['a block of 72 hours', meta(133016, 400), 'no', false],
	['an experiment', meta(130472, 400), 'no', false],
	["Meta's choice not to deliver", meta(131049, 400), 'no', false],
	['what may be a server error, and comes with 400', meta(1, 400), 'unknown', false],
	['an overload', meta(2, 503), 'unknown', false],
	['a trouble without a name', meta(131000, 500), 'unknown', false],
	['a 400 that Meta calls passing', meta(999, 400, { is_transient: true }), 'no', true],
	['a 500 that Meta calls passing', meta(999, 500, { is_transient: true }), 'unknown', false],
	["YCloud's 503", yCloud('SERVICE_UNAVAILABLE', 503), 'unknown', false],
	["YCloud's limit", yCloud('SENDER_RATE_LIMITED', 429), 'no', true],
	["Periskope's 500", periskope('UNKNOWN_ERROR', 500), 'unknown', false],
	["Wawp's 500", wawp('wawp_upstream_error', 500), 'unknown', false],
	["a proxy's 408, who gave up waiting", periskope('', 408), 'unknown', false],
])(
	'knows of %s whether it was taken, and whether to send again',
	(_name, failure, accepted, again) => {
		expect(failure.accepted).toBe(accepted);
		expect(isRetryable(failure)).toBe(again);
	},
);

it.each([
	['131047', meta(131047, 400), /'Send Template'/],
	['131030', meta(131030, 400), /list of allowed numbers/],
	['130472', meta(130472, 400), /Do not send it again/],
	['131049', meta(131049, 400), /Do not send it again within 24 hours/],
	[
		'a wrong x-phone',
		failureOf('periskope', 422, {
			code: 'VALIDATION_ERROR',
			message: 'Missing Header: {x-phone}',
			fields: { 'x-phone': { message: 'required' } },
		}),
		/'Sender'.*'Default Phone'/,
	],
])('says what to do about %s', (_name, { hint }, words) => {
	expect(hint).toMatch(words);
});

const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
const unixSeconds = 1_795_176_000;

it.each([
	['seconds', 'cloudApi', { 'retry-after': '3' }, 3000],
	['a date', 'cloudApi', { 'retry-after': 'Fri, 20 Nov 2026 12:00:05 GMT', date }, 5000],
	[
		'a date that is over',
		'cloudApi',
		{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT', date },
		undefined,
	],
	[
		'minutes of usage',
		'cloudApi',
		{
			'x-business-use-case-usage':
				'{"1":[{"type":"whatsapp","estimated_time_to_regain_access":2}]}',
		},
		120_000,
	],
	['usage that is no JSON', 'cloudApi', { 'x-business-use-case-usage': '{' }, undefined],
	['seconds to a reset', 'yCloud', { 'ratelimit-reset': '4' }, 4000],
	[
		'the time of a reset',
		'periskope',
		{ 'x-ratelimit-reset': String(unixSeconds + 2), date },
		2000,
	],
	[
		'the time of a reset without a clock',
		'periskope',
		{ 'x-ratelimit-reset': String(unixSeconds) },
		undefined,
	],
])('reads the wait from %s', (_name, id, headers, wait) => {
	expect(failureOf(id, 429, {}, headers).retryAfterMs).toBe(wait);
});

it('takes no reset for a wait where no limit is reached', () => {
	expect(
		failureOf('periskope', 422, {}, { 'x-ratelimit-reset': '1' }).retryAfterMs,
	).toBeUndefined();
});

it.each([
	['Wawp, inside a 200', wawp('wawp_upstream_error', 200)],
	['Wawp, behind a 400', wawp('proxy_error', 400)],
	['Periskope, behind a 400', periskope('UNKNOWN_ERROR', 400)],
	['Meta, behind a 400', meta(131000, 400)],
	['a proxy that nobody waited for', failureOf('yCloud', 499, '<html></html>')],
	['a balancer that nobody waited for', failureOf('cloudApi', 460, '')],
])('does not take trouble for a refusal: %s', (_name, failure) => {
	expect(failure.accepted).toBe('unknown');
	expect(isRetryable(failure)).toBe(false);
});

it('takes a refusal of Wawp’s inside a 200 for one', () => {
	expect(failureOf('wawp', 200, { status: 'error', message: 'No.' }).accepted).toBe('no');
});

describe('a wrong ID on Cloud API', () => {
	const refused = (error: Record<string, unknown>) => failureOf('cloudApi', 400, { error });

	it.each([
		['12025550100', 'Unsupported post request'],
		['100000000000042', 'Unsupported get request'],
	])('is named: %s', (id, request) => {
		const failure = refused({
			code: 100,
			error_subcode: 33,
			message: `(#100) ${request}. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
		});
		expect(failure).toMatchObject({ category: 'notFound', accepted: 'no' });
		expect(failure.message).toContain(id);
		expect(failure.hint).toMatch(
			/'Media ID'.*'Sender'.*'WhatsApp Business Account ID'.*system user/s,
		);
	});

	it.each([
		['message_history', "The ID in 'Sender'", "'Sender'"],
		['media', "The ID in 'Sender'", "'Sender'"],
		['phone_numbers', 'The ID of the WhatsApp Business Account', "'WhatsApp Business Account ID'"],
		['of_next_year', 'An ID', 'in the form and in the credential'],
	])('is found by what was asked of it: %s', (field, what, where) => {
		const failure = refused({
			code: 100,
			message: `(#100) Tried accessing nonexisting field (${field}) on node type (WhatsAppBusinessAccount)`,
		});
		expect(failure).toMatchObject({
			category: 'notFound',
			message: `${what} is that of something else: a WhatsApp Business Account`,
			accepted: 'no',
		});
		expect(failure.hint).toContain(where);
	});

	it.each([
		['WhatsAppBusinessPhoneNumber', 'a phone number'],
		['Business', 'a business portfolio'],
		['Application', 'Application'],
	])('of something else is told as that: %s', (type, what) => {
		const failure = refused({
			code: 100,
			message: `(#100) Tried accessing nonexisting field (message_templates) on node type (${type})`,
		});
		expect(failure).toMatchObject({ category: 'notFound', accepted: 'no' });
		expect(failure.message).toContain(what);
		expect(failure.hint).toContain("'WhatsApp Business Account ID'");
	});

	it('is no other value that Meta does not accept', () => {
		expect(refused({ code: 100, message: '(#100) Invalid parameter' })).toMatchObject({
			category: 'invalidRequest',
			message: 'Meta does not accept one of the values',
		});
	});
});
