import { invalidInput, unexpectedResponse } from '../core/failure';
import { fileIn, type NamedFile } from '../core/file';
import { isAt } from '../core/http';
import { fail, type Outcome, succeed } from '../core/outcome';
import { lastStep, type Step } from '../core/step';

/** A file behind a link, as an item shows it. */
export interface LinkedFile extends NamedFile {
	readonly about: { readonly mediaUrl: string };
}

interface LinkSource {
	readonly provider: string;
	readonly link: string | undefined;
	readonly maxBytes: number;
	/** The only hosts that may see the credential; a link without a host belongs to the first. */
	readonly ownHosts: readonly [string, ...string[]];
}

/** Fetches a file by its link; a host that is not the provider's sees no credential. */
export const linkDownload = ({
	provider,
	link = '',
	maxBytes,
	ownHosts,
}: LinkSource): Outcome<Step<LinkedFile>> => {
	const url = URL.canParse(link, ownHosts[0]) ? new URL(link, ownHosts[0]) : undefined;
	const isLink = /^(https?:\/\/|\/)/i.test(link);
	if (url === undefined || !isLink || !/^https?:$/.test(url.protocol)) {
		return fail(
			invalidInput(
				link === ''
					? "'Media URL' is empty"
					: "'Media URL' must be a web address that starts with https:// or http://",
				'Enter the link that came with the message',
			),
		);
	}
	const mediaUrl = url.toString();
	return succeed(
		lastStep(
			{
				method: 'GET',
				url: mediaUrl,
				download: { maxBytes },
				...(!isAt(mediaUrl, ownHosts) && { anonymous: true as const }),
			},
			(response) => {
				const file = fileIn(response, { url: mediaUrl, name: 'file' });
				return file === undefined
					? fail(unexpectedResponse(provider, response.status))
					: succeed({ ...file, about: { mediaUrl } });
			},
		),
	);
};
