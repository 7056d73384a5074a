import type { ErrorObject } from 'ajv';
import type { z } from 'zod/v4';
import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import type { CoveredType } from './contents';
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

export type Endpoints = Readonly<Record<string, Endpoint>>;

/** Something that the vendor's machine-readable document lacks or gets wrong, by name. */
export interface Gap {
	readonly name: string;
	readonly explains: (error: ErrorObject, request: HttpRequest) => boolean;
}

/** A request as the vendor shows it. */
export interface VendorExample {
	readonly name: string;
	readonly type: CoveredType;
	readonly call: string;
	readonly body: JsonObject;
}

/** The vendor's own document, read only where it is there. */
export interface VendorDocument {
	readonly validatorFor: (type: CoveredType, call: string) => Validator;
	readonly propertiesOf: (type: CoveredType, call: string) => ReadonlySet<string>;
	readonly gaps: readonly Gap[];
	/** Properties that the vendor documents elsewhere than in this document. */
	readonly documentedElsewhere: readonly string[];
	readonly examples: readonly VendorExample[];
	/** Types of which the vendor shows none. */
	readonly withoutExample?: readonly CoveredType[];
}

export interface RequestContract {
	readonly axes: ProviderAxes;
	readonly reaches: readonly RecipientKind[];
	/** The same for types that reach fewer. */
	readonly reachesWith?: Readonly<Partial<Record<CoveredType, readonly RecipientKind[]>>>;
	/**
	 * By type of message and `METHOD URL`: none where the provider has no such type, and no entry
	 * where the documents layer alone holds the type against the document.
	 */
	readonly endpoints: Readonly<Partial<Record<CoveredType, Endpoints>>>;
	/** Documented fields that the node does not send, and so refuses by name. */
	readonly notSent: readonly string[];
	readonly vendor: () => VendorDocument;
}

/** Whom a provider reaches with a type. */
export const reachedWith = (
	{ reaches, reachesWith = {} }: RequestContract,
	type: CoveredType,
): readonly RecipientKind[] => reachesWith[type] ?? reaches;
