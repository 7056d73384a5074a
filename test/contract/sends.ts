import type { HttpRequest } from '../../nodes/WhatsAppHub/core/http';
import type { Sent } from './corpus';

export const callOf = ({ method, url }: HttpRequest): string => `${method} ${url}`;

/** The requests among what the encoder made. */
export const requestsOf = (sends: readonly Sent[]): HttpRequest[] =>
	sends.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));

/** What is wrong with sends that ought to be right, each complaint with the send's name. */
export const complaintsAbout = (
	sends: readonly Sent[],
	complain: (request: HttpRequest) => string[],
): string[] =>
	sends.flatMap(({ name, outcome }) =>
		(outcome.ok ? complain(outcome.value) : [`not sent: ${outcome.failure.message}`]).map(
			(complaint) => `${complaint} of ${name}`,
		),
	);
