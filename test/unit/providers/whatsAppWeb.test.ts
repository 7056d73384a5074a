import {
	chatOfChatId,
	personOfChatId,
	phoneOfChatId,
} from '../../../nodes/WhatsAppHub/providers/whatsAppWeb/chatId';
import { fileTypeOf } from '../../../nodes/WhatsAppHub/providers/whatsAppWeb/fileType';
import { contactOfVcard } from '../../../nodes/WhatsAppHub/providers/whatsAppWeb/vcard';

describe('phoneOfChatId', () => {
	it.each([
		['12025550143@c.us', '+12025550143'],
		['12025550143@s.whatsapp.net', '+12025550143'],
		['12025550143:12@c.us', '+12025550143'],
		['12025550143', '+12025550143'],
		['+12025550143', '+12025550143'],
		['100000000000001@lid', null],
		['120363000000000001@g.us', null],
		['phone-tests', null],
		['', null],
		[null, null],
	])('of %j is %j', (id, phone) => {
		expect(phoneOfChatId(id)).toBe(phone);
	});
});

describe('personOfChatId', () => {
	it('finds the number that a hidden id leaves out', () => {
		const more = { other: '12025550143@s.whatsapp.net', name: 'Customer' };
		expect(personOfChatId('100000000000001@lid', more)).toEqual({
			phone: '+12025550143',
			userId: null,
			chatId: '100000000000001@lid',
			name: 'Customer',
			username: null,
		});
	});

	it('writes an id as sends take it', () => {
		expect(personOfChatId('12025550143:3@s.whatsapp.net').chatId).toBe('12025550143@c.us');
	});
});

describe('chatOfChatId', () => {
	it.each([
		['12025550143@c.us', { id: '+12025550143', kind: 'private' }],
		['100000000000001@lid', { id: '100000000000001@lid', kind: 'private' }],
		['120363000000000001@g.us', { id: '120363000000000001@g.us', kind: 'group' }],
		['120363000000000002@newsletter', { id: '120363000000000002@newsletter', kind: 'newsletter' }],
		['status@broadcast', { id: 'status@broadcast', kind: 'broadcast' }],
		['', { id: null, kind: null }],
	])('of %j is %j', (id, chat) => {
		expect(chatOfChatId(id)).toEqual(chat);
	});
});

describe('contactOfVcard', () => {
	it.each([
		['', { name: null, phones: [], emails: [], organization: null }],
		[
			'BEGIN:VCARD\r\nFN:Colleague\r\nTEL:+1 (202) 555-0145\r\nTEL:none\r\nEND:VCARD',
			{ name: 'Colleague', phones: ['+12025550145', 'none'], emails: [], organization: null },
		],
	])('reads %j', (card, read) => {
		expect(contactOfVcard(card)).toEqual({ ...read, origin: null, vcard: card });
	});
});

it.each([
	['image/jpeg', 'image'],
	['image/webp', 'sticker'],
	['audio/ogg; codecs=opus', 'audio'],
	['application/pdf', 'document'],
	[undefined, 'document'],
])('a file of %j is a %s', (mimeType, type) => {
	expect(fileTypeOf(mimeType)).toBe(type);
});
