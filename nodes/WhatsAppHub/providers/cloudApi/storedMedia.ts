import { z } from 'zod/v4';
import { showSize } from '../../core/count';
import { type Failure, invalidInput, unexpectedResponse } from '../../core/failure';
import { fileIn } from '../../core/file';
import { type HttpRequest, type HttpResponse, isAt } from '../../core/http';
import { lenientText } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { lastStep, type Step } from '../../core/step';
import type { Download } from '../../operations/define';
import type { MediaLink } from '../../operations/mediaUrlGet';
import type { ProviderOperation } from '../contract/provider';
import { type Account, graphUrl } from './account';

// Finds, downloads and deletes files that are stored at Meta.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20, v25.0)

/** Where the files are, beside the host of the API. */
const FILE_HOST = 'https://lookaside.fbsbx.com';

const metadata = z.lazy(() =>
	z.object({
		url: z.string().min(1),
		mime_type: lenientText,
		/** A number, or one written as a text. */
		file_size: z.coerce.number().nullish().catch(undefined),
		sha256: lenientText,
	}),
);

type Metadata = z.output<typeof metadata>;

const success = z.object({ success: z.literal(true) });

const request = (
	account: Account,
	method: 'GET' | 'DELETE',
	mediaId: string,
): Outcome<HttpRequest> =>
	/^[\w.-]+$/.test(mediaId)
		? succeed({ method, url: graphUrl(account, mediaId) })
		: fail(
				invalidInput(
					`'Media ID' is not one: ${mediaId}`,
					"Enter the 'mediaId' that an upload gave, or the ID that came with the message",
				),
			);

const readMetadata = ({ status, body }: HttpResponse): Outcome<Metadata> => {
	const parsed = metadata.safeParse(body);
	return parsed.success ? succeed(parsed.data) : fail(unexpectedResponse('Cloud API', status));
};

export const mediaUrlGet: ProviderOperation<'mediaUrlGet', Account> = {
	asks: { sender: false, recipient: false },
	run: ({ mediaId }, { account }) => {
		const asked = request(account, 'GET', mediaId);
		if (!asked.ok) return asked;
		return succeed(
			lastStep(asked.value, (response): Outcome<MediaLink> => {
				const known = readMetadata(response);
				if (!known.ok) return known;
				const { url, mime_type: mimeType, file_size: fileSize, sha256 } = known.value;
				return succeed({
					mediaId,
					url,
					mimeType: mimeType || null,
					fileSize: fileSize ?? null,
					sha256: sha256 || null,
				});
			}),
		);
	},
};

/** The address is asked for first; it opens with the token and for five minutes. */
export const mediaDownload: ProviderOperation<'mediaDownload', Account> = {
	asks: { sender: false, recipient: false, mediaId: true, mediaUrl: false },
	run: ({ mediaId = '', maxBytes }, { account }) => {
		const asked = request(account, 'GET', mediaId);
		if (!asked.ok) return asked;
		return succeed({
			request: asked.value,
			read: (response) => {
				const known = readMetadata(response);
				if (!known.ok) return known;
				const { file_size: size } = known.value;
				return size && size > maxBytes
					? fail(tooLarge(size, maxBytes))
					: succeed({ step: fetchFile(known.value, account, mediaId, maxBytes) });
			},
		});
	},
};

const fetchFile = (
	{ url, mime_type: mimeType, sha256 }: Metadata,
	{ baseUrl }: Account,
	mediaId: string,
	maxBytes: number,
): Step<Download> =>
	lastStep(
		{
			method: 'GET',
			url,
			download: { maxBytes },
			...(!isAt(url, [baseUrl, FILE_HOST]) && { anonymous: true as const }),
		},
		(response) => {
			const file = fileIn(response, { name: mediaId, mimeType });
			return file === undefined
				? fail(unexpectedResponse('Cloud API', response.status))
				: succeed({ ...file, about: { mediaId, ...(sha256 && { sha256 }) } });
		},
	);

const tooLarge = (bytes: number, maxBytes: number): Failure => ({
	...invalidInput(
		`The file has ${showSize(bytes)}, more than ${showSize(maxBytes)}`,
		"Raise the option 'Maximum Size (MB)' if you want files of that size",
	),
	category: 'media',
});

export const mediaDelete: ProviderOperation<'mediaDelete', Account> = {
	asks: { sender: false, recipient: false },
	run: ({ mediaId }, { account }) => {
		const asked = request(account, 'DELETE', mediaId);
		if (!asked.ok) return asked;
		return succeed(
			lastStep(asked.value, ({ status, body }) =>
				success.safeParse(body).success
					? succeed({ deleted: true as const, mediaId })
					: fail(unexpectedResponse('Cloud API', status)),
			),
		);
	},
};
