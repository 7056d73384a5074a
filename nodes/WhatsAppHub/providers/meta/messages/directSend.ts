import { type Failure, invalidInput } from '../../../core/failure';
import { booleanInput, choiceInput, textInput, wholeNumberInput } from '../../../core/input';
import type { SendForm } from '../../contract/provider';

// Fields and rules of Direct Send, which sends utility messages without a template.

type Field = SendForm['options'][number];

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/direct-send/api-reference (dated 2026-07-31, read 2026-11-30)
// Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/best-practices/direct-send (read 2026-11-20, v2)

/** The types of message that go out as a utility or authentication message without a template. */
const types = ['buttons', 'ctaUrl', 'text'];

type Conditions = Readonly<Record<string, string[]>>;

const forTypes: readonly Conditions[] = [
	{ '/operation': ['send', 'reply', 'preview'], '/messageType': types },
];

const forTemplates: readonly Conditions[] = [
	{ '/operation': ['sendTemplate'] },
	{ '/operation': ['preview'], '/messageType': ['template'] },
];

/** The field once for each set of conditions, of which n8n lets one field have a single one. */
const under = (conditions: readonly Conditions[], field: Field): Field[] =>
	conditions.map((show) => ({ ...field, displayOptions: { show: { ...show } } }));

const categoryFields = under(forTypes, {
	displayName: 'Direct Send Category',
	name: 'directSendCategory',
	type: 'options',
	options: [
		{ name: 'Authentication', value: 'authentication', description: 'For texts only' },
		{ name: 'Utility', value: 'utility' },
	],
	default: 'utility',
	description:
		'Sends the message without a template also to people who have not written for 24 hours, at the price of this category. The account must be let in to Direct Send.',
});

const templateFields = under(forTemplates, {
	displayName: 'Use Direct Send',
	name: 'useDirectSend',
	type: 'boolean',
	default: true,
	description:
		'Whether the template goes out through Direct Send, which takes texts, a link button or reply buttons only',
});

const lifetimeFields = (conditions: readonly Conditions[]) =>
	under(conditions, {
		displayName: 'Direct Send Lifetime',
		name: 'directSendLifetime',
		type: 'number',
		typeOptions: { minValue: 30, maxValue: 43200 },
		default: 600,
		description: 'The seconds after which a message that could not be delivered is dropped',
	});

const nameFields = under(forTypes, {
	displayName: 'Direct Send Template Name',
	name: 'directSendTemplateName',
	type: 'string',
	default: '',
	placeholder: 'e.g. parcel_today',
	description:
		'The name under which Meta keeps the template that it makes of a utility message; without one it makes one up',
});

/** The optional fields of Direct Send of messages, for which the sender's account must be enabled. */
export const directSendFields: readonly Field[] = [
	...categoryFields,
	...lifetimeFields(forTypes),
	...nameFields,
];

/** The same where templates go through it too. */
export const directSendFieldsWithTemplates: readonly Field[] = [
	...categoryFields,
	...templateFields,
	...lifetimeFields([...forTypes, ...forTemplates]),
];

const LONGEST_LIFE = 43_200;

/** What the fields of Direct Send yield, by name. */
export const directSendOptions = {
	directSendCategory: choiceInput('Direct Send Category', ['utility', 'authentication']).optional(),
	directSendLifetime: wholeNumberInput('Direct Send Lifetime', {
		min: 30,
		max: LONGEST_LIFE,
	}).optional(),
};

/** The name of the template that Meta makes. */
export const directSendName = textInput('Direct Send Template Name', { trim: true })
	.refine((name) => name === '' || /^[a-z0-9_]{1,512}$/.test(name), {
		error: "'Direct Send Template Name' takes small letters, digits and underscores, 512 at most",
	})
	.optional();

/** Whether a template goes through it. */
export const useDirectSend = booleanInput('Use Direct Send').optional();

interface DirectSend {
	readonly directSendCategory?: 'utility' | 'authentication' | undefined;
	readonly directSendLifetime?: number | undefined;
	readonly useDirectSend?: boolean | undefined;
	readonly directSendTemplateName?: string | undefined;
}

/** What the document does not allow, of a message of that type. */
export const directSendMismatch = (
	{
		directSendCategory: category,
		useDirectSend: withTemplate,
		directSendLifetime: life,
		directSendTemplateName: name,
	}: DirectSend,
	type: string,
	longestOfAuthentication = LONGEST_LIFE,
): Failure | undefined => {
	if (category !== undefined && type !== 'text' && type !== 'interactive') {
		return invalidInput(
			"'Direct Send Category' is for texts, reply buttons and a link button",
			'Remove the option, or choose one of these message types',
		);
	}
	if (category === 'authentication' && type !== 'text') {
		return invalidInput(
			"'Direct Send Category' is authentication, which is for texts only",
			"Choose utility, or the message type 'Text'",
		);
	}
	if (category === 'authentication' && life !== undefined && life > longestOfAuthentication) {
		return invalidInput(
			`'Direct Send Lifetime' is ${life}, but at most ${longestOfAuthentication} seconds are allowed for authentication`,
			'Enter fewer seconds, or choose the category utility',
		);
	}
	if (name !== undefined && category !== 'utility') {
		return invalidInput(
			"'Direct Send Template Name' is for utility messages only",
			"Set 'Direct Send Category' to Utility, or remove this option",
		);
	}
	if (life !== undefined && category === undefined && withTemplate !== true) {
		return invalidInput(
			"'Direct Send Lifetime' is set without Direct Send",
			'Add the option that turns Direct Send on as well, or remove this one',
		);
	}
	return undefined;
};
