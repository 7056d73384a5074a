import { yCloud } from '../../../../nodes/WhatsAppHub/providers/yCloud';
import type { Message } from '../../../../nodes/WhatsAppHub/messages';
import { messageEncoder } from '../encode';

const encode = messageEncoder(
	yCloud,
	{ baseUrl: 'https://api.ycloud.com/v2' },
	{ sender: '+12025550110' },
	{},
);

const text: Message = { type: 'text', content: { body: 'Your order A123456 has shipped.' } };
const buttons: Message = {
	type: 'buttons',
	content: { body: 'Well?', buttons: [{ title: 'Yes' }] },
};
const template: Message = {
	type: 'template',
	content: {
		name: 'order_shipped',
		language: 'en',
		body: [{ type: 'text', text: 'A123456' }],
	},
};

const send = (message: Message, options: object) =>
	encode(message, { options: { sendMode: 'enqueue', ...options } });

const envelope = { from: '+12025550110', to: '+12025550143' };

it('sends a text of a category without a template, as documented', () => {
	expect(send(text, { directSendCategory: 'utility', directSendLifetime: 600 })).toMatchObject({
		url: 'https://api.ycloud.com/v2/whatsapp/messages',
		body: {
			...envelope,
			type: 'text',
			text: { body: 'Your order A123456 has shipped.' },
			category: 'utility',
			ttlSeconds: 600,
		},
	});
});

it('sends a one-time password as such', () => {
	expect(
		send(text, { sendMode: 'sendDirectly', directSendCategory: 'authentication' }),
	).toMatchObject({ body: { category: 'authentication' } });
});

it('sends a template through Direct Send, as documented', () => {
	expect(send(template, { useDirectSend: true })).toMatchObject({
		body: {
			...envelope,
			type: 'template',
			template: {
				name: 'order_shipped',
				language: { code: 'en' },
				components: [{ type: 'body', parameters: [{ type: 'text', text: 'A123456' }] }],
			},
			useDirectSend: true,
		},
	});
});

it('leaves all of it out where nothing is chosen', () => {
	const request = send(text, {});
	expect(typeof request === 'string' ? request : Object.keys(request.body ?? {}).sort()).toEqual(
		expect.not.arrayContaining(['category', 'ttlSeconds', 'useDirectSend', 'customerProfile']),
	);
});

it.each([
	[
		'a one-time password that is no text',
		buttons,
		{ directSendCategory: 'authentication' },
		"'Direct Send Category' is authentication, which is for texts only",
	],
	[
		'a lifetime alone',
		text,
		{ directSendLifetime: 600 },
		"'Direct Send Lifetime' is set without Direct Send",
	],
	[
		'a lifetime of 29 seconds',
		text,
		{ directSendCategory: 'utility', directSendLifetime: 29 },
		"'Direct Send Lifetime' must be at least 30",
	],
	[
		'a lifetime of more than 12 hours',
		text,
		{ directSendCategory: 'utility', directSendLifetime: 43_201 },
		"'Direct Send Lifetime' must be at most 43200",
	],
])('refuses %s', (_what, message, options, reason) => {
	expect(send(message, options)).toBe(reason);
});

it.each([30, 43_200])('takes a lifetime of %d seconds', (directSendLifetime) => {
	expect(send(text, { directSendCategory: 'utility', directSendLifetime })).toMatchObject({
		body: { ttlSeconds: directSendLifetime },
	});
});

it('tells YCloud who the recipient is', () => {
	const customerProfile = { profile: { name: 'Support desk', username: '' } };
	expect(send(text, { customerProfile })).toMatchObject({
		body: { customerProfile: { name: 'Support desk' } },
	});
});
