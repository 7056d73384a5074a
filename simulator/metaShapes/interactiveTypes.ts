import { mediaCarousel } from './carousel';
import {
	addressButton,
	everyHeader,
	footer,
	headerOf,
	longestBody,
	partOf,
	replyId,
} from './interactiveParts';
import type { InteractiveRules } from './interactiveParts';
import { anyText, objectOf, textUpTo } from './objects';
import { orderStatus } from './orders';

// What interactive messages may hold, as far as Meta and YCloud agree.

const body = partOf(longestBody);

const productItems = {
	type: 'array',
	minItems: 1,
	maxItems: 30,
	items: objectOf({ 'product_retailer_id*': anyText }),
};

/**
 * Promises the schemas of the interactive messages that both providers know, by their type.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export function interactiveTypes(rules: InteractiveRules): Record<string, object> {
	const header = headerOf(everyHeader, rules);
	const textHeader = headerOf(['text'], rules);
	const of = (type: string, parts: Record<string, object>) =>
		objectOf({ 'type*': { const: type }, ...parts });
	return {
		button: of('button', {
			header,
			'body*': body,
			footer,
			'action*': objectOf({
				'buttons*': {
					type: 'array',
					minItems: 1,
					maxItems: 3,
					items: objectOf({
						'type*': { const: 'reply' },
						'reply*': objectOf({ 'id*': replyId(256, rules), 'title*': textUpTo(20) }),
					}),
					allOf: [{ uniqueBy: 'reply/id' }, { uniqueBy: 'reply/title' }],
				},
			}),
		}),
		list: of('list', {
			header: textHeader,
			'body*': partOf(rules.longestListBody),
			footer,
			'action*': objectOf({ 'button*': textUpTo(20), 'sections*': listSections(rules) }),
		}),
		cta_url: of('cta_url', { header, 'body*': body, footer, 'action*': objectOf(addressButton) }),
		product: of('product', {
			body,
			footer,
			'action*': objectOf({ 'catalog_id*': anyText, 'product_retailer_id*': anyText }),
		}),
		product_list: of('product_list', {
			'header*': textHeader,
			'body*': body,
			footer,
			'action*': objectOf({
				'catalog_id*': anyText,
				'sections*': {
					type: 'array',
					minItems: 1,
					maxItems: 10,
					items: objectOf({ title: textUpTo(24), 'product_items*': productItems }),
				},
			}),
		}),
		catalog_message: of('catalog_message', {
			'body*': body,
			footer,
			'action*': objectOf({
				'name*': { const: 'catalog_message' },
				parameters: objectOf({ 'thumbnail_product_retailer_id*': anyText }),
			}),
		}),
		location_request_message: of('location_request_message', {
			'body*': body,
			'action*': objectOf({ 'name*': { const: 'send_location' } }),
		}),
		carousel: mediaCarousel(rules),
		order_status: of('order_status', {
			'body*': body,
			footer,
			'action*': objectOf({ 'name*': { const: 'review_order' }, 'parameters*': orderStatus }),
		}),
	};
}

function listSections(rules: InteractiveRules): object {
	return {
		type: 'array',
		minItems: 1,
		maxItems: 10,
		items: objectOf({
			title: textUpTo(24),
			'rows*': {
				type: 'array',
				minItems: 1,
				items: objectOf({
					'id*': replyId(200, rules),
					'title*': textUpTo(24),
					description: { type: 'string', maxLength: 72 },
				}),
			},
		}),
	};
}

/** Promises the schema of the parts of a flow message; its parameters differ by provider. */
export function flowMessage(parameters: object, rules: InteractiveRules): object {
	return objectOf({
		'type*': { const: 'flow' },
		header: headerOf(everyHeader, rules),
		'body*': body,
		footer,
		'action*': objectOf({ 'name*': { const: 'flow' }, 'parameters*': parameters }),
	});
}

/** Promises the properties of a flow button that both providers know. */
export function flowParameters(rules: InteractiveRules): Record<string, object> {
	return {
		'flow_message_version*': { const: '3' },
		flow_id: anyText,
		flow_name: anyText,
		'flow_cta*': textUpTo(rules.longestFlowButton),
		flow_token: anyText,
		flow_action: { enum: ['navigate', 'data_exchange'] },
		flow_action_payload: objectOf({
			'screen*': anyText,
			data: { type: 'object', minProperties: 1 },
		}),
	};
}
