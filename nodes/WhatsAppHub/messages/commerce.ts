import type { INodeProperties } from 'n8n-workflow';
import { idInput } from '../core/input';
import { textListInput } from '../core/listInput';

/** The catalog that products come from. */
export const catalogIdField: INodeProperties = {
	displayName: 'Catalog ID',
	name: 'catalogId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 194836987003835',
	description:
		'The catalog that is connected to the WhatsApp account, from Meta’s Commerce Manager',
};

export const catalogIdInput = idInput('Catalog ID');

/** Products of a catalog, by the seller's own IDs. */
export const productIdsInput = (rule: { min: number; max: number }) =>
	textListInput('Product IDs', { ...rule, entry: { trim: true } });
