import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { findProvider, providers } from '../../nodes/WhatsAppHub/providers';
import { metaAdviceOfCode } from '../../nodes/WhatsAppHub/providers/meta/errors/codes';
import { adviceOfCode } from '../../nodes/WhatsAppHub/providers/yCloud/errorCodes';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { WhatsAppHubTrigger } from '../../nodes/WhatsAppHub/WhatsAppHubTrigger.node';
import { credentialTypes } from './credentialTypes';
import { choicesOf, innerProperties, ofProvider } from './form';

// A hint sends nobody to a field that the form and the credential of the provider lack.

const metaCodes = Object.keys(metaAdviceOfCode).map((code) =>
	code.length === 7 ? { code: 100, error_subcode: code } : { code },
);

/** Meta's sentences about IDs that are not what they should be. */
const wrongIds = [
	{ code: 100, error_subcode: 33, message: "Object with ID '1' does not exist" },
	{ code: 100, message: 'message_id was not found in the message history' },
	...['message_templates', 'message_history', 'of_next_year'].map((field) => ({
		code: 100,
		message: `Tried accessing nonexisting field (${field}) on node type (Application)`,
	})),
	{ code: 190, message: 'Malformed access token' },
];

/** The bodies by which each provider refuses. */
const refusals: Readonly<Record<string, readonly unknown[]>> = {
	cloudApi: [...metaCodes, ...wrongIds].map((error) => ({ error })),
	yCloud: [
		...metaCodes.map((error) => ({ error: { code: 'BAD_REQUEST', whatsappApiError: error } })),
		...Object.keys(adviceOfCode).map((code) => ({ error: { code } })),
	],
	periskope: [
		'UNAUTHORIZED_ERROR',
		'NOT_FOUND_ERROR',
		'VALIDATION_ERROR',
		'RATE_LIMIT_ERROR',
		'UNKNOWN_ERROR',
	]
		.map((code): unknown => ({ code }))
		.concat({ code: 'VALIDATION_ERROR', fields: { 'x-phone': { message: 'No.' } } }),
	wawp: [
		'invalid_access_token',
		'invalid_instance',
		'quota_reached',
		'subscription_required',
		'bad_format',
		'proxy_error',
		'wawp_upstream_error',
		'of_next_year',
	]
		.map((code): unknown => ({ code }))
		.concat({ message: 'Message not found' }),
};

const isFor = (
	id: string,
	{ displayOptions }: Pick<INodeProperties | INodePropertyOptions, 'displayOptions'>,
): boolean => {
	const asked = displayOptions?.show?.provider ?? displayOptions?.show?.['/provider'];
	return asked === undefined || asked.some((each) => each === id);
};

/** What there is to read in a form: the fields, what is within them, and their choices. */
const labelsIn = (id: string, properties: readonly INodeProperties[]): string[] =>
	properties
		.filter((property) => isFor(id, property))
		.flatMap((property) => [
			property.displayName,
			...choicesOf(property).flatMap((choice) => (isFor(id, choice) ? choice.name : [])),
			...labelsIn(id, innerProperties(property)),
		]);

/** What is no label: a word that people copy with a token. */
const words = ['Bearer'];

/** `'Like This'`, but not the end of `Meta's`. */
const quotedIn = (hint: string): string[] =>
	[...hint.matchAll(/(?<!\w)'([A-Z][^']*)'(?!\w)/g)].flatMap(([, label]) =>
		label === undefined || words.includes(label) ? [] : label,
	);

describe.each(providers.map(({ id, credential }) => [id, credential] as const))(
	'%s',
	(id, credential) => {
		const fields = credentialTypes().find(({ name }) => name === credential)?.properties ?? [];
		const ofCredential = new Set(labelsIn(id, fields));
		const ofForm = new Set(
			[new WhatsAppHub(), new WhatsAppHubTrigger()].flatMap(({ description }) =>
				labelsIn(id, description.properties),
			),
		);

		it('has what its hints name', () => {
			const lacking = ofProvider(refusals, id).flatMap((body) =>
				[400, 401, 404].flatMap((status) => {
					const { hint = '' } =
						findProvider(id)?.decodeFailure({ status, headers: {}, body }) ?? {};
					return quotedIn(hint)
						.filter((label) => {
							const isInCredential =
								hint.includes(`'${label}' in the credential`) ||
								hint.includes(`'${label}' of the credential`) ||
								hint.includes(`credential's '${label}'`);
							return !(isInCredential ? ofCredential : ofForm).has(label);
						})
						.map((label) => `${JSON.stringify(body)}: ${label}`);
				}),
			);
			expect([...new Set(lacking)]).toEqual([]);
		});
	},
);
