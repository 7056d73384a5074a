import type { Unsupported } from '../../contract/provider';
import { graphAddress } from './address';
import { graphButtons } from './buttons';
import { graphCallPermission } from './callPermission';
import { graphCarousel } from './carousel';
import { graphContactInfoRequest } from './contactInfoRequest';
import { graphContacts } from './contacts';
import { graphCtaUrl } from './ctaUrl';
import { graphFlow } from './flow';
import { graphList } from './list';
import { graphLocation } from './location';
import { graphLocationRequest } from './locationRequest';
import { graphAudio, graphDocument, graphImage, graphSticker, graphVideo } from './media';
import { graphOrderDetails, graphOrderStatus } from './order';
import { graphCatalog, graphProduct, graphProductList } from './product';
import { graphProductCarousel } from './productCarousel';
import { graphReaction } from './reaction';
import { graphTemplate } from './template/template';
import { graphText } from './text';
import { graphVoiceCall } from './voiceCall';

/** The message types that Meta defines and YCloud repeats, each written by the given dialect. */
export const graphEncoders = {
	text: graphText,
	image: graphImage,
	video: graphVideo,
	audio: graphAudio,
	document: graphDocument,
	sticker: graphSticker,
	location: graphLocation,
	contacts: graphContacts,
	buttons: graphButtons,
	list: graphList,
	ctaUrl: graphCtaUrl,
	flow: graphFlow,
	locationRequest: graphLocationRequest,
	carousel: graphCarousel,
	voiceCall: graphVoiceCall,
	callPermission: graphCallPermission,
	contactInfoRequest: graphContactInfoRequest,
	product: graphProduct,
	productList: graphProductList,
	productCarousel: graphProductCarousel,
	catalog: graphCatalog,
	address: graphAddress,
	orderDetails: graphOrderDetails,
	orderStatus: graphOrderStatus,
	reaction: graphReaction,
	template: graphTemplate,
} as const;

/** No type of either document's is a calendar event. */
export const noEvents: Unsupported = {
	unsupported: 'WhatsApp has no calendar events for the Business Platform',
	instead: 'send a text with place and time',
};

/** No type of either document's is a poll. */
export const noPolls: Unsupported = {
	unsupported: 'WhatsApp has no polls for the Business Platform',
	instead: 'send reply buttons or a list',
};
