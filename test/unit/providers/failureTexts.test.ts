import type { Failure } from '../../../nodes/WhatsAppHub/core/failure';
import { findProvider } from '../../../nodes/WhatsAppHub/providers';
import { metaAdviceOfCode } from '../../../nodes/WhatsAppHub/providers/meta/errors/codes';
import {
	metaError,
	metaEventFailure,
} from '../../../nodes/WhatsAppHub/providers/meta/errors/failure';

// What a person reads of a refusal: what happened, where to mend it, and what to do then.

const failureOf = (id: string, status: number, body: unknown): Failure => {
	const provider = findProvider(id);
	if (provider === undefined) throw new Error(`No provider ${id}`);
	return provider.decodeFailure({ status, headers: {}, body });
};

describe("Meta's code 190", () => {
	const refusal = (message: string, subcode?: number) =>
		failureOf('cloudApi', 401, {
			error: { code: 190, error_subcode: subcode, type: 'OAuthException', message },
		});

	it.each([
		'Malformed access token EAAX…',
		'Invalid OAuth access token - Cannot parse access token',
		'The access token could not be decrypted',
	])('is of a token that never was one, or is not whole: %s', (message) => {
		expect(refusal(message)).toMatchObject({
			category: 'unauthorized',
			message: "The credential's 'Access Token' is not one that Meta can read",
			hint: expect.stringMatching(/Copy it again.*System users/),
		});
	});

	it.each([
		'Error validating access token: Session has expired on Friday, 20-Nov-26 04:00:00 PST.',
		'Error validating access token: The session has been invalidated because the user changed their password.',
	])('is of one that was good before: %s', (message) => {
		expect(refusal(message)).toMatchObject({
			message: 'The access token has expired or was withdrawn',
			hint: expect.stringMatching(/system user.*'Access Token' of the credential/),
		});
	});

	it.each([463, 467])('is of one that was good before, by its subcode: %d', (subcode) => {
		expect(refusal('Error validating access token.', subcode).message).toBe(
			'The access token has expired or was withdrawn',
		);
	});

	it.each(['Invalid OAuth access token.', 'Bad signature'])(
		'may be of either where nothing says which: %s',
		(message) => {
			const failure = refusal(message);
			expect(failure.message).toBe('Meta does not accept the access token');
			expect(failure.hint).toMatch(
				/Copy it again.*expired or was withdrawn.*new system user token/s,
			);
		},
	);
});

it.each([
	[102, 'API Session: the session is invalid'],
	[104, 'An access token is required to request this resource.'],
	[2500, 'An active access token must be used to query information about the current user.'],
])('sends code %d of Meta’s to the token', (code, message) => {
	expect(failureOf('cloudApi', 400, { error: { code, message } })).toMatchObject({
		category: 'unauthorized',
		message: expect.stringContaining('access token'),
		hint: expect.stringMatching(/'Access Token' of the credential.*new system user token/s),
		accepted: 'no',
	});
});

it('says of a message that failed for want of a payment method where to add one', () => {
	expect(
		metaEventFailure(
			metaError.parse({ code: 131042, title: 'Business eligibility payment issue' }),
		),
	).toMatchObject({
		category: 'quota',
		message: expect.stringContaining('payment method'),
		hint: expect.stringMatching(/business\.facebook\.com, Billing & payments.*send again/),
	});
});

describe('YCloud, which holds the access to Meta itself,', () => {
	const passedOn = (code: string) =>
		failureOf('yCloud', 400, {
			error: { code: 'BAD_REQUEST', message: 'No.', whatsappApiError: { code, message: 'No.' } },
		});

	it.each([
		'0',
		'3',
		'10',
		'102',
		'104',
		'190',
		'2500',
		'200',
		'299',
		'131005',
		'131045',
		'133010',
	])('sends nobody to a token or a request of Meta’s: %s', (code) => {
		const { hint } = passedOn(code);
		expect(hint).toContain('YCloud console');
		expect(hint).not.toMatch(/Access Token|System users|HTTP Request/);
	});

	it('has no list of allowed recipients', () => {
		expect(passedOn('131030').hint).toContain("'Sender'");
		expect(passedOn('131030').hint).not.toContain('API Setup');
	});

	it('has its own balance besides Meta’s payment method', () => {
		expect(passedOn('131042').hint).toMatch(/balance in the YCloud console.*Billing & payments/);
	});
});

it('says in words what a provider says in a code or to developers', () => {
	expect(
		failureOf('yCloud', 401, { error: { code: 'UNAUTHORIZED', message: 'INVALID_API_KEY' } }),
	).toMatchObject({ message: 'YCloud does not accept the API key', detail: 'INVALID_API_KEY' });
	expect(
		failureOf('periskope', 401, {
			code: 'UNAUTHORIZED_ERROR',
			message: 'Invalid bearer auth token',
		}),
	).toMatchObject({
		message: 'Periskope does not accept the API key',
		detail: 'Invalid bearer auth token',
	});
	expect(failureOf('wawp', 401, { code: 'invalid_access_token', message: 'No.' })).toMatchObject({
		message: 'Wawp does not accept the access token',
		hint: expect.stringContaining('Account > Connect'),
		detail: 'No.',
	});
});

it('has no advice that the editor would take for a tag and leave out', () => {
	for (const { message, hint } of Object.values(metaAdviceOfCode)) {
		expect(`${message} ${hint}`).not.toMatch(/<\w/);
	}
});
