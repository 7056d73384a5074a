import type { INodeProperties } from 'n8n-workflow';
import type { FormReader } from '../core/form';
import { idInput } from '../core/input';

// The WhatsApp account that a list is narrowed to, for operations of providers whose key opens several.

const name = 'businessAccountId';
const displayName = 'WhatsApp Business Account ID';

/** Narrows a list where one key opens several accounts; a credential that names its account needs none. */
export const businessAccountField: INodeProperties = {
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'e.g. 102290129340398',
	description: 'The account to look in; empty means all that the key opens',
};

export const businessAccountInput = { [name]: idInput(displayName).optional() };

export const readBusinessAccount = ({ parameter }: FormReader): unknown =>
	parameter(name) === '' ? undefined : parameter(name);
