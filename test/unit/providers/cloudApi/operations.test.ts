import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { operator } from '../operate';

const operate = operator(cloudApi, {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	businessAccountId: '300000000000001',
});

const graph = (path: string) => `https://graph.facebook.com/v25.0/${path}`;

it('shows typing by marking as read, with the documented body', () => {
	const shown = operate('showTyping', {
		sender: '300000000000100',
		parameters: { messageId: 'wamid.IN' },
		answers: [{ body: { success: true } }],
	});
	expect(shown.requests).toEqual([
		{
			method: 'POST',
			url: graph('300000000000100/messages'),
			body: {
				messaging_product: 'whatsapp',
				status: 'read',
				message_id: 'wamid.IN',
				typing_indicator: { type: 'text' },
			},
		},
	]);
	expect(shown.result).toEqual({ success: true, messageId: 'wamid.IN', recipient: null });
});

const metadata = {
	messaging_product: 'whatsapp',
	url: 'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&hash=x',
	mime_type: 'audio/ogg; codecs=opus',
	sha256: 'ab12',
	file_size: '5',
	id: '1013859600285441',
};
const bytes = Buffer.from('hello');

describe('a download', () => {
	const download = (over: object, options: object = {}) =>
		operate('mediaDownload', {
			parameters: { mediaId: '1013859600285441' },
			options: { ...options },
			answers: [{ body: { ...metadata, ...over } }, { body: bytes }],
		});

	it('asks for the address, then fetches it with the credential', () => {
		const { requests, result } = download({});
		expect(requests).toEqual([
			{ method: 'GET', url: graph('1013859600285441') },
			{ method: 'GET', url: metadata.url, download: { maxBytes: 100 * 1024 * 1024 } },
		]);
		expect(result).toEqual({
			bytes,
			fileName: '1013859600285441.ogg',
			mimeType: 'audio/ogg',
			about: { mediaId: '1013859600285441', sha256: 'ab12' },
		});
	});

	it.each([
		'https://evil.example/whatsapp_business/attachments/?mid=1',
		'http://lookaside.fbsbx.com/attachments',
		'https://lookaside.fbsbx.com.example.com/x',
		'https://lookaside.fbsbx.com:8443/x',
		'https://lookaside.fbsbx.com@example.com/x',
	])('shows the credential to nobody at %s', (url) => {
		expect(download({ url }).requests[1]).toMatchObject({ url, anonymous: true });
	});

	it('gives a file with the size that is said to be too large up before it is fetched', () => {
		const { requests, failure } = download({ file_size: 3_000_000 }, { maxDownloadSize: 2 });
		expect(requests).toHaveLength(1);
		expect(failure).toMatchObject({
			category: 'media',
			message: 'The file has 2.9 MB, more than 2 MB',
			hint: expect.stringContaining("'Maximum Size (MB)'"),
		});
	});

	it('refuses an ID that would be another path', () => {
		const { requests, failure } = operate('mediaDownload', {
			parameters: { mediaId: '1/../me' },
		});
		expect(requests).toEqual([]);
		expect(failure?.message).toBe("'Media ID' is not one: 1/../me");
	});
});

it('yields the link with type and size', () => {
	const { result } = operate('mediaUrlGet', {
		parameters: { mediaId: '1013859600285441' },
		answers: [{ body: metadata }],
	});
	expect(result).toEqual({
		mediaId: '1013859600285441',
		url: metadata.url,
		mimeType: 'audio/ogg; codecs=opus',
		fileSize: 5,
		sha256: 'ab12',
	});
});

it('deletes a file', () => {
	const { requests, result } = operate('mediaDelete', {
		parameters: { mediaId: '1013859600285441' },
		answers: [{ body: { success: true } }],
	});
	expect(requests).toEqual([{ method: 'DELETE', url: graph('1013859600285441') }]);
	expect(result).toEqual({ deleted: true, mediaId: '1013859600285441' });
});

describe('the list of phone numbers', () => {
	const row = (id: number) => ({
		id: String(id),
		display_phone_number: '+1 202-555-0101',
		verified_name: 'Shop',
		status: 'CONNECTED',
	});
	const first = {
		data: [row(1), row(2)],
		paging: { cursors: { after: 'AAA' }, next: 'https://evil.example/next' },
	};
	const last = { data: [row(3)], paging: { cursors: { after: 'BBB' } } };

	it('follows the cursor at its own address, whatever the page says', () => {
		const { requests, result } = operate('phoneNumberGetAll', {
			parameters: { returnAll: true },
			answers: [{ body: first }, { body: last }],
		});
		expect(requests.map(({ url, query }) => [url, query?.limit, query?.after])).toEqual([
			[graph('300000000000001/phone_numbers'), 100, undefined],
			[graph('300000000000001/phone_numbers'), 100, 'AAA'],
		]);
		expect(requests[0]?.query?.fields).toMatch(/^id,display_phone_number,verified_name,quality_/);
		expect(result).toHaveLength(3);
		expect(result).toMatchObject([
			{ sender: '1', phoneNumber: '+12025550101', name: 'Shop', status: 'CONNECTED' },
			{ sender: '2' },
			{ sender: '3' },
		]);
	});

	it('asks for no more than wanted', () => {
		const { requests, result } = operate('phoneNumberGetAll', {
			parameters: { returnAll: false, limit: 2 },
			answers: [{ body: first }],
		});
		expect(requests.map(({ query }) => query?.limit)).toEqual([2]);
		expect(result).toHaveLength(2);
	});
});
