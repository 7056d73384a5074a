import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import {
	choicesOf,
	innerProperties,
	keptParameters,
	nodeOf,
	ofProvider,
	visibleProperties,
} from './form';

const { description } = new WhatsAppHub();

/** The fields of each type of message, behind Sender, Recipient and Message Type. */
const fieldsOfTypes: Readonly<Record<string, string>> = {
	address: 'interactiveBody headerType',
	audio: 'mediaPath mediaLink',
	buttons: 'interactiveBody interactiveButtonsFrom interactiveButtons headerType',
	callPermission: '',
	carousel: 'interactiveBody carouselMedia carouselButtons carouselCardsFrom carouselCards',
	catalog: 'interactiveBody',
	contactInfoRequest: 'interactiveBody',
	contacts: 'contactsFrom contacts',
	ctaUrl: 'interactiveBody ctaButton ctaUrl headerType',
	document: 'mediaPath mediaLink',
	event: 'eventName eventStart',
	flow: 'interactiveBody flowBy flowId flowButton flowAction headerType',
	image: 'mediaPath mediaLink',
	list: 'interactiveBody listButton listSectionsFrom listSections',
	location: 'locationLatitude locationLongitude',
	locationRequest: 'interactiveBody',
	orderDetails:
		'interactiveBody orderReferenceId orderGoods orderCurrency orderItemsFrom orderItems orderTotal orderPayment orderGateway orderPaymentConfiguration headerType',
	orderStatus: 'interactiveBody orderReferenceId orderStatus headerType',
	poll: 'pollQuestion pollOptions',
	product: 'catalogId productId',
	productCarousel: 'interactiveBody catalogId productIds',
	productList: 'headerText interactiveBody catalogId productSectionsFrom productSections',
	raw: 'rawBody',
	sticker: 'mediaPath mediaLink',
	text: 'textBody',
	video: 'mediaPath mediaLink',
	voiceCall: 'interactiveBody',
};

/** The options of each type, beside those that every send of the provider has. */
const optionsOfTypes: Readonly<Record<string, string>> = {
	address:
		'addressRemarks addressRemarksList addressSaved addressSavedList addressValues interactiveFooter mediaFilename mediaMimeType',
	audio: 'mediaConvertAudio mediaFilename mediaMimeType mediaVoice',
	buttons:
		'interactiveFooter mediaFilename mediaMimeType directSendCategory directSendLifetime directSendTemplateName',
	callPermission: 'interactiveBody',
	catalog: 'interactiveFooter thumbnailProductId',
	contacts: 'contactIds',
	ctaUrl:
		'interactiveFooter mediaFilename mediaMimeType directSendCategory directSendLifetime directSendTemplateName',
	document: 'mediaCaption mediaFilename mediaMimeType',
	event: 'eventDescription eventEnd eventGuests eventLocation',
	flow: 'flowData flowMode flowReference flowScreen interactiveFooter mediaFilename mediaMimeType',
	image: 'mediaCaption mediaFilename mediaMimeType',
	list: 'headerText interactiveFooter',
	location: 'locationAddress locationName',
	orderDetails:
		'interactiveFooter mediaMimeType orderBeneficiaries orderBeneficiariesList orderCatalogId orderDiscount orderExpiration orderGatewayDetails orderQuickPay orderShipping orderSubtotal orderTax',
	orderStatus: 'interactiveFooter mediaMimeType orderStatusDescription',
	poll: 'pollId pollMultipleAnswers',
	product: 'interactiveBody interactiveFooter',
	productList: 'interactiveFooter',
	sticker: 'mediaMimeType',
	text: 'customPreview linkPreview directSendCategory directSendLifetime directSendTemplateName',
	video: 'mediaAsNote mediaCaption mediaConvertVideo mediaFilename mediaMimeType',
	voiceCall: 'voiceCallButton voiceCallMinutes voiceCallPayload',
};

/** The options of every send through every provider. */
const ofEverySend =
	'answersInARow defaultCountry digitsAsWritten ifNotConfirmed maxAttempts maxRetrySeconds messagesPerSecond parallelSends sendOnce sendOnceKey timeoutSeconds';

interface Form {
	/** The types that 'Message Type' offers. */
	readonly types: string;
	/** What stands around the fields of a type. */
	readonly before: string;
	readonly after: string;
	/** The fields of a type that this provider alone has, in front of the others. */
	readonly alone?: Readonly<Record<string, string>>;
	/** The options of every send through this provider. */
	readonly always: string;
	/** Options of a type that this provider does not carry. */
	readonly lacks: Readonly<Record<string, string>>;
	/** The fields of every other operation. */
	readonly operations: Readonly<Record<string, string>>;
}

