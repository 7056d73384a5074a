import type { Address } from '../../nodes/WhatsAppHub/core/address';
import type { HttpResponse, WebhookRequest } from '../../nodes/WhatsAppHub/core/http';
import type { WebhookForm } from '../../nodes/WhatsAppHub/providers/contract/webhook';

/** What a provider must show to be like the others. Every value is written by hand. */
export interface Evidence {
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly sender: string | undefined;
	/** A group, as its documents write one. */
	readonly group: Address;
	/** The provider's own fields, as the form yields them without a touch. */
	readonly options: Readonly<Record<string, unknown>>;
	readonly send: {
		readonly answer: unknown;
		readonly messageId: string;
		readonly correlationId: string;
		readonly ids: Readonly<Record<string, unknown>>;
	};
	readonly failures: ReadonlyArray<{
		readonly response: HttpResponse;
		readonly category: string;
		readonly code: string | undefined;
	}>;
	readonly webhook: {
		readonly form: WebhookForm;
		/** Genuine at `now`: its signature was computed by the openssl command. */
		readonly request: WebhookRequest;
		readonly now: string;
		/** The header that carries the signature, in lower case. */
		readonly header: string;
		/** A payload of one status. */
		readonly status: unknown;
		/** A payload of several things, and how many. */
		readonly batch?: { readonly payload: unknown; readonly count: number };
		/** Something of the provider's that is not modelled, and its name. */
		readonly unknown: { readonly payload: unknown; readonly providerEvent: string };
	};
	/** Credentials with which the trigger cannot tell genuine calls; undefined where none are needed. */
	readonly credentialsWithoutSecret?: Readonly<Record<string, unknown>>;
}

/** A form of the trigger with these parameters and options. */
export const form = (
	parameters: Readonly<Record<string, unknown>> = {},
	options: Readonly<Record<string, unknown>> = {},
	registeredSecret?: string,
): WebhookForm => ({
	parameter: (name) => parameters[name],
	option: (name) => options[name],
	registeredSecret,
	path: 'hook-id',
});

export const call = (
	body: string,
	headers: Readonly<Record<string, string>>,
	query: Readonly<Record<string, string>> = {},
): WebhookRequest => ({ headers, query, rawBody: Buffer.from(body) });

export const answer = (
	status: number,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({ status, body, headers });
