import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { keyOf } from './key';

// Warns in n8n's log without letting strangers flood it.

/** Whoever finds the URL can call it as often as they like; n8n's log is not theirs to fill. */
const EVERY_MS = 60_000;
const MAX_WARNINGS = 200;

const last = new Map<string, { at: number; silent: number }>();

/**
 * Writes a warning of this trigger into n8n's log; of more than one a minute that say the same only how many
 * there were. One does not hide another: a stranger's calls must not keep back a warning about what must be mended.
 */
export const warn = (context: IWebhookFunctions, what: string): void => {
	// Some contain a time, which differs with each call.
	const key = `${keyOf(context)}|${what.replace(/\d+/g, '')}`;
	const known = last.get(key);
	if (known !== undefined && performance.now() - known.at < EVERY_MS) {
		known.silent++;
		return;
	}
	const more = known?.silent ? ` (and ${known.silent} calls more since the last such line)` : '';
	last.delete(key);
	last.set(key, { at: performance.now(), silent: 0 });
	keepLatest(last, MAX_WARNINGS);
	context.logger.warn(`WhatsApp Hub Trigger ${what}${more}`);
};
