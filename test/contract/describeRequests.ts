import { z } from 'zod/v4';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { contentsOf, type CoveredType, coveredTypes } from './contents';
import { type RecipientKind, recipients, sendsTo, type Sent } from './corpus';
import { describeVendor } from './describeVendor';
import { describeRefusal, propertyPaths, type Validator, validatorOf } from './jsonSchema';
import {
	type Endpoint,
	type Endpoints,
	reachedWith,
	type RequestContract,
} from './requestContract';
import { callOf, complaintsAbout, requestsOf } from './sends';

/** Everything that a provider's documents say about its send requests, as tests. */
export const describeRequests = (contract: RequestContract): void => {
	const { provider } = contract.axes;
	const covered = coveredTypes.filter((type) => contract.endpoints[type] !== undefined);
	describe.each(covered)(`%s requests of ${provider}`, (type) => {
		const endpoints = contract.endpoints[type] ?? {};
		if (Object.keys(endpoints).length > 0) describeType(contract, type, endpoints);
		describeUnreached(contract, type);
		for (const [call, endpoint] of Object.entries(endpoints)) {
			describeEndpoint(call, endpoint, endpoints, contract.notSent);
		}
	});
	describeVendor(contract);
};

const describeType = (contract: RequestContract, type: CoveredType, endpoints: Endpoints): void => {
	const { axes } = contract;
	const reaches = reachedWith(contract, type);
	const { excessive, impossible } = contentsOf(type, axes);

	it.each(reaches)('are as documented when sent to a %s', (kind) => {
		const judges = judgesOf(endpoints);
		const sends = sendsTo(axes, type, kind);
		expect(complaintsAbout(sends, (request) => judge(judges, request))).toEqual([]);
	});

	it.each(reaches)('to a %s do not exist where the document sets a limit', (kind) => {
		const judges = judgesOf(endpoints);
		const complaints = [
			...sendsTo(axes, type, kind, excessive),
			...sendsTo({ ...axes, correlationIds: ['a'.repeat(513)] }, type, kind),
		].flatMap((sent) =>
			sent.outcome.ok ? judge(judges, sent.outcome.value) : complaintsAboutRefusal(sent),
		);
		expect([...new Set(complaints)]).toEqual([]);
	});

	it.each(Object.entries(impossible))('do not exist for %s', (name, content) => {
		const complaints = reaches
			.flatMap((kind) => sendsTo(axes, type, kind, { [name]: content }))
			.flatMap(complaintsAboutRefusal);
		expect([...new Set(complaints)]).toEqual([]);
	});

	const { withoutReply = [], ...others } = axes;
	if (withoutReply.includes(type)) {
		it('do not exist as a reply', () => {
			const quoting = reaches
				.flatMap((kind) => sendsTo(others, type, kind))
				.filter(({ name }) => name.includes('"replyTo"'));
			expect(quoting).not.toEqual([]);
			expect(new Set(quoting.map(verdictOn))).toEqual(new Set(['unsupported, accepted: no']));
		});
	}

	it('use every endpoint of the contract', () => {
		const calls = requestsOf(reaches.flatMap((kind) => sendsTo(axes, type, kind))).map(callOf);
		expect(new Set(calls)).toEqual(new Set(Object.keys(endpoints)));
	});
};

/** Recipients that the provider cannot reach with a type; all of them, if it has no such type. */
const describeUnreached = (contract: RequestContract, type: CoveredType): void => {
	const { axes, endpoints } = contract;
	const reaches = reachedWith(contract, type);
	const isSent = Object.keys(endpoints[type] ?? {}).length > 0;
	const kinds = Object.keys(recipients) as RecipientKind[]; // Object.keys forgets the keys' type

	it.each(kinds.filter((kind) => !(isSent && reaches.includes(kind))))(
		'do not exist for a %s as recipient',
		(kind) => {
			const verdicts = sendsTo(axes, type, kind).map(verdictOn);
			expect([...new Set(verdicts)]).toEqual(['unsupported, accepted: no']);
		},
	);
};

const describeEndpoint = (
	call: string,
	{ body, document, examples, forbidden }: Endpoint,
	endpoints: Endpoints,
	notSent: readonly string[],
): void =>
	describe(call, () => {
		it.each(Object.entries(examples))('takes a documented request: %s', (_name, example) => {
			expect(validatorOf(document)(example).map(describeRefusal)).toEqual([]);
			expect(body.safeParse(example).error?.issues ?? []).toEqual([]);
		});

		it.each(Object.entries(forbidden))('documents no such request: %s', (_name, request) => {
			expect(validatorOf(document)(request)).not.toEqual([]);
		});

		for (const field of notSent) {
			it(`has a field ${field} that the node does not send`, () => {
				const issues = Object.values(examples).map(
					(example) => body.safeParse({ ...example, [field]: 'x' }).error?.issues[0],
				);
				expect(issues).toEqual(
					issues.map(() => expect.objectContaining({ code: 'unrecognized_keys', keys: [field] })),
				);
			});
		}

		it('is sent no property that the document does not name', () => {
			// Two endpoints may share a body; what only one of them takes is the corpus' to check.
			const documented = Object.values(endpoints)
				.filter((endpoint) => endpoint.body === body)
				.flatMap((endpoint) => [...propertyPaths(endpoint.document)]);
			expect(documented).toEqual(expect.arrayContaining([...propertyPaths(z.toJSONSchema(body))]));
		});
	});

const verdictOn = ({ outcome }: Sent): string =>
	outcome.ok ? 'sent' : `${outcome.failure.category}, accepted: ${outcome.failure.accepted}`;

const complaintsAboutRefusal = ({ outcome }: Sent): string[] => {
	if (outcome.ok) return ['sent'];
	const { category, accepted } = outcome.failure;
	return category === 'invalidRequest' && accepted === 'no' ? [] : [category];
};

type Judges = ReadonlyMap<string, { readonly body: Validator; readonly headers: Validator }>;

const judgesOf = (endpoints: Endpoints): Judges =>
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
