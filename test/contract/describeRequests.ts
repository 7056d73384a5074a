import { z } from 'zod/v4';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import { type MessageType, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { createJudge, type Judge } from '../../simulator';
import { describeWithVendorFolder } from '../vendors/folder';
import { isObject, type JsonObject } from '../vendors/json';
import { propertyPaths } from '../vendors/jsonSchema';
import { type Contents, contentsOf, isSpelledOut } from './contents';
import {
	type ProviderAxes,
	type RecipientKind,
	recipientKinds,
	recipients,
	type Sent,
	sendsTo,
} from './corpus';
import type { RequestContract } from './requestContract';

// Has every combination of the corpus encoded, and judged by the simulator and the vendor's file.

/** A body of the person's own goes as it is, and what fits a template is for the account's templates to say. */
const types = messageTypes.filter((type) => type !== 'raw' && type !== 'template');

/** What a provider's encoders make of the corpus, judged by the simulator and by the vendor's own file. */
export const describeRequests = (contract: RequestContract): void => {
	const { axes, calls, withoutReply = [] } = contract;
	const reached = (type: MessageType): readonly RecipientKind[] =>
		(calls[type] ?? []).length === 0 ? [] : (contract.reachesWith?.[type] ?? contract.reaches);
	// Several tests look at them, and none changes one.
	const known = new Map<string, Sent[]>();
	const usual = (type: MessageType, kind: RecipientKind): Sent[] => {
		const name = `${type} to ${kind}`;
		const sends =
			known.get(name) ??
			sendsTo(axes, type, kind).filter(({ isReply }) => !(isReply && withoutReply.includes(type)));
		known.set(name, sends);
		return sends;
	};
	/** Where it is not the content that is refused, one is enough. */
	const oneOf = (type: MessageType): Contents =>
		Object.fromEntries(Object.entries(contentsOf(type, axes).usual).slice(0, 1));
	const routes = types.flatMap((type) => reached(type).map((kind) => [type, kind] as const));

	it.each(routes)(`${axes.provider} takes %s to a %s`, async (type, kind) => {
		const judge = createJudge();
		const made = new Set<string>();
		const complaints: string[] = [];
		for (const { name, outcome } of usual(type, kind)) {
			if (outcome.ok) made.add(callOf(axes.credentials, outcome.value));
			const complaint = outcome.ok
				? await complaintAbout(judge, contract, kind, outcome.value)
				: `not sent: ${outcome.failure.message}`;
			if (complaint !== undefined) complaints.push(`${complaint} of ${name}`);
		}
		expect(complaints).toEqual([]);
		expect([...made].sort()).toEqual([...(calls[type] ?? [])].sort());
	});

	it.each(routes)(`${axes.provider} is sent no %s to a %s beyond a limit`, async (type, kind) => {
		const judge = createJudge();
		const { excessive, impossible } = contentsOf(type, axes);
		const sends = [
			...sendsTo(axes, type, kind, excessive),
			...sendsTo({ ...axes, correlationIds: ['a'.repeat(513)] }, type, kind, oneOf(type)),
		];
		for (const { name, outcome, isReply } of sends) {
			if (isReply && withoutReply.includes(type)) continue;
			// Where its document sets no limit, a provider takes what others do not.
			const complaint = outcome.ok
				? await complaintAbout(judge, contract, kind, outcome.value)
				: refusalOf(outcome.failure, ['invalidRequest']);
			expect([name, complaint]).toEqual([name, undefined]);
		}
		for (const { name, outcome } of sendsTo(axes, type, kind, impossible)) {
			const complaint = outcome.ok
				? 'sent'
				: refusalOf(outcome.failure, ['invalidRequest', 'unsupported']);
			expect([name, complaint]).toEqual([name, undefined]);
		}
	});

	const unreached = types.flatMap((type) =>
		recipientKinds
			.filter((kind) => !reached(type).includes(kind))
			.map((kind) => [type, kind] as const),
	);
	it.each(unreached)(`${axes.provider} cannot be sent %s to a %s`, (type, kind) => {
		const complaints = sendsTo(axes, type, kind, oneOf(type)).map(({ outcome }) =>
			outcome.ok ? 'sent' : refusalOf(outcome.failure, ['unsupported']),
		);
		expect([...new Set(complaints)]).toEqual([undefined]);
	});

	for (const type of withoutReply) {
		it(`${axes.provider} cannot be sent ${type} as a reply`, () => {
			const complaints = reached(type)
				.flatMap((kind) => sendsTo(axes, type, kind))
				.filter(({ isReply }) => isReply)
				.map(({ outcome }) =>
					outcome.ok ? 'sent' : refusalOf(outcome.failure, ['unsupported', 'invalidRequest']),
				);
			expect([...new Set(complaints)]).toEqual([undefined]);
		});
	}

	describe(`the bodies that the encoders of ${axes.provider} know`, () => {
		const sends = () =>
			routes.filter(([type]) => isSpelledOut(type)).flatMap(([type, kind]) => usual(type, kind));
		const bodiesOf = (all: readonly Sent[]) => [
			...new Set(all.flatMap(({ message }) => (message ? contract.bodies(message) : []))),
		];

		// All that is sent has been taken above: so no property is one that the document does not name.
		it('have no property that is never sent', () => {
			const all = sends();
			const sent = new Set(
				all.flatMap(({ outcome }) => (outcome.ok ? pathsIn(outcome.value.body) : [])),
			);
			const known = bodiesOf(all).flatMap((body) => [...propertyPaths(z.toJSONSchema(body))]);
			expect([...new Set(known)].filter((path) => !sent.has(path))).toEqual([]);
		});

		for (const field of contract.notSent) {
			it(`have no ${field}, which the document has`, () => {
				for (const body of bodiesOf(sends())) {
					expect(body.safeParse({ [field]: 'x' }).error?.issues).toContainEqual(
						expect.objectContaining({ code: 'unrecognized_keys', keys: [field] }),
					);
				}
			});
		}
	});

	describeWithVendorFolder(`${axes.provider}, by the vendor’s own file`, () => {
		const { gaps, refusalsOf } = contract.vendor();
		const judged = routes.filter(([type]) => !contract.notInVendorFile?.includes(type));
		const refusals = (type: MessageType, kind: RecipientKind) =>
			usual(type, kind).flatMap(({ name, outcome }) =>
				outcome.ok && outcome.value.body !== undefined
					? refusalsOf({ body: received(outcome.value.body), path: outcome.value.url }).map(
							({ text, gap }) => ({ gap, complaint: `${text} of ${name}` }),
						)
					: [],
			);

		it.each(judged)('is sent nothing else: %s to a %s', (type, kind) => {
			const unexplained = refusals(type, kind).filter(({ gap }) => gap === undefined);
			expect(unexplained.map(({ complaint }) => complaint)).toEqual([]);
		});

		if (contract.needsEveryGap) {
			it('has every gap that is on its list', () => {
				const needed = new Set(judged.flatMap((route) => refusals(...route)).map(({ gap }) => gap));
				expect(gaps.filter((gap) => !needed.has(gap))).toEqual([]);
			});
		}
	});
};

const callOf = ({ baseUrl }: ProviderAxes['credentials'], { method, url }: HttpRequest): string =>
	`${method} ${url.replace(String(baseUrl), '')}`;

/** What is wrong with a request that ought to be right: refused, or understood as one to somebody else. */
const complaintAbout = async (
	judge: Judge,
	{ axes: { provider } }: RequestContract,
	kind: RecipientKind,
	request: HttpRequest,
): Promise<string | undefined> => {
	if (request.query !== undefined) return 'a send has no query';
	const { refusal, recipients: understood } = await judge.judge(provider, request);
	if (refusal !== undefined) return refusal;
	const to = recipients[kind];
	const meant = to.kind === 'phone' ? to.digits : to.id;
	const astray = understood.find((each) => each.replace(/^\+|@c\.us$/g, '') !== meant);
	return astray === undefined ? undefined : `goes to ${astray}`;
};

const refusalOf = (
	{ category, accepted }: { readonly category: string; readonly accepted: string },
	categories: readonly string[],
): string | undefined =>
	categories.includes(category) && accepted === 'no' ? undefined : `${category}, ${accepted}`;

/** What the other side receives: keys without a value do not travel. */
const received = (body: object): JsonObject => JSON.parse(JSON.stringify(body)) as JsonObject; // of an object

/** Every property of a body, as paths: `text`, `text.body`. */
const pathsIn = (value: unknown): string[] => {
	if (Array.isArray(value)) return value.flatMap(pathsIn);
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		member === undefined ? [] : [name, ...pathsIn(member).map((path) => `${name}.${path}`)],
	);
};
