import type { z } from 'zod/v4';
import { address } from './addressRequest';
import { audio } from './audio';
import { buttons } from './buttons';
import { callPermission } from './callPermission';
import { carousel } from './carousel';
import { catalog } from './catalog';
import { contactInfoRequest } from './contactInfoRequest';
import { contacts } from './contacts';
import { ctaUrl } from './ctaUrl';
import { document } from './document';
import { event } from './calendarEvent';
import { flow } from './flow';
import { image } from './image';
import { list } from './list';
import { location } from './location';
import { locationRequest } from './locationRequest';
import { orderDetails } from './orderDetails';
import { orderStatus } from './orderStatus';
import { pin } from './pin';
import { poll } from './poll';
import { pollVote } from './pollVote';
import { product } from './product';
import { productCarousel } from './productCarousel';
import { productList } from './productList';
import { raw } from './raw';
import { reaction } from './reaction';
import { sticker } from './sticker';
import { template } from './template/template';
import { text } from './text';
import { video } from './video';
import { voiceCall } from './voiceCall';

/** The one list of message types; a word more here makes the compiler ask every provider. */
export const messages = {
	text,
	image,
	video,
	audio,
	document,
	sticker,
	location,
	contacts,
	buttons,
	list,
	ctaUrl,
	flow,
	locationRequest,
	carousel,
	voiceCall,
	callPermission,
	contactInfoRequest,
	product,
	productList,
	productCarousel,
	catalog,
	address,
	orderDetails,
	orderStatus,
	event,
	poll,
	pollVote,
	reaction,
	pin,
	template,
	raw,
} as const;

export type MessageType = keyof typeof messages;

type Definitions = typeof messages;

/** The optional fields of a type, by name. */
export type OptionOf<T extends MessageType> = keyof Definitions[T]['options'] & string;

/** What of a type's fields not every provider has, by name. */
export type PartOf<T extends MessageType> = keyof NonNullable<Definitions[T]['parts']> & string;

export type ContentOf = { [T in MessageType]: z.output<Definitions[T]['content']> };

export type Message<T extends MessageType = MessageType> = {
	[K in T]: { readonly type: K; readonly content: ContentOf[K] };
}[T];

export const messageTypes = Object.keys(messages) as MessageType[]; // Object.keys forgets the keys' type
