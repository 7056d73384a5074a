import type { Message } from '../../../../nodes/WhatsAppHub/messages';
import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { messageEncoder } from '../encode';

const encode = messageEncoder(
	cloudApi,
	{
		baseUrl: 'https://graph.facebook.com',
		apiVersion: 'v25.0',
		businessAccountId: '300000000000001',
	},
	{ sender: '100000000000042' },
	{},
);

const text: Message = { type: 'text', content: { body: 'Your parcel 7 comes today' } };
const buttons: Message = {
	type: 'buttons',
	content: { body: 'Well?', buttons: [{ title: 'Yes' }] },
};
const place: Message = { type: 'location', content: { latitude: 51.477928, longitude: -0.001545 } };

const send = (message: Message, options: Record<string, unknown>) => encode(message, { options });

it('sends a text of a category without a template, as documented', () => {
	expect(send(text, { directSendCategory: 'utility', directSendLifetime: 600 })).toMatchObject({
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550143',
			type: 'text',
			text: { body: 'Your parcel 7 comes today' },
			category: 'utility',
			ttl_seconds: 600,
		},
	});
});

it('names the template that Meta makes of it', () => {
	const options = { directSendCategory: 'utility', directSendTemplateName: ' parcel_today ' };
	expect(send(text, options)).toMatchObject({
		body: { category: 'utility', direct_send_config: { template_name: 'parcel_today' } },
	});
});

it('leaves it out where nothing is chosen', () => {
	const request = send(text, {});
	expect(request).not.toHaveProperty('body.category');
	expect(request).not.toHaveProperty('body.ttl_seconds');
});

it.each([
	[
		'a name alone',
		text,
		{ directSendTemplateName: 'parcel_today' },
		"'Direct Send Template Name' is for utility messages only",
	],
	[
		'a name for a password',
		text,
		{ directSendCategory: 'authentication', directSendTemplateName: 'parcel_today' },
		"'Direct Send Template Name' is for utility messages only",
	],
	[
		'a name with capitals',
		text,
		{ directSendCategory: 'utility', directSendTemplateName: 'Parcel Today' },
		"'Direct Send Template Name' takes small letters, digits and underscores",
	],
	['a lifetime alone', text, { directSendLifetime: 600 }, "'Direct Send Lifetime' is set without"],
	[
		'a password that lives too long',
		text,
		{ directSendCategory: 'authentication', directSendLifetime: 901 },
		"'Direct Send Lifetime' is 901, but at most 900 seconds are allowed",
	],
	[
		'a password with buttons',
		buttons,
		{ directSendCategory: 'authentication' },
		"'Direct Send Category' is authentication, which is for texts only",
	],
	[
		'a place',
		place,
		{ directSendCategory: 'utility' },
		"'Direct Send Category' is for texts, reply buttons and a link button",
	],
])('refuses %s before anything is sent', (_name, message, options, sentence) => {
	expect(JSON.stringify(send(message, options))).toContain(sentence);
});
