import type { INodeProperties } from 'n8n-workflow';
import { invalidInput } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { RegistrationChoice, WebhookForm } from '../../contract/webhook';
import type { Scope } from './callbacks';

/** How the trigger may register itself with Meta. */
export const registrations: readonly [RegistrationChoice, ...RegistrationChoice[]] = [
	{
		name: 'Business Account',
		value: 'businessAccount',
		description:
			'All numbers of the account of the credential. Webhooks of the Meta app and of other accounts stay as they are.',
	},
	{
		name: 'Phone Number',
		value: 'phoneNumber',
		description:
			'One number only. Workflows at Business Account or Meta App then hear nothing more of it.',
	},
	{
		name: 'Meta App',
		value: 'app',
		description:
			'The one webhook of the Meta app, for all its accounts. Templates, account and number changes come only there.',
	},
];

export const registrationFields: INodeProperties[] = [
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: { show: { registration: ['phoneNumber'] } },
		description: 'The number whose events start the workflow',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchSenders', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 106540352242922',
			},
		],
	},
];

export const registrationOptions: INodeProperties[] = [
	{
		displayName: 'Replace Other Webhook',
		name: 'replaceWebhook',
		type: 'boolean',
		default: false,
		description:
			"Whether to take the place of a webhook of somebody else that Meta already has there. It gets no events while this workflow is active. To have it put back, enter its word in the credential's 'Replaced Webhook's Verify Token'.",
	},
];

/** What the form says about the registration. */
export interface RegistrationSettings {
	readonly scope: Scope;
	readonly phoneNumberId: string;
	readonly replaces: boolean;
}

export const readRegistrationSettings = ({
	parameter,
	option,
}: WebhookForm): Outcome<RegistrationSettings> => {
	const scope = scopes.find((known) => known === parameter('registration')) ?? 'businessAccount';
	const phoneNumberId = scope === 'phoneNumber' ? textOf(valueOf(parameter('phoneNumber'))) : '';
	if (scope === 'phoneNumber' && !/^\d+$/.test(phoneNumberId)) {
		return fail(
			invalidInput(
				"'Phone Number' is empty or no ID",
				'Choose the number from the list, or enter its Phone Number ID (digits only)',
			),
		);
	}
	return succeed({
		scope,
		phoneNumberId,
		replaces: option('replaceWebhook') === true,
	});
};

const scopes: readonly Scope[] = ['businessAccount', 'phoneNumber', 'app'];

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** A resource locator as n8n yields it, or what an expression put in its place. */
const valueOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
