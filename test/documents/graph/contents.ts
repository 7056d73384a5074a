import type { INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../vendors/json';
import { at, listAt, pick, textAt } from '../json';

/** A medium in the form: by its link or by the ID that the provider gave it. */
export const mediumForm = (medium: unknown): INodeParameters =>
	at(medium, 'link') === undefined
		? { mediaPath: 'useMediaId', mediaId: pick(medium, 'id') }
		: { mediaPath: 'useMediaLink', mediaLink: pick(medium, 'link') };

export const textForm = (body: JsonObject): INodeParameters => ({
	messageType: 'text',
	textBody: pick(body, 'text.body'),
	options: { linkPreview: pick(body, 'text.preview_url') },
});

/** Images, videos, audio, documents and stickers: the body's `type` says which. */
export const mediaForm = (body: JsonObject): INodeParameters => {
	const type = textAt(body, 'type');
	const medium = at(body, type);
	return {
		messageType: type,
		...mediumForm(medium),
		options: {
			mediaCaption: pick(medium, 'caption'),
			mediaFilename: pick(medium, 'filename'),
			mediaVoice: pick(medium, 'voice'),
		},
	};
};

export const locationForm = (body: JsonObject): INodeParameters => ({
	messageType: 'location',
	locationLatitude: textAt(body, 'location.latitude'),
	locationLongitude: textAt(body, 'location.longitude'),
	options: {
		locationName: pick(body, 'location.name'),
		locationAddress: pick(body, 'location.address'),
	},
});

export const reactionForm = (body: JsonObject): INodeParameters => ({
	operation: 'react',
	messageId: pick(body, 'reaction.message_id'),
	reactionEmoji: pick(body, 'reaction.emoji'),
});

export const contactsForm = (body: JsonObject): INodeParameters => ({
	messageType: 'contacts',
	contacts: { contact: listAt(body, 'contacts').map(contactForm) },
	// Some documented cards have a number without a WhatsApp ID.
	options: { contactIds: false },
});

/** A list of rows as the editor keeps it: nothing at all when there are none. */
const rows = (
	name: string,
	entries: readonly unknown[],
	rowOf: (entry: unknown) => INodeParameters,
): INodeParameters => (entries.length === 0 ? {} : { [name]: entries.map(rowOf) });

const contactForm = (contact: unknown): INodeParameters => ({
	formattedName: pick(contact, 'name.formatted_name'),
	phones: rows('phone', listAt(contact, 'phones'), (phone) => ({
		phone: pick(phone, 'phone'),
		type: pick(phone, 'type'),
		waId: pick(phone, 'wa_id'),
	})),
	details: {
		firstName: pick(contact, 'name.first_name'),
		middleName: pick(contact, 'name.middle_name'),
		lastName: pick(contact, 'name.last_name'),
		prefix: pick(contact, 'name.prefix'),
		suffix: pick(contact, 'name.suffix'),
		company: pick(contact, 'org.company'),
		department: pick(contact, 'org.department'),
		jobTitle: pick(contact, 'org.title'),
		birthday: pick(contact, 'birthday'),
		emails: rows('email', listAt(contact, 'emails'), (email) => ({
			email: pick(email, 'email'),
			type: pick(email, 'type'),
		})),
		urls: rows('url', listAt(contact, 'urls'), (url) => ({
			url: pick(url, 'url'),
			type: pick(url, 'type'),
		})),
		addresses: rows('address', listAt(contact, 'addresses'), (address) => ({
			street: pick(address, 'street'),
			city: pick(address, 'city'),
			state: pick(address, 'state'),
			zip: pick(address, 'zip'),
			country: pick(address, 'country'),
			countryCode: pick(address, 'country_code'),
			type: pick(address, 'type'),
		})),
	},
});
