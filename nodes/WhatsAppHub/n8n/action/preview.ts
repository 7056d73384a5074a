import type { IDataObject } from 'n8n-workflow';
import { isBareObject } from '../../core/json';
import { describeMedia } from '../../core/media';
import { type Outcome, succeed } from '../../core/outcome';
import { placeMedia } from '../../outbound/placeMedia';
import type { Connection } from '../../providers/contract/provider';
import type { SendCommand } from './readItem';
import type { Task } from './task';

// The operation 'Preview': shows the request of a send without sending it.

/** How much of an inline file a preview shows. */
const SHOWN_BASE64 = 24;

/** The request that a send would make, without its secrets; a file is named, not uploaded. */
export const preview = async (
	{ provider }: Task,
	connection: Connection,
	{ message, envelope, providerOptions }: SendCommand,
): Promise<Outcome<IDataObject>> => {
	const placed = await placeMedia(
		message,
		provider.media,
		async (media) =>
			await Promise.resolve(succeed(`<ID of ${describeMedia(media).fileName} once uploaded>`)),
	);
	if (!placed.ok) return placed;
	const request = connection.encode(placed.value, envelope, providerOptions);
	if (!request.ok) return request;
	const { method, url, headers, body } = request.value;
	const warnings = provider.advise?.(message) ?? [];
	return succeed({
		provider: provider.id,
		request: { method, url, ...(headers && { headers }), body: shortened(body) },
		...(warnings.length > 0 && { warnings }),
	} as IDataObject); // a body is JSON
};

/** Long base64 would fill the panel. */
const shortened = (value: unknown): unknown => {
	if (typeof value === 'string') {
		return /^[A-Za-z0-9+/]{1000,}={0,2}$/.test(value)
			? `${value.slice(0, SHOWN_BASE64)}… (${value.length} characters of base64)`
			: value;
	}
	if (Array.isArray(value)) return value.map(shortened);
	if (!isBareObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, shortened(each)] as const),
	);
};
