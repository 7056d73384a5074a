import { z } from 'zod/v4';
import { coveredTypes } from './contents';
import { sendsTo } from './corpus';
import { without } from './json';
import { describeRefusal, propertyPaths } from './jsonSchema';
import { reachedWith, type RequestContract } from './requestContract';
import { callOf, complaintsAbout, requestsOf } from './sends';
import { describeWithVendorFolder } from './vendorFolder';

/** The same requests and bodies, judged by the vendor's own document where it is there. */
export const describeVendor = (contract: RequestContract) => {
	const { axes, endpoints, notSent } = contract;
	describeWithVendorFolder(`requests of ${axes.provider}, judged by the vendor’s file`, () => {
		const vendor = contract.vendor();
		const types = coveredTypes.filter((type) => Object.keys(endpoints[type] ?? {}).length > 0);
		const examples = vendor.examples.filter(({ type }) => types.includes(type));
		const routes = types.flatMap((type) =>
			reachedWith(contract, type).map((kind) => [type, kind] as const),
		);

		it.each(routes)('are accepted: a %s to a %s', (type, kind) => {
			const complaints = complaintsAbout(sendsTo(axes, type, kind), (request) =>
				vendor
					.validatorFor(
						type,
						callOf(request),
					)(request.body)
					.filter((error) => !vendor.gaps.some((gap) => gap.explains(error, request)))
					.map(describeRefusal),
			);
			expect(complaints).toEqual([]);
		});

		it('need every gap on the list of known ones', () => {
			if (vendor.gaps.length === 0) return;
			const errors = routes.flatMap(([type, kind]) =>
				requestsOf(sendsTo(axes, type, kind)).flatMap((request) =>
					vendor
						.validatorFor(
							type,
							callOf(request),
						)(request.body)
						.map((error) => ({ error, request })),
				),
			);
			const needed = vendor.gaps.filter((gap) =>
				errors.some(({ error, request }) => gap.explains(error, request)),
			);
			expect(needed.map(({ name }) => name)).toEqual(vendor.gaps.map(({ name }) => name));
		});

		it.each(
			types.flatMap((type) =>
				Object.entries(endpoints[type] ?? {}).map(
					([call, { body }]) => [type, call, body] as const,
				),
			),
		)('name its properties only: a %s, %s', (type, call, body) => {
			const documented = [...vendor.propertiesOf(type, call), ...vendor.documentedElsewhere];
			expect(documented).toEqual(expect.arrayContaining([...propertyPaths(z.toJSONSchema(body))]));
		});

		it('include an example of every type, but for known ones', () => {
			const shown = examples.map(({ type }) => type);
			expect(new Set([...shown, ...(vendor.withoutExample ?? [])])).toEqual(new Set(types));
		});

		it.each(examples.map((example) => [example.type, example.name, example] as const))(
			'include its example of a %s: %s',
			(_type, _name, { type, call, body: example }) => {
				const parsed = endpoints[type]?.[call]?.body.safeParse(without(example, ...notSent));
				expect(parsed?.error?.issues).toBeUndefined();
				expect(parsed?.success).toBe(true);
			},
		);
	});
};