const directSend = 'directSendCategory directSendLifetime directSendTemplateName';

const forms: Readonly<Record<string, Form>> = {
	cloudApi: {
		types:
			'address audio buttons callPermission carousel catalog contactInfoRequest contacts ctaUrl document flow image list location locationRequest orderDetails orderStatus product productCarousel productList raw sticker text video voiceCall',
		before: 'sender recipient messageType',
		after: 'options',
		always: 'correlationId identityKeyHash includeRaw replyTo',
		lacks: {
			audio: 'mediaConvertAudio mediaFilename',
			image: 'mediaFilename',
			text: 'customPreview',
			video: 'mediaAsNote mediaConvertVideo mediaFilename',
		},
		operations: {
			sendAndWait:
				'sender recipient questionAs waitNotice message responseType approvalOptions options',
			sendTemplate: 'sender recipient template templateInput templateFields options',
			react: 'sender recipient messageId reactionEmoji options',
			pin: 'sender recipient messageId pinAction pinDays options',
			markAsRead: 'sender messageId options',
			showTyping: 'sender messageId options',
			getStatus: 'sender messageId options',
			mediaUpload: 'sender mediaPropertyName options',
			mediaDownload: 'mediaId outputPropertyName options',
			mediaUrlGet: 'mediaId options',
			mediaDelete: 'mediaId options',
			phoneNumberGetAll: 'returnAll limit',
			templateGet: 'template options',
			templateGetAll: 'returnAll limit options',
			templatePreview: 'template templateInput templateFields options',
		},
	},
	yCloud: {
		types:
			'audio buttons carousel catalog contacts ctaUrl document flow image list location locationRequest orderDetails orderStatus product productList raw sticker text video voiceCall',
		before: 'sender recipient messageType',
		after: 'sendMode options',
		always: 'correlationId customerProfile filterBlocked filterUnsubscribed includeRaw replyTo',
		lacks: {
			audio: 'mediaConvertAudio mediaFilename mediaVoice',
			buttons: 'mediaMimeType directSendTemplateName',
			ctaUrl: 'mediaMimeType directSendTemplateName',
			flow: 'flowMode mediaMimeType',
			image: 'mediaFilename',
			orderDetails: 'mediaMimeType',
			orderStatus: 'mediaMimeType',
			text: 'customPreview directSendTemplateName',
			video: 'mediaAsNote mediaConvertVideo mediaFilename',
			voiceCall: 'voiceCallMinutes voiceCallPayload',
		},
		operations: {
			sendAndWait:
				'sender recipient questionAs waitNotice message responseType approvalOptions options',
			sendTemplate: 'sender recipient template templateInput templateFields sendMode options',
			react: 'sender recipient messageId reactionEmoji sendMode options',
			markAsRead: 'messageId options',
			showTyping: 'messageId options',
			getStatus: 'messageId options',
			mediaUpload: 'sender mediaPropertyName options',
			mediaDownload: 'mediaUrl outputPropertyName options',
			phoneNumberGetAll: 'returnAll limit businessAccountId',
			templateGet: 'businessAccountId template options',
			templateGetAll: 'returnAll limit businessAccountId options',
			templatePreview: 'businessAccountId template templateInput templateFields options',
		},
	},
	periskope: {
		types: 'audio document image poll raw text video',
		before: 'sender recipient messageType',
		after: 'options',
		always: 'includeRaw replyTo syncTimeout waitForSent',
		lacks: {
			audio: 'mediaConvertAudio mediaVoice',
			text: `customPreview ${directSend}`,
			video: 'mediaAsNote mediaConvertVideo',
		},
		operations: {
			sendAndWait: 'sender recipient waitNotice message responseType approvalOptions options',
			react: 'sender messageId reactionEmoji options',
			pin: 'sender messageId pinAction options',
			markAsRead: 'sender recipient options',
			getStatus: 'sender messageId options',
			edit: 'sender messageId editedText options',
			delete: 'sender messageId options',
			forward: 'sender messageId recipients options',
			broadcast: 'sender messageType textBody recipients options',
			schedule: 'sender recipient messageType textBody scheduledAt options',
			cancelScheduled: 'sender scheduledId options',
			getScheduled: 'sender returnAll limit',
			mediaDownload: 'mediaUrl outputPropertyName options',
			phoneNumberGetAll: 'returnAll limit',
			chatGetAll: 'sender returnAll limit options',
			queueGetJobs: 'sender returnAll limit options',
			queueGetHealth: 'sender options',
			queuePurge: 'sender purgeBy queueIds options',
		},
	},
	wawp: {
		types: 'audio contacts document event image list location poll raw text video',
		before: 'recipient messageType',
		after: 'options',
		alone: { raw: 'rawEndpoint' },
		always: 'includeRaw replyTo',
		lacks: {
			audio: 'mediaVoice',
			poll: 'pollId',
			text: `linkPreview ${directSend}`,
			video: 'replyTo',
		},
		operations: {
			sendAndWait: 'recipient waitNotice message responseType approvalOptions options',
			react: 'recipient messageId reactionEmoji options',
			vote: 'recipient messageId pollVotes options',
			markAsRead: 'recipient messageId options',
			showTyping: 'recipient options',
			stopTyping: 'recipient options',
			getStatus: 'recipient messageId options',
			edit: 'recipient messageId editedText options',
			delete: 'recipient messageId options',
			mediaDownload: 'mediaUrl outputPropertyName options',
			phoneNumberGetAll: 'returnAll limit',
			chatGetAll: 'returnAll limit',
			contactCheck: 'phoneNumber options',
		},
	},
};

