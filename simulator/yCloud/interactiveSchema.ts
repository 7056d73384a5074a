import { everyHeader, footer, headerOf, longestBody, partOf } from '../metaShapes/interactiveParts';
import type { InteractiveRules } from '../metaShapes/interactiveParts';
import { flowMessage, flowParameters, interactiveTypes } from '../metaShapes/interactiveTypes';
import { objectOf, textUpTo } from '../metaShapes/objects';
import { orderWithPaymentSettings } from '../metaShapes/orders';

// What interactive messages may hold, by YCloud's document; the limits that differ from Meta's.

const rules: InteractiveRules = {
	longestListBody: 1024,
	longestCardReplyId: 20,
	longestFlowButton: 20,
	headerMedia: 'linkOnly',
	currencies: ['INR'],
	idsAreTrimmed: true,
};

const body = partOf(longestBody);
const header = headerOf(everyHeader, rules);

const schemas: Record<string, object> = {
	...interactiveTypes(rules),
	flow: flowMessage(
		objectOf(flowParameters(rules), {
			exactlyOneOf: ['flow_id', 'flow_name'],
			// The first screen must be named where the flow is asked, in so many words, to go there.
			if: {
				type: 'object',
				required: ['flow_action'],
				properties: { flow_action: { const: 'navigate' } },
			},
			then: { type: 'object', required: ['flow_action_payload'] },
		}),
		rules,
	),
	voice_call: objectOf({
		'type*': { const: 'voice_call' },
		header,
		'body*': body,
		footer,
		'action*': objectOf({
			'name*': { const: 'voice_call' },
			parameters: objectOf({ display_text: textUpTo(20) }),
		}),
	}),
	order_details: objectOf({
		'type*': { const: 'order_details' },
		header,
		'body*': body,
		footer,
		'action*': objectOf({
			'name*': { const: 'review_and_pay' },
			'parameters*': orderWithPaymentSettings(rules.currencies),
		}),
	}),
};

/**
 * Promises the schema of an interactive message of a type, or nothing for a type that YCloud does
 * not know, though Meta may.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export function interactiveSchema(type: string): object | undefined {
	return schemas[type];
}
