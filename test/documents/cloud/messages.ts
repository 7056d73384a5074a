import type { JsonObject } from '../../vendors/json';
import { contactsForm, locationForm, mediaForm, reactionForm, textForm } from '../graph/contents';
import { changed, pick } from '../json';
import type { Shape } from '../shape';

/** A body of our own to a person. */
export const message = (type: string, content: unknown, more: JsonObject = {}): JsonObject => ({
	messaging_product: 'whatsapp',
	recipient_type: 'individual',
	to: '+12025550143',
	type,
	[type]: content,
	...more,
});

const toNobody = changed(message('text', { body: 'Good morning' }), 'to', undefined);

const group = { recipient_type: 'group', to: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==' };

const quoted = 'wamid.dGVzdHMtMDAwMQ==';

const pinForm = (body: JsonObject) => ({
	operation: 'pin',
	messageId: pick(body, 'pin.message_id'),
	pinAction: pick(body, 'pin.type'),
	pinDays: pick(body, 'pin.expiration_days'),
});

export const messageShapes = {
	text: {
		form: textForm,
		own: message('text', { body: 'The programme: https://example.com/may', preview_url: true }),
	},
	text_reply: {
		form: textForm,
		own: message('text', { body: 'Noted, thanks' }, { context: { message_id: quoted } }),
	},
	text_with_callback_data: {
		form: textForm,
		own: message('text', { body: 'Your parcel left' }, { biz_opaque_callback_data: 'parcel-7' }),
	},
	text_to_bsuid: { form: textForm, own: { ...toNobody, recipient: 'US.20255501430000000001' } },
	text_to_group: { form: textForm, own: message('text', { body: 'Good morning, all' }, group) },
	text_with_identity_check: {
		form: (body) => ({
			...textForm(body),
			options: { identityKeyHash: pick(body, 'recipient_identity_key_hash') },
		}),
		own: message(
			'text',
			{ body: 'Your new PIN is on its way' },
			{
				recipient_identity_key_hash: 'dGVzdHM=',
			},
		),
	},
	image_link: {
		form: mediaForm,
		own: message('image', { link: 'https://example.com/may.png', caption: 'May ☂' }),
	},
	image_id: {
		form: mediaForm,
		own: message('image', { id: '2000000000000042', caption: 'From the tower' }),
	},
	video: {
		form: mediaForm,
		own: message('video', { id: '2000000000000043', caption: 'The tower in motion' }),
	},
	audio: { form: mediaForm, own: message('audio', { id: '2000000000000044' }) },
	audio_voice: {
		form: mediaForm,
		own: message('audio', { id: '2000000000000045', voice: true }),
	},
	document: {
		form: mediaForm,
		own: message('document', {
			link: 'https://example.com/programme.pdf',
			caption: 'All of May',
			filename: 'programme-may.pdf',
		}),
	},
	sticker: { form: mediaForm, own: message('sticker', { id: '2000000000000046' }) },
	location: {
		form: locationForm,
		own: message('location', {
			latitude: '51.47792812345678',
			longitude: '-0.001545',
			name: 'The old observatory',
			address: 'Up the hill, Greenwich',
		}),
	},
	contacts: {
		form: contactsForm,
		own: message('contacts', [
			{
				name: {
					formatted_name: 'Front Desk, Example Shop',
					first_name: 'Front',
					middle_name: 'of the',
					last_name: 'Desk',
					prefix: 'The',
					suffix: '24/7',
				},
				addresses: [
					{
						street: '1 Market Street',
						city: 'Springfield',
						state: 'IL',
						zip: '62701',
						country: 'United States',
						country_code: 'US',
						type: 'Shop',
					},
				],
				birthday: '2001-02-03',
				emails: [{ email: 'desk@example.com', type: 'Shop' }],
				org: { company: 'Example Shop', department: 'Service', title: 'Front Desk' },
				phones: [
					{ phone: '+1 202 555 0101', type: 'Landline' },
					{ phone: '+1 202 555 0102', type: 'Mobile', wa_id: '12025550102' },
				],
				urls: [{ url: 'https://example.com', type: 'Shop' }],
			},
			{ name: { formatted_name: 'Repairs', first_name: 'Repairs' } },
		]),
	},
	reaction: { form: reactionForm, own: message('reaction', { message_id: quoted, emoji: '👍🏽' }) },
	reaction_remove: {
		form: reactionForm,
		own: message('reaction', { message_id: quoted, emoji: '' }),
	},
	pin: {
		form: pinForm,
		own: message('pin', { type: 'pin', message_id: quoted, expiration_days: 14 }, group),
	},
	unpin: {
		form: pinForm,
		own: message('pin', { type: 'unpin', message_id: quoted }, group),
	},
	mark_as_read: {
		form: (body) => ({ operation: 'markAsRead', messageId: pick(body, 'message_id') }),
		own: { messaging_product: 'whatsapp', status: 'read', message_id: quoted },
	},
	typing_indicator: {
		form: (body) => ({ operation: 'showTyping', messageId: pick(body, 'message_id') }),
		own: {
			messaging_product: 'whatsapp',
			status: 'read',
			message_id: quoted,
			typing_indicator: { type: 'text' },
		},
	},
} satisfies Record<string, Shape>;
