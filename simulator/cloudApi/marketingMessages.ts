import type { Outcome } from '../core/provider';
import type { Template } from '../metaShapes/templateShape';
import { graphRefusal } from './errors';

// The refusals that only the Marketing Messages API has.

const firstVersionWithOwnCodes = 23;

/** Promises error 131055, the answer to anything but a template. */
export function onlyTemplates(): Outcome {
	return graphRefusal({
		status: 400,
		code: 131055,
		message: '(#131055) Method not allowed',
		details: 'The Marketing Messages API sends marketing templates only.',
	});
}

/**
 * Promises the refusal of a template that the Marketing Messages API does not send.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (read 2026-11-20)
 */
export function marketingRefusal(template: Template, version: string): Outcome | undefined {
	if (template.category !== 'MARKETING') {
		if (Number(version.slice(1)) < firstVersionWithOwnCodes) return onlyTemplates();
		return graphRefusal({
			status: 400,
			code: 134100,
			message: '(#134100) Only marketing messages supported',
			details: `The template ${template.name} is of category ${template.category}.`,
		});
	}
	if (template.marketingSync === 'syncing') {
		return graphRefusal({
			status: 400,
			code: 134101,
			message: '(#134101) Your template is still syncing',
			details: 'A new template takes up to ten minutes.',
		});
	}
	if (template.marketingSync === 'failed') {
		return graphRefusal({
			status: 500,
			code: 134102,
			message: '(#134102) Template unavailable for use',
			details: 'The template could not be synced.',
		});
	}
	return undefined;
}
