import { createHmac } from 'node:crypto';

import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import { mediaEntry } from '../core/mediaStore';
import type { KeptMedia, MediaStore } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { documentedMimeTypes, kindOf, largestSize } from '../metaShapes/mediaTypes';
import { graphRefusal, invalidParameter, noSuchObject } from './errors';
import { isOwnPhoneNumber } from './phoneNumbers';

// Uploads, addresses, downloads and deletions of files.

type CloudAccount = SimulatorAccounts['cloudApi'];

/** The path of downloads; Meta serves them from a host of their own. */
export const downloadPath = '/lookaside/whatsapp_business/attachments';

/**
 * Promises the verdict on POST /{version}/{phone-number-id}/media.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20)
 */
export function judgeUpload(
	request: ReceivedRequest,
	account: CloudAccount,
	store: MediaStore,
): Outcome {
	const phoneNumberId = request.pathParameters['phoneNumberId'] ?? '';
	if (!isOwnPhoneNumber(phoneNumberId, account)) return noSuchObject('post', phoneNumberId);
	const { form } = request;
	if (form === undefined) return invalidParameter('An upload is multipart/form-data.');
	if (form.problem !== undefined) return invalidParameter(`The form is broken: ${form.problem}.`);
	const { fields } = form;
	const stranger = [...Object.keys(fields), ...form.files.map(({ field }) => field)].find(
		(name) => !['messaging_product', 'file', 'type', 'ttl_minutes'].includes(name),
	);
	if (stranger !== undefined) return invalidParameter(`Unexpected key "${stranger}" on the form.`);
	if (fields['messaging_product'] !== 'whatsapp') {
		return invalidParameter('The parameter messaging_product is required and must be "whatsapp".');
	}
	if (fields['ttl_minutes'] !== undefined) {
		return invalidParameter('ttl_minutes is for numbers without storage only.');
	}
	const [file] = form.files;
	if (file === undefined || form.files.length > 1 || file.field !== 'file') {
		return invalidParameter('The parameter file is required, with exactly one file.');
	}
	if (fields['type'] === undefined) return invalidParameter('The parameter type is required.');
	const kind = kindOf(file.mimeType);
	if (kind === undefined || kindOf(fields['type']) !== kind) {
		const received = kind === undefined ? file.mimeType : `${file.mimeType} as ${fields['type']}`;
		return invalidParameter(
			`Param file must be a file with one of the following types: ` +
				`${documentedMimeTypes.join(', ')}. Received file of type ${received}.`,
		);
	}
	if (file.bytes === 0) return invalidParameter('Param file must not be empty.');
	if (file.bytes > largestSize(kind, file)) {
		return graphRefusal({
			status: 400,
			code: 131053,
			message: '(#131053) Media upload error',
			details: `A file for ${kind} has ${largestSize(kind, file)} bytes at most, not ${file.bytes}.`,
		});
	}
	const kept = store.add(phoneNumberId, file, fields);
	return {
		verdict: 'accepted',
		answer: { status: 200, body: { id: kept.id } },
		media: [mediaEntry(kept)],
	};
}

/** Promises the verdict on GET /{version}/{media-id}. Docs: as for the upload. */
export function judgeMediaAddress(
	request: ReceivedRequest,
	media: KeptMedia,
	account: CloudAccount,
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>,
): Outcome {
	const foreign = refusalOfForeignNumber(request, media);
	if (foreign !== undefined) return foreign;
	const body = {
		messaging_product: 'whatsapp',
		url: mediaUrl(media, account, settings),
		mime_type: media.mimeType,
		sha256: media.sha256,
		file_size: String(media.bytes),
		id: media.id,
	};
	return { verdict: 'accepted', answer: { status: 200, body } };
}

/** Promises the address under which a file can be loaded from now on, for a while. */
export function mediaUrl(
	media: KeptMedia,
	account: CloudAccount,
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>,
): string {
	const expires = String(Math.floor(Date.now() / 1000) + settings.mediaUrlSeconds);
	const url = new URL(new URL(account.baseUrl).origin + downloadPath);
	url.searchParams.set('mid', media.id);
	url.searchParams.set('source', 'getMedia');
	url.searchParams.set('ext', expires);
	url.searchParams.set('hash', addressHash(media.id, expires, account));
	return url.toString();
}

/** Promises the verdict on DELETE /{version}/{media-id}. Docs: as for the upload. */
export function judgeMediaDeletion(request: ReceivedRequest, store: MediaStore): Outcome {
	const id = request.pathParameters['nodeId'] ?? '';
	const media = store.find(id);
	if (media === undefined) return noSuchObject('delete', id);
	const foreign = refusalOfForeignNumber(request, media);
	if (foreign !== undefined) return foreign;
	store.delete(id);
	return { verdict: 'accepted', answer: { status: 200, body: { success: true } } };
}

/** Promises the verdict on a download; an address is known by its hash and dies with its time. */
export function judgeDownload(
	request: ReceivedRequest,
	account: CloudAccount,
	store: MediaStore,
): Outcome {
	const id = queryValue(request, 'mid') ?? '';
	const expires = queryValue(request, 'ext') ?? '';
	const gone = (reason: string): Outcome => ({
		verdict: 'refused',
		reason: `404: ${reason}`,
		answer: { status: 404 },
	});
	if (queryValue(request, 'hash') !== addressHash(id, expires, account)) {
		return gone('the address was never given');
	}
	if (Date.now() / 1000 >= Number(expires)) return gone('the address is too old');
	const media = store.find(id);
	if (media === undefined) return gone('the media was deleted');
	if (media.content === undefined) return gone('the simulator kept no bytes of so large a file');
	const headers = { 'content-type': media.mimeType };
	return { verdict: 'accepted', answer: { status: 200, headers, bytes: media.content } };
}

function refusalOfForeignNumber(request: ReceivedRequest, media: KeptMedia): Outcome | undefined {
	const asked = queryValue(request, 'phone_number_id');
	if (asked === undefined || asked === media.sender) return undefined;
	return invalidParameter(`The media ${media.id} does not belong to the phone number ${asked}.`);
}

function addressHash(id: string, expires: string, account: CloudAccount): string {
	return createHmac('sha256', account.appSecret).update(`${id}.${expires}`).digest('base64url');
}
