import { z } from 'zod/v4';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { excessiveTexts, type RecipientKind, recipients, sendsTo } from './corpus';
import { without } from './json';
import { describeRefusal, propertyPaths, type Validator, validatorOf } from './jsonSchema';
import type { Endpoint, RequestContract } from './requestContract';
import { describeWithVendorFolder } from './vendorFolder';

/** Everything that a provider's documents say about its send requests, as tests. */
export const describeRequests = (contract: RequestContract): void => {
	const kinds = Object.keys(recipients) as RecipientKind[]; // Object.keys forgets the keys' type
	const unreached = kinds.filter((kind) => !contract.reaches.includes(kind));
	describe(`requests of ${contract.axes.provider}`, () => {
		it.each(contract.reaches)('are as documented when sent to a %s', (kind) => {
			const judges = judgesOf(contract);
			expect(complaintsAbout(contract, kind, (request) => judge(judges, request))).toEqual([]);
		});

		it.each(contract.reaches)('to a %s do not exist where the document sets a limit', (kind) => {
			const judges = judgesOf(contract);
			const complaints = [
				...sendsTo(contract.axes, kind, excessiveTexts),
				...sendsTo({ ...contract.axes, correlationIds: ['a'.repeat(513)] }, kind),
			].flatMap(({ outcome }) => {
				if (outcome.ok) return judge(judges, outcome.value);
				const { category, accepted } = outcome.failure;
				return category === 'invalidRequest' && accepted === 'no' ? [] : [category];
			});
			expect([...new Set(complaints)]).toEqual([]);
		});

		it.each(unreached)('do not exist for a %s', (kind) => {
			const verdicts = sendsTo(contract.axes, kind).map(({ outcome }) =>
				outcome.ok ? 'sent' : `${outcome.failure.category}, accepted: ${outcome.failure.accepted}`,
			);
			expect([...new Set(verdicts)]).toEqual(['unsupported, accepted: no']);
		});

		it('use every endpoint of the contract', () => {
			const calls = requestsTo(contract, contract.reaches).map(callOf);
			expect(new Set(calls)).toEqual(new Set(Object.keys(contract.endpoints)));
		});
	});
	for (const [call, endpoint] of Object.entries(contract.endpoints)) {
		describeEndpoint(call, endpoint, contract);
	}
	describeVendor(contract);
};

const describeEndpoint = (
	call: string,
	{ body, document, examples, forbidden }: Endpoint,
	{ endpoints, notSent }: RequestContract,
): void =>
	describe(call, () => {
		it.each(Object.entries(examples))('takes a documented request: %s', (_name, example) => {
			expect(validatorOf(document)(example).map(describeRefusal)).toEqual([]);
			expect(body.safeParse(example).error?.issues ?? []).toEqual([]);
		});

		it.each(Object.entries(forbidden))('documents no such request: %s', (_name, request) => {
			expect(validatorOf(document)(request)).not.toEqual([]);
		});

		it.each(notSent)('has a field %s that the node does not send', (field) => {
			const issues = Object.values(examples).map(
				(example) => body.safeParse({ ...example, [field]: 'x' }).error?.issues[0],
			);
			expect(issues).toEqual(
				issues.map(() => expect.objectContaining({ code: 'unrecognized_keys', keys: [field] })),
			);
		});

		it('is sent no property that the document does not name', () => {
			// Two endpoints may share a body; what only one of them takes is the corpus' to check.
			const documented = Object.values(endpoints)
				.filter((endpoint) => endpoint.body === body)
				.flatMap((endpoint) => [...propertyPaths(endpoint.document)]);
			expect(documented).toEqual(expect.arrayContaining([...propertyPaths(z.toJSONSchema(body))]));
		});
	});

const describeVendor = (contract: RequestContract): void =>
	describeWithVendorFolder(
		`requests of ${contract.axes.provider}, judged by the vendor’s file`,
		() => {
			const vendor = contract.vendor();

			it.each(contract.reaches)('are accepted when sent to a %s', (kind) => {
				const complaints = complaintsAbout(contract, kind, (request) =>
					vendor
						.validatorFor(callOf(request))(request.body)
						.filter((error) => !vendor.gaps.some((gap) => gap.explains(error, request)))
						.map(describeRefusal),
				);
				expect(complaints).toEqual([]);
			});

			it('need every gap on the list of known ones', () => {
				const errors = requestsTo(contract, contract.reaches).flatMap((request) =>
					vendor
						.validatorFor(callOf(request))(request.body)
						.map((error) => ({ error, request })),
				);
				const needed = vendor.gaps.filter((gap) =>
					errors.some(({ error, request }) => gap.explains(error, request)),
				);
				expect(needed.map(({ name }) => name)).toEqual(vendor.gaps.map(({ name }) => name));
			});

			it.each(Object.entries(contract.endpoints))(
				'name its properties only: %s',
				(call, { body }) => {
					const documented = [...vendor.propertiesOf(call), ...vendor.documentedElsewhere];
					expect(documented).toEqual(
						expect.arrayContaining([...propertyPaths(z.toJSONSchema(body))]),
					);
				},
			);

			it.each(vendor.examples.map((example) => [example.name, example] as const))(
				'include its example %s',
				(_name, { call, body: example }) => {
					const schema = contract.endpoints[call]?.body;
					const parsed = schema?.safeParse(without(example, ...contract.notSent));
					expect(parsed?.error?.issues).toBeUndefined();
					expect(parsed?.success).toBe(true);
				},
			);
		},
	);

/** What is wrong with the sends to one kind of recipient, each complaint with the send's name. */
const complaintsAbout = (
	{ axes }: RequestContract,
	kind: RecipientKind,
	complain: (request: HttpRequest) => string[],
): string[] =>
	sendsTo(axes, kind).flatMap(({ name, outcome }) =>
		(outcome.ok ? complain(outcome.value) : [`not sent: ${outcome.failure.message}`]).map(
			(complaint) => `${complaint} of ${name}`,
		),
	);

const requestsTo = ({ axes }: RequestContract, kinds: readonly RecipientKind[]): HttpRequest[] =>
	kinds
		.flatMap((kind) => sendsTo(axes, kind))
		.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));

const callOf = ({ method, url }: HttpRequest): string => `${method} ${url}`;

type Judges = ReadonlyMap<string, { readonly body: Validator; readonly headers: Validator }>;

const judgesOf = ({ endpoints }: RequestContract): Judges =>
	new Map(
		Object.entries(endpoints).map(([call, { document, headers = {} }]) => [
			call,
			{ body: validatorOf(document), headers: validatorOf(headers) },
		]),
	);

const judge = (judges: Judges, request: HttpRequest): string[] => {
	const found = judges.get(callOf(request));
	if (found === undefined) return [`${callOf(request)} is not documented`];
	if (request.query !== undefined) return ['a send has no query'];
	return [...found.body(request.body), ...found.headers(request.headers ?? {})].map(
		describeRefusal,
	);
};
