import type { INodeParameters } from 'n8n-workflow';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from '../vendors/json';
import { hasVendorFolder, missingVendorFolder } from '../vendors/folder';
import { type Simulator, startSimulator } from '../../simulator';
import { play } from './play';
import type { Difference, Documented, ProviderDocuments, Shape } from './shape';

// Fills in the form for every documented request, and compares what arrives with the document.

const vendorIsHere = hasVendorFolder();

/** How the titles of what the form cannot reach begin. */
const unreachable = 'is out of the form’s reach: ';

/** Drives the form to every documented request, and compares what arrives with what is documented. */
export const describeDocuments = (documents: ProviderDocuments): void => {
	const examples: Readonly<Record<string, Documented>> = vendorIsHere ? documents.vendor() : {};
	const named = Object.entries(documents.shapes);
	if (!vendorIsHere) {
		process.stderr.write(
			`The vendor’s own examples of ${documents.name}: ${missingVendorFolder}\n`,
		);
	}

	describe(documents.name, () => {
		let simulator: Simulator;
		const judged: Array<{ name: string; body: JsonObject }> = [];

		beforeAll(async () => {
			simulator = await startSimulator({ stepDelayMs: 5 });
		});
		afterAll(async () => await simulator.close());

		const expectSent = async (
			{ call = documents.call, files, differs = [], asQuery }: Shape,
			shown: JsonObject,
			form: Shape['form'],
			name: string,
		): Promise<void> => {
			simulator.reset();
			const documented = (await documents.prepare?.(simulator, shown)) ?? shown;
			const parameters = parametersOf(documents, documented, form(documented), simulator);
			const played = await play(simulator, documents.provider, parameters, files?.(documented));
			expect(played.complaint).toBeUndefined();
			const expected = applied([...documents.always, ...differs], documented);
			const [request] = played.requests;
			expect(played.requests).toHaveLength(1);
			expect((asQuery === undefined ? request?.body : request?.query) ?? {}).toEqual(expected);
			expect(`${request?.method} ${request?.path}`).toMatch(endsWith(call));
			expect([request?.verdict, request?.reason]).toEqual(['accepted', undefined]);
			if (isObject(request?.body)) judged.push({ name, body: request.body });
		};

		describe.each(named)('%s', (name, shape) => {
			const documented = spelledOut(documents, examples[name]?.body);
			const forms = Object.entries({ form: shape.form, ...shape.otherForms });
			if (shape.unreachable !== undefined) {
				// The title is what the report tells.
				it(`${unreachable}${shape.unreachable}`, async () => {
					await expect(expectSent(shape, shape.own, shape.form, name)).rejects.toThrow();
				});
				return;
			}

			it.each(forms)('a request of our own, by the %s', async (_form, form) => {
				await expectSent(shape, shape.own, form, `${name} of our own`);
			});

			if (documented !== undefined) {
				it.each(forms)('the document’s request, by the %s', async (_form, form) => {
					await expectSent(shape, documented, form, name);
				});
			}

			for (const { reason, apply } of shape.differs ?? []) {
				it(`has a difference that is needed: ${reason}`, () => {
					const bodies = [shape.own, ...(documented === undefined ? [] : [documented])];
					expect(bodies.some((body) => !isDeepStrictEqual(apply(body), body))).toBe(true);
				});
			}
		});

		for (const { reason, apply } of documents.always) {
			it(`differs somewhere because of what is said of all: ${reason}`, () => {
				const bodies = named.map(([, { own }]) => own);
				expect(bodies.some((body) => !isDeepStrictEqual(apply(body), body))).toBe(true);
			});
		}

		if (!vendorIsHere) {
			it.skip(`our own requests alone: ${missingVendorFolder}`, () => undefined);
			return;
		}

		it('covers every example of the vendor', () => {
			expect(named.map(([name]) => name).sort()).toEqual(Object.keys(examples).sort());
		});

		it.each(Object.entries(examples))('calls %s as the vendor does', (name, { call }) => {
			expect(documents.shapes[name]?.call ?? documents.call).toBe(call ?? documents.call);
		});

		const { judge } = documents;
		if (judge !== undefined) {
			it('sends nothing that the vendor’s schema forbids, but for its known gaps', () => {
				const { gaps, refusalsOf } = judge();
				const refusals = judged.flatMap(({ name, body }) =>
					refusalsOf({ body, path: '' }).map(({ text, gap }) => ({
						gap,
						complaint: `${name}: ${text}`,
					})),
				);
				const unexplained = refusals.filter(({ gap }) => gap === undefined);
				expect(unexplained.map(({ complaint }) => complaint)).toEqual([]);
				// A gap that nothing needs has been closed, or never was one.
				expect(gaps.filter((name) => !refusals.some(({ gap }) => gap === name))).toEqual([]);
			});
		}
	});
};

const applied = (differences: readonly Difference[], body: JsonObject): JsonObject =>
	differences.reduce((current, { apply }) => apply(current), body);

const spelledOut = (documents: ProviderDocuments, body: JsonObject | undefined) =>
	body && applied(documents.standsFor, body);

/** The whole form: what is common, and what the shape fills in. */
const parametersOf = (
	{ provider, common }: ProviderDocuments,
	body: JsonObject,
	own: INodeParameters,
	simulator: Simulator,
): INodeParameters => {
	const shared = common(body, simulator);
	return {
		provider,
		resource: 'message',
		operation: 'send',
		...shared,
		...own,
		options: { ...membersOf(shared.options), ...membersOf(own.options) },
	};
};

const membersOf = (value: unknown): INodeParameters =>
	isObject(value) ? (value as INodeParameters) : {}; // options are parameters

const endsWith = (call: string): RegExp => {
	const [method = '', path = ''] = call.split(' ');
	return new RegExp(`^${method} .*${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
};
