import { productCarousel } from '../metaShapes/carousel';
import { headerOf, footer, longestBody, partOf } from '../metaShapes/interactiveParts';
import type { InteractiveRules } from '../metaShapes/interactiveParts';
import { propertyOf } from '../metaShapes/interactiveRequest';
import { flowMessage, flowParameters, interactiveTypes } from '../metaShapes/interactiveTypes';
import { anyText, objectOf, textUpTo } from '../metaShapes/objects';
import { orderWithAnyPayment } from '../metaShapes/orders';

// What interactive messages may hold, by Meta's documents; the limits that differ from YCloud's.

const rules: InteractiveRules = {
	longestListBody: 4096,
	longestCardReplyId: 256,
	longestFlowButton: 30,
	headerMedia: 'idOrLink',
	currencies: ['INR', 'BRL'],
	idsAreTrimmed: false,
};

const body = partOf(longestBody);
const named = (type: string, parts: Record<string, object>) =>
	objectOf({ 'type*': { const: type }, ...parts });

const addressFields = objectOf({
	name: anyText,
	phone_number: anyText,
	in_pin_code: { type: 'string', pattern: '^\\d{6}$' },
	house_number: anyText,
	floor_number: anyText,
	tower_number: anyText,
	building_name: anyText,
	address: anyText,
	landmark_area: anyText,
	city: anyText,
	state: anyText,
});

/** What is said about a field is a sentence, whatever form the field itself has. */
const addressErrors = { type: 'object', additionalProperties: anyText };

const schemas: Record<string, object> = {
	...interactiveTypes(rules),
	flow: flowMessage(
		objectOf(
			{ ...flowParameters(rules), mode: { enum: ['draft', 'published'] } },
			{ exactlyOneOf: ['flow_id', 'flow_name'] },
		),
		rules,
	),
	product_carousel: productCarousel(),
	address_message: named('address_message', {
		header: headerOf(['text', 'image', 'video', 'document'], rules),
		'body*': body,
		footer,
		'action*': objectOf({
			'name*': { const: 'address_message' },
			'parameters*': objectOf({
				'country*': { const: 'IN' },
				values: addressFields,
				saved_addresses: {
					type: 'array',
					items: objectOf({ 'id*': anyText, 'value*': addressFields }),
				},
				validation_errors: addressErrors,
			}),
		}),
	}),
	voice_call: named('voice_call', {
		'body*': body,
		'action*': objectOf({
			'name*': { const: 'voice_call' },
			parameters: objectOf({
				display_text: textUpTo(20),
				ttl_minutes: { type: 'integer', minimum: 1, maximum: 43_200 },
				payload: textUpTo(512),
			}),
		}),
	}),
	call_permission_request: named('call_permission_request', {
		body,
		'action*': objectOf({ 'name*': { const: 'call_permission_request' } }),
	}),
	request_contact_info: named('request_contact_info', {
		'body*': body,
		'action*': objectOf({ 'name*': { const: 'request_contact_info' } }),
	}),
	order_details: named('order_details', {
		header: headerOf(['image'], rules),
		'body*': body,
		footer,
		'action*': objectOf({
			'name*': { const: 'review_and_pay' },
			'parameters*': orderWithAnyPayment(rules.currencies),
		}),
	}),
};

/**
 * Promises the schema of an interactive message of a type, or nothing for a type that is not
 * documented. The two kinds of carousels share a type; the first card says which one it is.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (read 2026-11-20)
 */
export function interactiveSchema(type: string, content: unknown): object | undefined {
	if (type !== 'carousel') return type === 'product_carousel' ? undefined : schemas[type];
	const cards = propertyOf(propertyOf(content, 'action'), 'cards');
	const first: unknown = Array.isArray(cards) ? cards[0] : undefined;
	return schemas[propertyOf(first, 'type') === 'product' ? 'product_carousel' : 'carousel'];
}
