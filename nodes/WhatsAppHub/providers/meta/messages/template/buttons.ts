import type { FilledButton, ProductSection } from '../../../../core/template/content';
import type { Dialect } from '../../dialect';

/** What a button is given, as a component of its own. */
export const templateButton = (button: FilledButton, { buttonIndex }: Dialect) => {
	const parameters = parametersOf(button);
	return {
		type: 'button',
		sub_type: subTypes[button.type],
		index: buttonIndex === 'text' ? String(button.index) : button.index,
		// Without any the button is named alone, as Meta wants it of a catalog.
		...(parameters.length > 0 && { parameters }),
	};
};

const subTypes: Readonly<Record<FilledButton['type'], string>> = {
	quickReply: 'quick_reply',
	url: 'url',
	copyCode: 'copy_code',
	flow: 'flow',
	catalog: 'catalog',
	products: 'mpm',
	voiceCall: 'voice_call',
	orderDetails: 'order_details',
};

/**
 * The token that Meta itself uses for a flow that is given none.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/sendingaflow (read 2026-11-20)
 */
const tokenOfNothing = 'unused';

const parametersOf = (button: FilledButton): object[] => {
	switch (button.type) {
		case 'quickReply':
			return [{ type: 'payload', payload: button.payload }];
		case 'url':
			return [{ type: 'text', text: button.suffix }];
		case 'copyCode':
			return [{ type: 'coupon_code', coupon_code: button.code }];
		case 'flow':
			return action(
				button.flowToken === undefined && button.data === undefined
					? { flow_token: tokenOfNothing }
					: { flow_token: button.flowToken, flow_action_data: button.data },
			);
		case 'catalog':
			return button.thumbnail === undefined
				? []
				: action({ thumbnail_product_retailer_id: button.thumbnail });
		case 'products':
			return action({
				thumbnail_product_retailer_id: button.thumbnail,
				sections: button.sections.map(section),
			});
		case 'voiceCall':
			return [
				...(button.ttlMinutes === undefined
					? []
					: [{ type: 'ttl_minutes', ttl_minutes: button.ttlMinutes }]),
				...(button.payload === undefined ? [] : [{ type: 'payload', payload: button.payload }]),
			];
		case 'orderDetails':
			return action({ order_details: button.details });
	}
};

const action = (parts: Readonly<Record<string, unknown>>): object[] => [
	{
		type: 'action',
		action: Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
	},
];

const section = ({ title, productIds }: ProductSection) => ({
	...(title !== undefined && { title }),
	product_items: productIds.map((id) => ({ product_retailer_id: id })),
});
