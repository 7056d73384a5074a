import { fail } from '../../core/outcome';
import type { MessageType } from '../../messages';
import { graphEncoders as graph, noEvents, noPolls } from '../meta/messages';
import type { GraphEncoder } from '../meta/dialect';
import { codeToUser } from '../meta/messages/template/template';
import { type Encoder, type Encoders, unsupported } from '../contract/provider';
import { noPins } from '../reasons';
import type { Account } from './account';
import { dialect } from './dialect';
import { send, sendRaw } from './envelope';
import type { Options } from './options';

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
	callPermission: unsupported(
		'Its document has no call permission requests',
		'send a voice call button',
	),
	contactInfoRequest: unsupported(
		'Its document has no contact info requests',
		'send a text that asks for the number',
	),
	product: as(graph.product),
	productList: as(graph.productList),
	productCarousel: unsupported(
		'Its document has cards with links or buttons only',
		'send a carousel or a product list',
	),
	catalog: as(graph.catalog),
	address: unsupported(
		'Its document has no address requests',
		'send a flow or a text that asks for it',
	),
	orderDetails: as(graph.orderDetails),
	orderStatus: as(graph.orderStatus),
	event: noEvents,
	poll: noPolls,
	pollVote: noPolls,
	reaction: as(graph.reaction),
	pin: noPins,
	template: (content, context) => {
		const refusal = codeToUser(content, context.to);
		return refusal === undefined ? send(graph.template(content, dialect), context) : fail(refusal);
	},
	raw: sendRaw,
} satisfies Encoders<Account, Options>;