const words = (text: string): string[] => text.split(' ').filter(Boolean);

const resourceOf = (operation: string): string => {
	const field = description.properties.find(
		(property) =>
			property.name === 'operation' && choicesOf(property).some(({ value }) => value === operation),
	);
	return String(field?.displayOptions?.show?.resource?.[0]);
};

const filled = (provider: string, operation: string, messageType?: string) => ({
	provider,
	resource: resourceOf(operation),
	operation,
	...(messageType !== undefined && { messageType }),
});

const frame = ['provider', 'resource', 'operation'];

const fieldsIn = (values: INodeParameters): string[] =>
	visibleProperties(description, values)
		.map(({ name }) => name)
		.filter((name) => !frame.includes(name));

/** What 'Add option' offers, whatever stands in the fields of the message itself. */
const optionsIn = (values: INodeParameters): string[] => {
	const options = visibleProperties(description, values).find(({ name }) => name === 'options');
	if (options === undefined) return [];
	return innerProperties(options)
		.filter(({ displayOptions }) => {
			const { '/operation': operations, '/messageType': types } = displayOptions?.show ?? {};
			const show = {
				...(operations && { operation: operations }),
				...(types && { messageType: types }),
			};
			const condition = { ...options, displayOptions: { show } };
			return NodeHelpers.displayParameter(values, condition, nodeOf(description), description);
		})
		.map(({ name }) => name)
		.sort();
};

const choicesIn = (name: string, values: INodeParameters): unknown[] =>
	visibleProperties(description, values)
		.filter((property) => property.name === name)
		.flatMap(choicesOf)
		.filter(
			({ displayOptions }) =>
				displayOptions?.show?.provider?.includes(values.provider as string) ?? true, // a provider's id
		)
		.map(({ value }) => value)
		.sort();

describe.each(providers.map(({ id }) => id))('the form of %s', (provider) => {
	const form = ofProvider(forms, provider);

	it('offers the types that the provider can send', () => {
		const values = filled(provider, 'send');
		expect(choicesIn('messageType', values)).toEqual(words(form.types));
	});

	it.each(words(form.types))('for a %s shows its fields, each once', (type) => {
		const own = fieldsOfTypes[type] ?? 'not in the table';
		const alone = form.alone?.[type] ?? '';
		expect(fieldsIn(filled(provider, 'send', type))).toEqual(
			words([form.before, alone, own, form.after].join(' ')),
		);
	});

	it.each(words(form.types))('for a %s offers its options, each once', (type) => {
		const lacking = words(form.lacks[type] ?? '');
		const own = words(optionsOfTypes[type] ?? '').filter((name) => !lacking.includes(name));
		expect(optionsIn(filled(provider, 'send', type))).toEqual(
			[
				...words(ofEverySend),
				...words(form.always).filter((name) => !lacking.includes(name)),
				...own,
			].sort(),
		);
	});

	it.each(words(form.types))(
		'for a reply with a %s asks neither for a sender nor for a recipient',
		(type) => {
			const values = [filled(provider, 'send', type), filled(provider, 'reply', type)] as const;
			const [sending, replying] = values.map(fieldsIn);
			const without = ['sender', 'recipient'];
			expect(replying).toEqual(sending?.filter((name) => !without.includes(name)));
			const asOption = (name: string) => (name === 'replyTo' ? 'quoteMessage' : name);
			const [sendOptions, replyOptions] = values.map(optionsIn);
			// Of numbers that a person writes an answer has those of cards alone.
			const ofNumbers = ['digitsAsWritten', ...(type === 'contacts' ? [] : ['defaultCountry'])];
			const toSomebody = sendOptions?.filter((name) => !ofNumbers.includes(name));
			expect(replyOptions).toEqual(toSomebody?.map(asOption).sort());
		},
	);

	it.each(Object.entries(form.operations))('for the operation %s shows %s', (operation, fields) => {
		const type = ['broadcast', 'schedule'].includes(operation) ? 'text' : undefined;
		expect(fieldsIn(filled(provider, operation, type))).toEqual(words(fields));
	});

	it('offers just these operations, beside sending, replying and previewing', () => {
		const resources = ['chat', 'contact', 'media', 'message', 'phoneNumber', 'queue', 'template'];
		const operations = resources.flatMap((resource) =>
			choicesIn('operation', { provider, resource }),
		);
		expect(operations.sort()).toEqual(
			['preview', 'reply', 'send', ...Object.keys(form.operations)].sort(),
		);
	});
});

