import type { ErrorObject } from 'ajv';
import type { JsonObject } from '../contract/json';
import { describeRefusal, type Validator } from '../contract/jsonSchema';

/** Something that a vendor's machine-readable document lacks or gets wrong, by name. */
export interface SchemaGap {
	readonly name: string;
	readonly explains: (error: ErrorObject, body: JsonObject) => boolean;
}

/** What a vendor's document has against a body, and which of its known gaps explains that. */
export interface Refusal {
	readonly text: string;
	readonly gap: string | undefined;
}

export interface VendorJudge {
	readonly gaps: readonly string[];
	readonly refusalsOf: (body: JsonObject) => readonly Refusal[];
}

/** Judges each body by the schema that it is for. */
export const vendorJudge = (
	gaps: readonly SchemaGap[],
	validatorFor: (body: JsonObject) => Validator,
): VendorJudge => ({
	gaps: gaps.map(({ name }) => name),
	refusalsOf: (body) =>
		validatorFor(body)(body).map((error) => ({
			text: describeRefusal(error),
			gap: gaps.find((gap) => gap.explains(error, body))?.name,
		})),
});
