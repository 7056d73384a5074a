import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../vendors/json';
import type { ProviderId, Simulator } from '../../simulator';
import type { VendorJudge } from '../vendors/judge';

/** Where what is sent must differ from what the document shows. */
export interface Difference {
	readonly reason: string;
	/** The documented body as the node sends it; the test holds the difference to exactly that. */
	readonly apply: (body: JsonObject) => JsonObject;
}

/** A documented request, by the shape of its body. */
export interface Shape {
	/** The method and the end of the path; the provider's usual one where it is missing. */
	readonly call?: string;
	/**
	 * What a person puts into the node's form to send such a body, beside sender and recipient.
	 * Written from the form: it knows nothing of the node's code.
	 */
	readonly form: (body: JsonObject) => INodeParameters;
	/** The same message by another way of filling in the form. */
	readonly otherForms?: Readonly<Record<string, (body: JsonObject) => INodeParameters>>;
	/** Files that the item brings along. */
	readonly files?: (body: JsonObject) => IBinaryKeyData;
	/** A body of this shape in values of our own. */
	readonly own: JsonObject;
	readonly differs?: readonly Difference[];
	/** Why what is documented as a body is sent as a query. */
	readonly asQuery?: string;
	/** Why the form cannot reach it; a test fails once it can. */
	readonly unreachable?: string;
}

/** A request as a vendor's document shows it. */
export interface Documented {
	readonly call: string | undefined;
	readonly body: JsonObject | undefined;
}

/** Everything documented about a provider's requests, and how the form reaches it. */
export interface ProviderDocuments {
	/** As the report names it. */
	readonly name: string;
	readonly provider: ProviderId;
	/** The usual method and end of the path. */
	readonly call: string;
	/** By the names that the vendor's examples have. */
	readonly shapes: Readonly<Record<string, Shape>>;
	/** Sender, recipient and the optional fields of the envelope. */
	readonly common: (body: JsonObject, simulator: Simulator) => INodeParameters;
	/** Differences of every request. */
	readonly always: readonly Difference[];
	/** What an abbreviation in a vendor's example stands for, and whose account it is. */
	readonly standsFor: readonly Difference[];
	/** The vendor's examples, read only where they are there. */
	readonly vendor: () => Readonly<Record<string, Documented>>;
	/**
	 * Makes the simulator ready for a body, such as by the template that it names; the body as it
	 * is then, where it must name something that is there.
	 */
	readonly prepare?: (simulator: Simulator, body: JsonObject) => Promise<JsonObject> | JsonObject;
	/** The vendor's machine-readable document, read only where it is there. */
	readonly judge?: () => VendorJudge;
}
