import type { JsonObject } from '../../vendors/json';
import { contactsForm, locationForm, mediaForm, reactionForm, textForm } from '../graph/contents';
import { changed, pick } from '../json';
import type { Shape } from '../shape';

/** A body of our own to a person, from the simulator's number. */
export const message = (type: string, content: unknown, more: JsonObject = {}): JsonObject => ({
	from: '+12025550110',
	to: '+12025550143',
	type,
	[type]: content,
	...more,
});

const quoted = 'wamid.dGVzdHMtMDAwMQ==';

const toNobody = changed(message('text', { body: 'Good morning' }), 'to', undefined);

export const messageShapes = {
	text: {
		form: (body) => ({
			...textForm(body),
			options: {
				linkPreview: pick(body, 'text.preview_url'),
				filterUnsubscribed: pick(body, 'filterUnsubscribed'),
				filterBlocked: pick(body, 'filterBlocked'),
			},
		}),
		own: message(
			'text',
			{ body: 'The programme: https://example.com/may', preview_url: false },
			{ externalId: 'parcel-7', filterUnsubscribed: false, filterBlocked: true },
		),
	},
	text_reply: {
		form: textForm,
		own: message('text', { body: 'Noted, thanks' }, { context: { message_id: quoted } }),
	},
	text_bsuid: {
		form: (body) => ({
			...textForm(body),
			options: {
				customerProfile: { profile: { username: pick(body, 'customerProfile.username') } },
			},
		}),
		own: {
			...toNobody,
			recipient: 'US.20255501430000000001',
			customerProfile: { username: 'front_desk' },
		},
	},
	text_direct_send_utility: {
		form: (body) => ({
			...textForm(body),
			options: {
				directSendCategory: pick(body, 'category'),
				directSendLifetime: pick(body, 'ttlSeconds'),
			},
		}),
		own: message('text', { body: 'Your parcel left' }, { category: 'utility', ttlSeconds: 90 }),
	},
	image_link: {
		form: mediaForm,
		own: message('image', { link: 'https://example.com/may.png', caption: 'May ☂' }),
	},
	image_id: { form: mediaForm, own: message('image', { id: '2000000000000042' }) },
	video: {
		form: mediaForm,
		own: message('video', { link: 'https://example.com/may.mp4', caption: 'May in motion' }),
	},
	audio: { form: mediaForm, own: message('audio', { link: 'https://example.com/may.mp3' }) },
	document: {
		form: mediaForm,
		own: message('document', {
			link: 'https://example.com/programme.pdf',
			filename: 'programme-may.pdf',
			caption: 'All of May',
		}),
	},
	sticker: { form: mediaForm, own: message('sticker', { link: 'https://example.com/may.webp' }) },
	location: {
		form: locationForm,
		own: message('location', {
			latitude: 51.477928,
			longitude: -0.001545,
			name: 'The old observatory',
			address: 'Up the hill, Greenwich',
		}),
	},
	reaction: { form: reactionForm, own: message('reaction', { message_id: quoted, emoji: '👍🏽' }) },
	reaction_remove: {
		form: reactionForm,
		own: message('reaction', { message_id: quoted, emoji: '' }),
	},
	contacts: {
		form: contactsForm,
		own: message('contacts', [
			{
				name: { formatted_name: 'Front Desk', first_name: 'Front', last_name: 'Desk' },
				org: { company: 'Example Shop', department: 'Service', title: 'Front Desk' },
				birthday: '2001-02-03',
				phones: [{ phone: '+1 202 555 0101', type: 'MAIN', wa_id: '12025550101' }],
				emails: [{ email: 'desk@example.com', type: 'WORK' }],
				urls: [{ url: 'https://example.com', type: 'WORK' }],
				addresses: [
					{
						street: '1 Market Street',
						city: 'Springfield',
						state: 'IL',
						zip: '62701',
						country: 'United States',
						country_code: 'US',
						type: 'WORK',
					},
				],
			},
		]),
	},
} satisfies Record<string, Shape>;
