import type { MessageType } from '../../messages';
import { graphEncoders as graph, noEvents, noPolls } from '../meta/messages';
import type { GraphEncoder } from '../meta/dialect';
import { type Encoder, type Encoders } from '../contract/provider';
import type { Account } from './account';
import { dialect } from './dialect';
import { send, sendRaw } from './envelope';
import type { Options } from './options';
import { pin } from './pin';
import { template } from './template';

// Builds the request for every message type; nearly all come from Meta's shared encoders.

const as =
	<T extends MessageType>(encoder: GraphEncoder<T>): Encoder<T, Account, Options> =>
	(content, context) =>
		send(encoder(content, dialect), context);

export const encoders = {
	text: as(graph.text),
	image: as(graph.image),
	video: as(graph.video),
	audio: as(graph.audio),
	document: as(graph.document),
	sticker: as(graph.sticker),
	location: as(graph.location),
	contacts: as(graph.contacts),
	buttons: as(graph.buttons),
	list: as(graph.list),
	ctaUrl: as(graph.ctaUrl),
	flow: as(graph.flow),
	locationRequest: as(graph.locationRequest),
	carousel: as(graph.carousel),
	voiceCall: as(graph.voiceCall),
	callPermission: as(graph.callPermission),
	contactInfoRequest: as(graph.contactInfoRequest),
	product: as(graph.product),
	productList: as(graph.productList),
	productCarousel: as(graph.productCarousel),
	catalog: as(graph.catalog),
	address: as(graph.address),
	orderDetails: as(graph.orderDetails),
	orderStatus: as(graph.orderStatus),
	event: noEvents,
	poll: noPolls,
	pollVote: noPolls,
	reaction: as(graph.reaction),
	pin,
	template,
	raw: sendRaw,
} satisfies Encoders<Account, Options>;
