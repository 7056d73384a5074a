import type { ErrorObject } from 'ajv';
import type { z } from 'zod/v4';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import type { ProviderAxes, RecipientKind } from './corpus';
import type { JsonObject } from './json';
import type { Validator } from './jsonSchema';

/** One documented endpoint. */
export interface Endpoint {
	/** The documented body as JSON Schema, written from the document and not from the node's code. */
	readonly document: JsonObject;
	/** The headers that the node itself gives; authentication is the credential's. */
	readonly headers?: JsonObject;
	/** What the node's own encoder checks its body with. */
	readonly body: z.ZodType;
	/** Requests of the shapes that the document shows. */
	readonly examples: Readonly<Record<string, JsonObject>>;
	/** Requests that the document forbids: they show that our schema of it can say no. */
	readonly forbidden: Readonly<Record<string, JsonObject>>;
}

/** Something that the vendor's machine-readable document lacks or gets wrong, by name. */
export interface Gap {
	readonly name: string;
	readonly explains: (error: ErrorObject, request: HttpRequest) => boolean;
}

/** The vendor's own document, read only where it is there. */
export interface VendorDocument {
	readonly validatorFor: (call: string) => Validator;
	readonly propertiesOf: (call: string) => ReadonlySet<string>;
	readonly gaps: readonly Gap[];
	/** Properties that the vendor documents elsewhere than in this document. */
	readonly documentedElsewhere: readonly string[];
	readonly examples: ReadonlyArray<{ name: string; call: string; body: JsonObject }>;
}

export interface RequestContract {
	readonly axes: ProviderAxes;
	readonly reaches: readonly RecipientKind[];
	/** By `METHOD URL`. */
	readonly endpoints: Readonly<Record<string, Endpoint>>;
	/** Documented fields that the node does not send, and so refuses by name. */
	readonly notSent: readonly string[];
	readonly vendor: () => VendorDocument;
}
