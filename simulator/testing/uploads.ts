import type { Simulator } from '../index';
import type { JsonAnswer } from './sendRequests';

// Uploads files to the simulator as real forms.

export interface UploadParts {
	file?: Blob;
	fileName?: string;
	fields?: Record<string, string>;
}

/** A WebP of this size that says in its flags that it moves. */
export function movingSticker(size: number): Blob {
	const content = Buffer.alloc(size);
	content.write('RIFF', 0, 'latin1');
	content.write('WEBPVP8X', 8, 'latin1');
	content[20] = 0x02;
	return new Blob([content], { type: 'image/webp' });
}

/** Uploads a form by real HTTP, as fetch writes it. */
export async function upload(
	url: string,
	headers: Record<string, string>,
	{ file, fileName = 'file', fields = {} }: UploadParts,
): Promise<JsonAnswer> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	if (file !== undefined) form.append('file', file, fileName);
	const response = await fetch(url, { method: 'POST', headers, body: form });
	const body: unknown = await response.json();
	return { status: response.status, headers: response.headers, body };
}

/** Uploads a file to the Cloud API with its documented fields. */
export async function uploadToGraph(
	{ accounts }: Simulator,
	file: Blob | undefined,
	parts: Omit<UploadParts, 'file'> = {},
	phoneNumberId = accounts.cloudApi.phoneNumberId,
): Promise<JsonAnswer> {
	const { baseUrl, apiVersion, accessToken } = accounts.cloudApi;
	const fields = { messaging_product: 'whatsapp', type: file?.type ?? 'image/png' };
	return await upload(
		`${baseUrl}/${apiVersion}/${phoneNumberId}/media`,
		{ authorization: `Bearer ${accessToken}` },
		{ fields, ...(file === undefined ? {} : { file }), ...parts },
	);
}

/** Uploads a file to YCloud. */
export async function uploadToYCloud(
	{ accounts }: Simulator,
	file: Blob | undefined,
	parts: Omit<UploadParts, 'file'> = {},
	phoneNumber = accounts.yCloud.phoneNumber,
): Promise<JsonAnswer> {
	const { baseUrl, apiKey } = accounts.yCloud;
	return await upload(
		`${baseUrl}/whatsapp/media/${encodeURIComponent(phoneNumber)}/upload`,
		{ 'x-api-key': apiKey },
		{ ...(file === undefined ? {} : { file }), ...parts },
	);
}
