import { sameAdvice, type ErrorAdvices } from './advice';
import { templatesPage } from './places';

// Meta's error codes about templates, flows and marketing messages.

const manager = 'in WhatsApp Manager';

const asks =
	"Choose the template again in 'Template': 'Template Values' then has a field for each value that it asks for, and all must be filled in";

/** About templates, flows and marketing. */
export const templateErrors: ErrorAdvices = {
	...sameAdvice('template', asks, {
		'132000': 'The template wants more or fewer values than it was given',
	}),
	...sameAdvice('template', `Correct the value that Meta names, in 'Template Values'. ${asks}`, {
		'132008': 'A value of the template is not valid',
		'132012': 'A value of the template has the wrong form',
	}),
	...sameAdvice(
		'template',
		`Leave out line breaks, tabs and more than four spaces in a row; 'White Space in Values' in 'Options' does it for you. ${asks}`,
		{ '132018': 'The values do not fit the template' },
	),
	...sameAdvice(
		'template',
		`Choose it from the list in 'Template', which shows the approved ones; ${templatesPage} shows name, language and status of all. Just approved, it may take some minutes`,
		{
			'132001': 'The template does not exist in this language or is not approved',
		},
	),
	...sameAdvice(
		'template',
		"Shorten the values in 'Template Values', and leave out line breaks, tabs and long runs of spaces",
		{ '132005': 'The text of the template is too long once the values are in it' },
	),
	...sameAdvice(
		'template',
		`Leave line breaks, tabs and long runs of spaces out of 'Template Values'. If there are none, look under ${templatesPage} what Meta has against the template`,
		{ '132007': "The template or a value breaks WhatsApp's rules for characters or content" },
	),
	...sameAdvice(
		'template',
		`Edit the template (${templatesPage}) and send again once it is approved, or wait: the first pause takes 3 hours, the second 6`,
		{ '132015': 'The template is paused, because its quality is low' },
	),
	...sameAdvice('template', `Make a new template with other content (${templatesPage})`, {
		'132016': 'The template is disabled for good, because its quality was low',
	}),
	...sameAdvice('template', `Open the flow ${manager} and correct it`, {
		'132068': 'The flow is blocked',
		'139000': 'The flow is blocked for integrity',
		'139001': 'The flow could not be updated',
		'139002': 'The flow could not be published',
		'139003': 'The flow could not be deprecated',
		'139004': 'The flow could not be deleted',
	}),
	...sameAdvice(
		'unsupported',
		"Remove 'Marketing Messages API' from 'Options', or choose a marketing template",
		{
			'131055': 'The Marketing Messages API sends marketing templates only',
			'134100': 'The Marketing Messages API sends marketing templates only',
		},
	),
	...sameAdvice('unsupported', "Add 'Marketing Messages API' in 'Options', and switch it on", {
		'131063': 'The account sends marketing templates by the Marketing Messages API only',
	}),
	...sameAdvice('template', 'Send again in ten minutes', {
		'134101': 'The template is still being made ready for the Marketing Messages API',
	}),
	...sameAdvice('template', `Check ${manager} that the account is on the Marketing Messages API`, {
		'134102': 'The template cannot be used by the Marketing Messages API',
		'134103': 'The Marketing Messages API refuses the message',
	}),
	...sameAdvice('policy', "Send an approved template instead: operation 'Send Template'", {
		'139200': 'Direct Send is blocked for this account',
	}),
	...sameAdvice('template', 'Choose another name for the template of Direct Send', {
		'132021': 'A template of this name exists that Direct Send has not made',
	}),
	...sameAdvice('template', `Make a template of your own ${manager}`, {
		'2388318': 'Templates that Direct Send has made cannot be changed',
		'2388330': 'Templates that Direct Send has made cannot be deleted',
	}),
	...sameAdvice('template', 'Wait until more people have used the flow', {
		'139006': 'There are no figures of this flow yet',
	}),
	...sameAdvice('template', 'Correct the template that is to be made', {
		'2388019': 'The account has as many templates as are allowed',
		'2388040': 'The template is too long',
		'2388047': 'Header or body of the template have the wrong form',
		'2388073': 'The footer of the template has the wrong form',
		'2388293': 'The template has too many variables for its length',
		'2388299': 'A variable stands at the start or the end of the template',
	}),
};
