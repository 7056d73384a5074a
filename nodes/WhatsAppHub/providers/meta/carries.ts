import type { MessageType } from '../../messages';
import type { CarriedOption, CarriesOf } from '../contract/carries';
import type { Dialect } from './dialect';

// Which options Meta's message format has room for; the two providers that use it add their own.

/** A link's type is what its server says. */
const ofFiles: CarriedOption = { when: { mediaPath: ['useMedian8n'] } };

/** What both documents carry of the types that they share, and where they differ. */
export const graphCarries = (dialect: Dialect) => {
	const header = {
		headerMedia: dialect.headerMediaIds,
		headerLink: !dialect.headerMediaIds,
		interactiveFooter: true,
		// By link alone there are no files.
		mediaMimeType: dialect.headerMediaIds && ofFiles,
	};
	/** A document in a header has a name; WhatsApp shows none for other kinds. */
	const documentHeader = { ...header, mediaFilename: true };
	const imageHeader = { ...header, mediaFilename: false };
	return {
		text: { linkPreview: true, customPreview: false },
		image: { mediaCaption: true, mediaFilename: false, mediaMimeType: ofFiles },
		video: {
			mediaCaption: true,
			mediaFilename: false,
			mediaMimeType: ofFiles,
			mediaConvertVideo: false,
			mediaAsNote: false,
		},
		audio: {
			mediaFilename: false,
			mediaMimeType: ofFiles,
			mediaVoice: dialect.voiceMessages,
			mediaConvertAudio: false,
		},
		document: { mediaCaption: true, mediaFilename: true, mediaMimeType: ofFiles },
		sticker: { mediaFilename: false, mediaMimeType: ofFiles },
		location: { locationName: true, locationAddress: true },
		contacts: {
			contactIds: true,
			contactDetails: true,
			phoneType: dialect.contactTypes?.phones ?? true,
			detailTypes: dialect.contactTypes?.others ?? true,
		},
		buttons: documentHeader,
		list: { interactiveFooter: true, headerText: true },
		ctaUrl: documentHeader,
		flow: {
			...documentHeader,
			flowScreen: true,
			flowData: true,
			flowReference: true,
			flowMode: dialect.flowMode,
		},
		voiceCall: {
			voiceCallButton: true,
			voiceCallMinutes: dialect.callButtonParts,
			voiceCallPayload: dialect.callButtonParts,
		},
		product: { interactiveBody: true, interactiveFooter: true },
		productList: { interactiveFooter: true },
		catalog: { interactiveFooter: true, thumbnailProductId: true },
		orderDetails: {
			...imageHeader,
			orderCurrency: dialect.currencies,
			orderPayment: [
				'custom',
				'gateway',
				...(dialect.paymentConfigurations ? ['configuration'] : []),
			],
			orderSubtotal: true,
			orderTax: true,
			orderShipping: true,
			orderDiscount: true,
			orderCatalogId: true,
			orderQuickPay: true,
			orderExpiration: true,
			orderGatewayDetails: true,
			orderBeneficiaries: true,
			orderBeneficiariesList: true,
		},
		orderStatus: { ...imageHeader, orderStatusDescription: true },
		template: {
			templateComponents: true,
			templateWhiteSpace: true,
			tapTarget: dialect.templateExtras,
		},
	} satisfies { readonly [T in MessageType]?: Partial<CarriesOf<T>> };
};
