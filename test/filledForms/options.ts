import type { MessageType, OptionOf } from '../../nodes/WhatsAppHub/messages';

// A value for every option of a message, and what else the form needs for it.

type OptionName = { [T in MessageType]: OptionOf<T> }[MessageType];

/** An option filled in, and what else of the form must be filled in for it to be there. */
export interface FilledOption {
	readonly value: unknown;
	readonly parameters?: Readonly<Record<string, unknown>>;
	readonly options?: Readonly<Record<string, unknown>>;
}

const navigate = { flowAction: 'navigate' };
const address = { name: 'Ada', city: 'Mumbai', pinCode: '400063' };

/** Every optional field of a message, filled in. */
export const optionSamples: { readonly [N in OptionName]: FilledOption } = {
	linkPreview: { value: true },
	customPreview: {
		value: {
			preview: {
				title: 'Offer',
				url: 'https://example.com',
				description: 'Until May',
				thumbnail: 'https://example.com/offer.png',
			},
		},
	},
	mediaCaption: { value: 'Our shop' },
	mediaFilename: { value: 'renamed.pdf' },
	mediaMimeType: { value: 'image/webp' },
	mediaConvertVideo: { value: true },
	mediaAsNote: { value: true },
	mediaVoice: { value: true },
	mediaConvertAudio: { value: false },
	contactIds: { value: false },
	locationName: { value: 'Our shop' },
	locationAddress: { value: '1 Market Street' },
	interactiveBody: { value: 'May we help you today?' },
	interactiveFooter: { value: 'Reply STOP to opt out' },
	headerText: { value: 'Our other services' },
	flowScreen: { value: 'WELCOME', parameters: navigate },
	flowData: { value: '{"day":"Monday"}', parameters: navigate, options: { flowScreen: 'WELCOME' } },
	flowReference: { value: 'flow-1001' },
	flowMode: { value: 'draft' },
	voiceCallButton: { value: 'Ring us' },
	voiceCallMinutes: { value: 15 },
	voiceCallPayload: { value: 'call-1001' },
	thumbnailProductId: { value: 'sku-2' },
	addressValues: { value: { values: address } },
	addressSaved: { value: { address: [{ id: 'home', ...address }] } },
	addressSavedList: { value: [{ id: 'work', ...address }] },
	addressRemarks: { value: { remark: [{ part: 'pinCode', remark: 'No such code' }] } },
	addressRemarksList: { value: [{ part: 'city', remark: 'No such city' }] },
	orderSubtotal: { value: '15.50', parameters: { orderTotal: '15.50' } },
	orderTax: {
		value: { tax: { amount: '1.00', description: 'GST' } },
		parameters: { orderTotal: '16.00' },
	},
	orderShipping: {
		value: { shipping: { amount: '1.00', description: 'By bike' } },
		parameters: { orderTotal: '16.00' },
	},
	orderDiscount: {
		value: { discount: { amount: '1.00', description: 'Welcome' } },
		parameters: { orderTotal: '14.00' },
	},
	orderCatalogId: { value: 'catalog-1' },
	orderQuickPay: { value: true },
	orderExpiration: {
		value: { expiration: { time: '2030-01-01T00:00:00Z', description: 'Too late' } },
	},
	orderGatewayDetails: { value: '{"receipt":"r1"}' },
	orderBeneficiaries: {
		value: {
			beneficiary: [
				{
					name: 'Ada',
					addressLine1: '1 Market Street',
					addressLine2: 'Floor 2',
					city: 'Mumbai',
					state: 'Maharashtra',
					country: 'India',
					postalCode: '400063',
				},
			],
		},
	},
	orderBeneficiariesList: {
		value: [
			{
				name: 'Grace',
				addressLine1: '2 Market Street',
				addressLine2: 'Floor 3',
				city: 'Mumbai',
				state: 'Maharashtra',
				country: 'India',
				postalCode: '400064',
			},
		],
	},
	orderStatusDescription: { value: 'On its way' },
	eventEnd: { value: '2026-12-24T19:00:00Z' },
	eventDescription: { value: 'At the door' },
	eventLocation: { value: '1 Market Street' },
	eventGuests: { value: true },
	pollMultipleAnswers: { value: true },
	pollId: { value: 'poll-1001' },
	marketingMessages: { value: true },
	productPolicy: { value: 'STRICT', options: { marketingMessages: true } },
	messageActivitySharing: { value: true, options: { marketingMessages: true } },
	tapTarget: { value: { target: { title: 'Offer', url: 'https://example.com/offer' } } },
	templateWhiteSpace: {
		value: 'oneSpace',
		options: {
			templateComponents: JSON.stringify([
				{ type: 'body', parameters: [{ type: 'text', text: 'Ada\nByron' }] },
			]),
		},
	},
	templateComponents: {
		value: '[{"type":"body","parameters":[{"type":"text","text":"Ada"}]}]',
	},
};
