import type { ErrorObject } from 'ajv';
import type { JsonObject } from './json';
import { describeRefusal, type Validator } from './jsonSchema';

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

/** A request as a vendor's document is asked about it. */
export interface JudgedBody {
	readonly body: JsonObject;
	/** Its path's end is the endpoint's. */
	readonly path: string;
}

export interface VendorJudge {
	readonly gaps: readonly string[];
	readonly refusalsOf: (request: JudgedBody) => readonly Refusal[];
}

/** Judges each body by the schema that it is for. */
export const vendorJudge = (
	gaps: readonly SchemaGap[],
	validatorFor: (request: JudgedBody) => Validator,
): VendorJudge => ({
	gaps: gaps.map(({ name }) => name),
	refusalsOf: (request) =>
		validatorFor(request)(request.body).map((error) => ({
			text: describeRefusal(error),
			gap: gaps.find((gap) => gap.explains(error, request.body))?.name,
		})),
});
