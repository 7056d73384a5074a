import { z } from 'zod/v4';
import { idInput } from '../../core/input';
import type { SendForm } from '../provider';

export const form: SendForm = {
	fields: [],
	options: [
		{
			displayName: 'Identity Key Hash',
			name: 'identityKeyHash',
			type: 'string',
			default: '',
			placeholder: 'e.g. DF2lS5v2W6x=',
			description:
				'The message is sent only while the recipient’s identity still has this hash, which came with a message or status',
		},
	],
	carries: {
		replyTo: {},
		correlationId: {},
		linkPreview: {},
		locationName: {},
		locationAddress: {},
		mediaCaption: {},
		// A document in a header has a name as well; WhatsApp shows none for other kinds.
		mediaFilename: { types: ['document', 'buttons', 'ctaUrl', 'flow', 'address'] },
		headerText: {},
		interactiveBody: {},
		interactiveFooter: {},
		flowScreen: {},
		flowData: {},
		flowReference: {},
		flowMode: {},
		voiceCallButton: {},
		voiceCallMinutes: {},
		voiceCallPayload: {},
		thumbnailProductId: {},
		addressValues: {},
		addressSaved: {},
		addressRemarks: {},
		orderSubtotal: {},
		orderTax: {},
		orderShipping: {},
		orderDiscount: {},
		orderCatalogId: {},
		orderQuickPay: {},
		orderExpiration: {},
		orderGatewayDetails: {},
		orderBeneficiaries: {},
		orderStatusDescription: {},
		// A link's type is what its server says.
		mediaMimeType: { show: { '/mediaPath': ['useMedian8n'] } },
		mediaVoice: {},
		marketingMessages: {},
		messageActivitySharing: {},
		productPolicy: {},
		tapTarget: {},
		templateComponents: {},
	},
};

export const options = z.object({ identityKeyHash: idInput('Identity Key Hash').optional() });

export type Options = z.output<typeof options>;
