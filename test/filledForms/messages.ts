import { invalidInput } from '../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../nodes/WhatsAppHub/core/outcome';
import { type Message, messages, type MessageType } from '../../nodes/WhatsAppHub/messages';

/** A form filled in with what its type needs and no more. */
export interface FilledForm {
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly options?: Readonly<Record<string, unknown>>;
}

const link = { mediaPath: 'useMediaLink', mediaLink: 'https://example.com/file' };
const body = { interactiveBody: 'May we help you?' };
const headerless = { headerType: 'none' };
const messageId = 'true_12025550143@c.us_3EB0AAAA';
const card = (index: number) => ({
	link: `https://example.com/${index}.png`,
	button: 'Open',
	url: `https://example.com/${index}`,
});

/** A filled-in form of every type. */
export const samples: { readonly [T in MessageType]: FilledForm } = {
	text: { parameters: { textBody: 'Hello' } },
	image: { parameters: link },
	video: { parameters: link },
	audio: { parameters: link },
	document: { parameters: link },
	sticker: { parameters: link },
	location: { parameters: { locationLatitude: '51.477928', locationLongitude: '-0.001545' } },
	contacts: {
		parameters: {
			contacts: {
				contact: [
					{ formattedName: 'Support desk', phones: { phone: [{ phone: '+12025550110' }] } },
				],
			},
		},
	},
	buttons: {
		parameters: { ...body, ...headerless, interactiveButtons: { button: [{ title: 'Yes' }] } },
	},
	list: {
		parameters: {
			...body,
			listButton: 'Choose',
			listSections: { section: [{ title: 'Services', rows: { row: [{ title: 'Repairs' }] } }] },
		},
		options: { headerText: 'Our services' },
	},
	ctaUrl: {
		parameters: { ...body, ...headerless, ctaButton: 'Open', ctaUrl: 'https://example.com' },
	},
	flow: {
		parameters: {
			...body,
			...headerless,
			flowBy: 'id',
			flowId: '1',
			flowButton: 'Book',
			flowAction: 'data_exchange',
		},
	},
	locationRequest: { parameters: body },
	carousel: {
		parameters: {
			...body,
			carouselMedia: 'image',
			carouselButtons: 'url',
			carouselCards: { card: [card(0), card(1)] },
		},
	},
	voiceCall: { parameters: body, options: { voiceCallButton: 'Call us' } },
	callPermission: { parameters: {} },
	contactInfoRequest: { parameters: body },
	product: { parameters: { catalogId: '123', productId: 'sku-1' } },
	productList: {
		parameters: {
			...body,
			headerText: 'Products',
			catalogId: '123',
			productSections: { section: [{ title: 'Bread', productIds: ['sku-1', 'sku-2'] }] },
		},
	},
	productCarousel: {
		parameters: { ...body, catalogId: '123', productIds: ['sku-1', 'sku-2'] },
	},
	catalog: { parameters: body },
	address: { parameters: { ...body, ...headerless } },
	orderDetails: {
		parameters: {
			...body,
			...headerless,
			orderReferenceId: 'order-1001',
			orderGoods: 'physical-goods',
			orderCurrency: 'INR',
			orderItems: { item: [{ name: 'Bread', amount: '15.00', quantity: 1, retailerId: 'sku-1' }] },
			orderTotal: '15.00',
			orderPayment: 'gateway',
			orderGateway: 'razorpay',
			orderPaymentConfiguration: 'payments',
		},
	},
	orderStatus: {
		parameters: {
			...body,
			...headerless,
			orderReferenceId: 'order-1001',
			orderStatus: 'shipped',
		},
	},
	event: { parameters: { eventName: 'Delivery', eventStart: '2026-12-24T18:00:00Z' } },
	poll: { parameters: { pollQuestion: 'When?', pollOptions: ['Morning', 'Evening'] } },
	pollVote: { parameters: { messageId, pollVotes: ['Morning'] } },
	reaction: { parameters: { messageId, reactionEmoji: '👍' } },
	pin: { parameters: { messageId, pinAction: 'pin', pinDays: 7 } },
	template: {
		parameters: { template: 'hello_world|en_US', templateInput: 'byHand', components: {} },
	},
	raw: { parameters: { rawBody: '{"type":"text","text":{"body":"Hi"}}' } },
};

/** The message that a sample's form yields. */
export const sampleOf = (type: MessageType): Message => {
	const { parameters, options = {} } = samples[type];
	const message = messages[type].parse({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		file: () => fail(invalidInput('There is no file')),
	});
	if (!message.ok) throw new Error(`${type}: ${message.failure.message}`);
	return message.value;
};
