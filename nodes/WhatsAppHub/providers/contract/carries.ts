import type { MessageType, OptionOf, PartOf } from '../../messages';
import type { AskedOf, OperationId } from '../../operations';

/** An optional field: as it is, not at all, or while other fields of the form are filled in so. */
export type CarriedOption =
	boolean | { readonly when: Readonly<Record<string, readonly [string, ...string[]]>> };

/** A field: as it is, not at all, or with these values only. */
export type CarriedPart = boolean | readonly string[];

/** What goes around a message, whatever its type. */
interface CarriesAround {
	readonly replyTo: boolean | { readonly except: readonly MessageType[] };
	readonly correlationId: boolean;
}

/** What of a type not every provider carries. */
export type CarriesOf<T extends MessageType> = {
	readonly [N in OptionOf<T>]: CarriedOption;
} & { readonly [N in PartOf<T>]: CarriedPart };

/** The types that a table of encoders sends. */
type SentBy<Encoders> = {
	[T in keyof Encoders & MessageType]: Encoders[T] extends { readonly unsupported: unknown }
		? never
		: T;
}[keyof Encoders & MessageType];

/**
 * What a provider carries of the types that it sends. Total over all that not every provider has: what
 * is forgotten or misspelt does not compile.
 */
export type Carries<Encoders> = CarriesAround & {
	readonly [T in SentBy<Encoders> as keyof CarriesOf<T> extends never ? never : T]: CarriesOf<T>;
};

/** The same as the rest of the package sees it. */
export type CarriesAnything = CarriesAround & {
	readonly [T in MessageType]?: Readonly<Record<string, CarriedOption | CarriedPart>>;
};

/** The fields of an operation that only some providers need. */
export type AskedField<O extends OperationId> = 'sender' | 'recipient' | AskedOf<O>;

/** Which of them a provider asks for: total, so that none is forgotten. */
export type Asks<O extends OperationId> = { readonly [F in AskedField<O>]: boolean };

/** The same as the rest of the package sees it; nothing of an operation that the provider has not. */
export type AsksAnything = Readonly<Record<string, boolean>>;
