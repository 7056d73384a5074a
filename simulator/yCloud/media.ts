import { createHmac } from 'node:crypto';

import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import { mediaEntry } from '../core/mediaStore';
import type { KeptMedia, MediaStore } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { kindOf, largestSize } from '../metaShapes/mediaTypes';
import {
	badRequest,
	invalidParameter,
	notFound,
	yCloudError,
	yCloudRefusal,
	yCloudSuccess,
} from './errors';
import { isOwnPhoneNumber } from './phoneNumbers';

// Uploads and downloads of files.

type YCloudAccount = SimulatorAccounts['yCloud'];

/**
 * Promises the verdict on POST /whatsapp/media/{phoneNumber}/upload.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-media/upload-media (read 2026-11-20)
 */
export function judgeUpload(
	request: ReceivedRequest,
	account: YCloudAccount,
	store: MediaStore,
): Outcome {
	const phoneNumber = request.pathParameters['phoneNumber'] ?? '';
	if (!isOwnPhoneNumber(phoneNumber, account)) return notFound();
	const { form } = request;
	if (form === undefined) return badRequest('An upload is multipart/form-data.');
	if (form.problem !== undefined) return badRequest(`The form is broken: ${form.problem}.`);
	const [stranger] = [
		...Object.keys(form.fields),
		...form.files.map(({ field }) => field).filter((field) => field !== 'file'),
	];
	if (stranger !== undefined) {
		return invalidParameter(stranger, `Parameter '${stranger}' is not known.`);
	}
	// Of several files the first one counts, as the guide says.
	const [file] = form.files;
	if (file === undefined) {
		const message = "Parameter 'file' is required.";
		return yCloudRefusal({ status: 400, code: 'PARAM_MISSING', message, target: 'file' });
	}
	const kind = kindOf(file.mimeType);
	if (kind === undefined) {
		return invalidParameter('file', `Files of type ${file.mimeType} are not supported.`);
	}
	if (file.bytes === 0) return invalidParameter('file', 'The file is empty.');
	if (file.bytes > largestSize(kind, file)) {
		return yCloudRefusal({
			status: 413,
			code: 'CONTENT_TOO_LARGE',
			message: `A file for ${kind} has ${largestSize(kind, file)} bytes at most.`,
			target: 'file',
		});
	}
	const kept = store.add(phoneNumber, file, form.fields);
	return {
		verdict: 'accepted',
		answer: yCloudSuccess({ id: kept.id }),
		media: [mediaEntry(kept)],
	};
}

/** Promises the link under which a file that was received can be loaded, signed as of now. */
export function mediaLink(media: KeptMedia, account: YCloudAccount): string {
	const seconds = String(Math.floor(Date.now() / 1000));
	const url = new URL(`${account.baseUrl}/whatsapp/media/download/${media.id}`);
	url.searchParams.set('sig', `t=${seconds},s=${linkSignature(media.id, seconds, account)}`);
	url.searchParams.set('payload', Buffer.from(media.id).toString('base64url'));
	return url.toString();
}

/**
 * Promises the verdict on a download: the link alone does for some minutes, then the key is wanted.
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20)
 */
export function judgeDownload(
	request: ReceivedRequest,
	account: YCloudAccount,
	store: MediaStore,
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>,
): Outcome {
	const id = request.pathParameters['id'] ?? '';
	const [, seconds = '', signature] =
		/^t=(\d+),s=([0-9a-f]+)$/.exec(queryValue(request, 'sig') ?? '') ?? [];
	if (signature !== linkSignature(id, seconds, account)) {
		const message = 'The signature of the link is wrong.';
		return yCloudRefusal({ status: 403, code: 'FORBIDDEN', message });
	}
	const isOpen = Date.now() / 1000 < Number(seconds) + settings.mediaUrlSeconds;
	if (!isOpen && request.headers['x-api-key'] !== account.apiKey) {
		const message = 'Authentication is required.';
		return {
			verdict: 'refused',
			reason: 'UNAUTHORIZED: the link is older than it opens without a key',
			answer: yCloudError({ status: 401, code: 'UNAUTHORIZED', message }),
		};
	}
	const media = store.find(id);
	if (media?.content === undefined) return notFound();
	const headers = { 'content-type': media.mimeType };
	return { verdict: 'accepted', answer: { status: 200, headers, bytes: media.content } };
}

function linkSignature(id: string, seconds: string, account: YCloudAccount): string {
	return createHmac('sha256', account.apiKey).update(`${seconds}.${id}`).digest('hex');
}
