import type { INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../vendors/json';
import { at, listAt, pick, textAt } from '../json';
import { mediumForm } from './contents';

// Fills in the form from an interactive message in Meta's format.

/** Body, header and footer, where the form has a header of any kind. */
const partsForm = (body: JsonObject): INodeParameters => {
	const header = at(body, 'interactive.header');
	const kind = textAt(header, 'type');
	const medium = at(header, kind);
	return {
		interactiveBody: pick(body, 'interactive.body.text'),
		headerType: kind === '' ? 'none' : kind,
		...(kind === 'text' && { headerText: pick(header, 'text') }),
		...(kind !== '' && kind !== 'text' && mediumForm(medium)),
		options: {
			interactiveFooter: pick(body, 'interactive.footer.text'),
			mediaFilename: pick(medium, 'filename'),
		},
	};
};

/** Body and footer; a header that can be a text only is an option. */
const textPartsForm = (body: JsonObject): INodeParameters => ({
	interactiveBody: pick(body, 'interactive.body.text'),
	options: {
		headerText: pick(body, 'interactive.header.text'),
		interactiveFooter: pick(body, 'interactive.footer.text'),
	},
});

const action = (body: JsonObject, path: string) => pick(body, `interactive.action.${path}`);

export const buttonsForm = (body: JsonObject): INodeParameters => ({
	...partsForm(body),
	messageType: 'buttons',
	interactiveButtons: {
		button: listAt(body, 'interactive.action.buttons').map((button) => ({
			title: pick(button, 'reply.title'),
			id: pick(button, 'reply.id'),
		})),
	},
});

export const listForm = (body: JsonObject): INodeParameters => ({
	...textPartsForm(body),
	messageType: 'list',
	listButton: action(body, 'button'),
	listSections: {
		section: listAt(body, 'interactive.action.sections').map((section) => ({
			title: pick(section, 'title'),
			rows: {
				row: listAt(section, 'rows').map((row) => ({
					id: pick(row, 'id'),
					title: pick(row, 'title'),
					description: pick(row, 'description'),
				})),
			},
		})),
	},
});

export const ctaUrlForm = (body: JsonObject): INodeParameters => ({
	...partsForm(body),
	messageType: 'ctaUrl',
	ctaButton: action(body, 'parameters.display_text'),
	ctaUrl: action(body, 'parameters.url'),
});

export const flowForm = (body: JsonObject): INodeParameters => {
	const parts = partsForm(body);
	const data = at(body, 'interactive.action.parameters.flow_action_payload.data');
	const named = at(body, 'interactive.action.parameters.flow_name') !== undefined;
	return {
		...parts,
		messageType: 'flow',
		flowBy: named ? 'name' : 'id',
		...(named
			? { flowName: action(body, 'parameters.flow_name') }
			: { flowId: action(body, 'parameters.flow_id') }),
		flowButton: action(body, 'parameters.flow_cta'),
		flowAction: action(body, 'parameters.flow_action'),
		options: {
			...(parts.options as INodeParameters), // of the same function
			flowScreen: action(body, 'parameters.flow_action_payload.screen'),
			flowData: data === undefined ? undefined : JSON.stringify(data),
			flowReference: action(body, 'parameters.flow_token'),
			flowMode: action(body, 'parameters.mode'),
		},
	};
};

export const productForm = (body: JsonObject): INodeParameters => ({
	messageType: 'product',
	catalogId: action(body, 'catalog_id'),
	productId: action(body, 'product_retailer_id'),
	options: {
		interactiveBody: pick(body, 'interactive.body.text'),
		interactiveFooter: pick(body, 'interactive.footer.text'),
	},
});

export const productListForm = (body: JsonObject): INodeParameters => ({
	messageType: 'productList',
	headerText: pick(body, 'interactive.header.text'),
	interactiveBody: pick(body, 'interactive.body.text'),
	catalogId: action(body, 'catalog_id'),
	productSections: {
		section: listAt(body, 'interactive.action.sections').map((section) => ({
			title: pick(section, 'title'),
			productIds: listAt(section, 'product_items').map((item) =>
				textAt(item, 'product_retailer_id'),
			),
		})),
	},
	options: { interactiveFooter: pick(body, 'interactive.footer.text') },
});

export const catalogForm = (body: JsonObject): INodeParameters => ({
	messageType: 'catalog',
	interactiveBody: pick(body, 'interactive.body.text'),
	options: {
		interactiveFooter: pick(body, 'interactive.footer.text'),
		thumbnailProductId: action(body, 'parameters.thumbnail_product_retailer_id'),
	},
});

/** Requests that consist of their text: for a location, for contact info. */
export const requestForm =
	(messageType: 'locationRequest' | 'contactInfoRequest') =>
	(body: JsonObject): INodeParameters => ({
		messageType,
		interactiveBody: pick(body, 'interactive.body.text'),
	});

export const callPermissionForm = (body: JsonObject): INodeParameters => ({
	messageType: 'callPermission',
	options: { interactiveBody: pick(body, 'interactive.body.text') },
});

export const voiceCallForm = (body: JsonObject): INodeParameters => ({
	messageType: 'voiceCall',
	interactiveBody: pick(body, 'interactive.body.text'),
	options: {
		voiceCallButton: action(body, 'parameters.display_text'),
		voiceCallMinutes: action(body, 'parameters.ttl_minutes'),
		voiceCallPayload: action(body, 'parameters.payload'),
	},
});

/** Cards with a picture or a video, and a link or replies below. */
export const carouselForm = (body: JsonObject): INodeParameters => {
	const cards = listAt(body, 'interactive.action.cards');
	const kind = textAt(cards, '0.header.type');
	const replies = at(cards, '0.action.buttons') !== undefined;
	return {
		messageType: 'carousel',
		interactiveBody: pick(body, 'interactive.body.text'),
		carouselMedia: kind,
		carouselButtons: replies ? 'replies' : 'url',
		carouselCards: {
			card: cards.map((card) => ({
				link: pick(card, `header.${kind}.link`),
				text: pick(card, 'body.text'),
				...(replies
					? {
							replies: {
								reply: listAt(card, 'action.buttons').map((button) => ({
									title: pick(button, 'quick_reply.title'),
									id: pick(button, 'quick_reply.id'),
								})),
							},
						}
					: {
							button: pick(card, 'action.parameters.display_text'),
							url: pick(card, 'action.parameters.url'),
						}),
			})),
		},
	};
};

export const productCarouselForm = (body: JsonObject): INodeParameters => {
	const cards = listAt(body, 'interactive.action.cards');
	return {
		messageType: 'productCarousel',
		interactiveBody: pick(body, 'interactive.body.text'),
		catalogId: pick(cards, '0.action.catalog_id'),
		productIds: cards.map((card) => textAt(card, 'action.product_retailer_id')),
	};
};

/** The parts of an Indian address, by their names in the form. */
const addressParts = {
	name: 'name',
	phone_number: 'phoneNumber',
	in_pin_code: 'pinCode',
	house_number: 'houseNumber',
	floor_number: 'floorNumber',
	tower_number: 'towerNumber',
	building_name: 'buildingName',
	address: 'address',
	landmark_area: 'landmarkArea',
	city: 'city',
	state: 'state',
} as const;

const addressOf = (values: unknown): INodeParameters =>
	Object.fromEntries(
		Object.entries(addressParts).map(([name, field]) => [field, pick(values, name)]),
	);

export const addressForm = (body: JsonObject): INodeParameters => {
	const parts = partsForm(body);
	const parameters = at(body, 'interactive.action.parameters');
	const remarks = Object.entries(addressParts)
		.map(([name, part]) => ({ part, remark: pick(parameters, `validation_errors.${name}`) }))
		.filter(({ remark }) => remark !== undefined);
	return {
		...parts,
		messageType: 'address',
		options: {
			...(parts.options as INodeParameters), // of the same function
			addressValues: { values: addressOf(at(parameters, 'values')) },
			addressSaved: {
				address: listAt(parameters, 'saved_addresses').map((saved) => ({
					id: pick(saved, 'id'),
					...addressOf(at(saved, 'value')),
				})),
			},
			addressRemarks: { remark: remarks },
		},
	};
};
