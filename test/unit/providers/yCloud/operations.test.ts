import { yCloud } from '../../../../nodes/WhatsAppHub/providers/yCloud';
import { NOW, operator } from '../operate';

const operate = operator(yCloud, { baseUrl: 'https://api.ycloud.com/v2' });

it('shows typing by the inbound message, whose ID is escaped', () => {
	const { requests, result } = operate('showTyping', { parameters: { messageId: 'wamid.A/B=' } });
	expect(requests).toEqual([
		{
			method: 'POST',
			url: 'https://api.ycloud.com/v2/whatsapp/inboundMessages/wamid.A%2FB%3D/typing',
		},
	]);
	expect(result).toEqual({ success: true, messageId: 'wamid.A/B=', recipient: null });
});

describe('the status', () => {
	const message = {
		id: '6550a1b2c3d4e5f601234567',
		wamid: 'wamid.X',
		to: '+12025550143',
		externalId: 'order-1001',
		status: 'delivered',
		createTime: '2026-11-20T11:00:00.000Z',
		sendTime: '2026-11-20T11:00:01.000Z',
		deliverTime: '2026-11-20T11:00:02.000Z',
	};
	const ask = (over: object) =>
		operate('getStatus', {
			parameters: { messageId: '6550a1b2c3d4e5f601234567' },
			answers: [{ body: { ...message, ...over } }],
		});

	it('is that of the message, with the times of its stages', () => {
		const { requests, result } = ask({});
		expect(requests).toEqual([
			{
				method: 'GET',
				url: 'https://api.ycloud.com/v2/whatsapp/messages/6550a1b2c3d4e5f601234567',
			},
		]);
		expect(result).toEqual({
			messageId: 'wamid.X',
			status: 'delivered',
			recipient: '+12025550143',
			correlationId: 'order-1001',
			occurredAt: '2026-11-20T11:00:02.000Z',
			timestamps: {
				queued: '2026-11-20T11:00:00.000Z',
				sent: '2026-11-20T11:00:01.000Z',
				delivered: '2026-11-20T11:00:02.000Z',
				read: null,
			},
			error: null,
			ids: {
				id: '6550a1b2c3d4e5f601234567',
				wamid: 'wamid.X',
				externalId: 'order-1001',
			},
		});
	});

	it('says why a message was not delivered', () => {
		const { result } = ask({ status: 'failed', errorCode: '131026', updateTime: undefined });
		expect(result).toMatchObject({
			status: 'failed',
			occurredAt: NOW.toISOString(),
			error: { code: '131026', message: expect.any(String) },
		});
	});

	it('is not guessed from a word that nobody knows', () => {
		expect(ask({ status: 'teleported' }).failure?.category).toBe('unexpectedResponse');
	});
});

describe('a download', () => {
	const bytes = Buffer.from('x');
	const download = (mediaUrl: unknown, headers: Record<string, string> = {}) =>
		operate('mediaDownload', { parameters: { mediaUrl }, answers: [{ body: bytes, headers }] });

	it('shows the key to its own host', () => {
		const url = 'https://api.ycloud.com/v2/whatsapp/media/download/123?sig=t%3D1';
		const { requests, result } = download(url, { 'content-type': 'image/jpeg' });
		expect(requests).toEqual([{ method: 'GET', url, download: { maxBytes: 100 * 1024 * 1024 } }]);
		expect(result).toEqual({
			bytes,
			fileName: '123.jpg',
			mimeType: 'image/jpeg',
			about: { mediaUrl: url },
		});
	});

	it.each([
		'https://cdn.example.com/photo.jpg',
		'http://api.ycloud.com/v2/x',
		'https://api.ycloud.com.example.com/x',
		'//cdn.example.com/photo.jpg',
	])('and to no other: %s', (url) => {
		expect(download(url).requests[0]).toMatchObject({ anonymous: true });
	});

	it.each([
		[`attachment; filename="r\u00e9sum\u00e9.pdf"`, 'résumé.pdf'],
		[`attachment; filename="a.pdf"; filename*=UTF-8''%E2%82%AC%20rates.pdf`, '€ rates.pdf'],
		['attachment; filename=../../etc/passwd', 'passwd.pdf'],
		['attachment; filename="a\\"b.pdf"', 'a"b.pdf'],
		["attachment; filename*=UTF-8''%ZZ; filename=plain.pdf", 'plain.pdf'],
		['inline', 'photo.pdf'],
	])('names the file by %s', (disposition, fileName) => {
		const headers = { 'content-type': 'application/pdf', 'content-disposition': disposition };
		expect(download('https://cdn.example.com/photo', headers).result).toMatchObject({ fileName });
	});

	it('knows the type by the name where the server does not', () => {
		const headers = { 'content-type': 'application/octet-stream' };
		expect(download('https://cdn.example.com/a.webp', headers).result).toMatchObject({
			fileName: 'a.webp',
			mimeType: 'image/webp',
		});
	});

	it.each([
		['', "'Media URL' is empty"],
		[undefined, "'Media URL' is empty"],
		[
			'ftp://example.com/a',
			"'Media URL' must be a web address that starts with https:// or http://",
		],
		['photo.jpg', "'Media URL' must be a web address that starts with https:// or http://"],
	])('refuses %p', (url, message) => {
		const { requests, failure } = download(url);
		expect([requests, failure?.message]).toEqual([[], message]);
	});
});

describe('the list of phone numbers', () => {
	const rows = (count: number, from = 0) =>
		Array.from({ length: count }, (_none, index) => ({
			id: String(from + index),
			phoneNumber: '+12025550110',
			verifiedName: 'Shop',
		}));
	const page = (count: number) => ({ body: { items: rows(count) } });

	it('reads page after page until one is not full', () => {
		const { requests, result } = operate('phoneNumberGetAll', {
			parameters: { returnAll: true },
			answers: [page(100), page(100), page(3)],
		});
		expect(requests.map(({ query }) => query)).toEqual([
			{ page: 1, limit: 100 },
			{ page: 2, limit: 100 },
			{ page: 3, limit: 100 },
		]);
		expect(result).toHaveLength(203);
	});

	it('is empty for an account without numbers', () => {
		const { result } = operate('phoneNumberGetAll', {
			parameters: { returnAll: true },
			answers: [page(0)],
		});
		expect(result).toEqual([]);
	});
});
