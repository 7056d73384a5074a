import type { JsonObject, TemplateDefinition } from '../contract';
import { schemaChecker } from '../core/jsonSchema';

// Reads a template's definition, as tests add it, into the template that is kept.

export interface TemplateButton {
	type: string;
	text?: string;
	url?: string;
}

export interface DefinedComponent {
	type: string;
	format?: string;
	text?: string;
	buttons?: TemplateButton[];
	limited_time_offer?: { has_expiration?: boolean };
	cards?: Array<{ components: DefinedComponent[] }>;
}

/** A template as it is kept; its account is empty for the first one. */
export type Template = Required<Omit<TemplateDefinition, 'components'>> & {
	components: Array<DefinedComponent & JsonObject>;
};

const statuses = [
	...['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'IN_APPEAL', 'PENDING_DELETION'],
	...['DELETED', 'LIMIT_EXCEEDED', 'ARCHIVED', 'UNARCHIVED', 'FLAGGED', 'LOCKED', 'REINSTATED'],
];

const button = {
	type: 'object',
	required: ['type'],
	properties: {
		type: {
			enum: [
				...['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'OTP', 'FLOW', 'CATALOG', 'MPM'],
				...['SPM', 'VOICE_CALL', 'REQUEST_CONTACT_INFO', 'ORDER_DETAILS'],
			],
		},
		text: { type: 'string', maxLength: 25 },
		url: { type: 'string', maxLength: 2000 },
	},
};

const component = (more: object) => ({
	type: 'object',
	required: ['type'],
	properties: {
		type: {
			enum: [
				...['HEADER', 'BODY', 'FOOTER', 'BUTTONS', 'LIMITED_TIME_OFFER', 'CAROUSEL'],
				'CALL_PERMISSION_REQUEST',
			],
		},
		format: { enum: ['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION', 'GIF', 'PRODUCT'] },
		text: { type: 'string' },
		buttons: { type: 'array', minItems: 1, maxItems: 10, items: button },
		...more,
	},
});

const checkDefinition = schemaChecker<TemplateDefinition & Pick<Template, 'components'>>({
	type: 'object',
	additionalProperties: false,
	required: ['name', 'components'],
	properties: {
		id: { type: 'string', pattern: '^\\d+$' },
		businessAccountId: { type: 'string', pattern: '^\\d+$' },
		name: { type: 'string', pattern: '^[a-z0-9_]{1,512}$' },
		language: { type: 'string', pattern: '^[a-z]{2,3}(_[A-Z]{2,3})?$' },
		status: { enum: statuses },
		category: { enum: ['MARKETING', 'UTILITY', 'AUTHENTICATION'] },
		parameter_format: { enum: ['POSITIONAL', 'NAMED'] },
		marketingSync: { enum: ['ready', 'syncing', 'failed'] },
		components: {
			type: 'array',
			minItems: 1,
			items: component({
				limited_time_offer: { type: 'object' },
				cards: {
					type: 'array',
					minItems: 1,
					maxItems: 10,
					items: {
						type: 'object',
						required: ['components'],
						properties: { components: { type: 'array', items: component({}) } },
					},
				},
			}),
		},
	},
});

/** Promises the template of a definition, or throws what is wrong with the definition. */
export function templateOf(definition: TemplateDefinition, freshId: string): Template {
	const checked = checkDefinition(definition);
	if ('problem' in checked) {
		const { location, message } = checked.problem;
		throw new Error(`The template's ${location.join('.') || 'definition'} ${message}`);
	}
	return {
		id: freshId,
		businessAccountId: '',
		language: 'en_US',
		status: 'APPROVED',
		category: 'UTILITY',
		parameter_format: 'POSITIONAL',
		marketingSync: 'ready',
		...checked.value,
	};
}

/** Promises the names of the variables of a text, each once, in the order of their first place. */
export function variablesOf(text: string | undefined): string[] {
	const found = (text ?? '').matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g);
	return [...new Set([...found].map((match) => match[1] ?? ''))];
}