it.each([
	['enqueue', true],
	['sendDirectly', false],
])("shows YCloud's two filters with the send mode %s: %s", (sendMode, isShown) => {
	const values = { ...filled('yCloud', 'send', 'text'), sendMode };
	const options = visibleProperties(description, values).find(({ name }) => name === 'options');
	const filters = (options ? innerProperties(options) : []).filter(({ name }) =>
		name.startsWith('filter'),
	);
	expect(filters).toHaveLength(2);
	for (const { displayOptions } of filters) {
		expect(displayOptions?.show?.['/sendMode']?.includes(sendMode)).toBe(isShown);
	}
});

it.each([
	['useMediaLink', []],
	['useMedian8n', ['mediaMimeType']],
])("offers Cloud API's MIME Type for a file of the item alone (%s)", (mediaPath, shown) => {
	const values = { ...filled('cloudApi', 'send', 'image'), mediaPath };
	const kept = keptParameters(description, { ...values, options: { mediaMimeType: 'image/png' } });
	expect(Object.keys(kept.options as object)).toEqual(shown);
});

/** A list of choices that not every provider has, by field and provider. */
it.each([
	['orderCurrency', 'orderDetails', 'cloudApi', 'BRL INR'],
	['orderCurrency', 'orderDetails', 'yCloud', 'INR'],
	['orderPayment', 'orderDetails', 'cloudApi', 'configuration custom gateway'],
	['orderPayment', 'orderDetails', 'yCloud', 'custom gateway'],
	['mediaPath', 'image', 'cloudApi', 'useMediaId useMediaLink useMedian8n'],
	['mediaPath', 'image', 'yCloud', 'useMediaId useMediaLink useMedian8n'],
	['mediaPath', 'image', 'periskope', 'useMediaLink useMedian8n'],
	['mediaPath', 'image', 'wawp', 'useMediaLink useMedian8n'],
])('offers in %s of a %s message on %s: %s', (field, type, provider, choices) => {
	expect(choicesIn(field, filled(provider, 'send', type))).toEqual(words(choices));
});

it.each([
	['cloudApi', 'mediaPath mediaLink'],
	['yCloud', 'mediaLink'],
])('takes the image of a header on %s from: %s', (provider, shown) => {
	const values = { ...filled(provider, 'send', 'buttons'), headerType: 'image' };
	expect(fieldsIn(values).filter((name) => name.startsWith('media'))).toEqual(words(shown));
});

it.each([
	[
		'cloudApi',
		'addresses birthday company department emails firstName jobTitle lastName middleName prefix suffix urls',
	],
	[
		'yCloud',
		'addresses birthday company department emails firstName jobTitle lastName middleName prefix suffix urls',
	],
	['wawp', 'company'],
])('keeps of the details of a contact on %s: %s', (provider, kept) => {
	const every =
		'addresses birthday company department emails firstName jobTitle lastName middleName prefix suffix urls';
	const details = Object.fromEntries(
		words(every).map((name) => [name, ['addresses', 'emails', 'urls'].includes(name) ? {} : 'x']),
	);
	const contacts = { contact: [{ formattedName: 'Front desk', details }] };
	const { contacts: left } = keptParameters(description, {
		...filled(provider, 'send', 'contacts'),
		contacts,
	});
	expect(Object.keys((left as typeof contacts).contact[0]?.details ?? {}).sort()).toEqual(
		words(kept),
	);
});
