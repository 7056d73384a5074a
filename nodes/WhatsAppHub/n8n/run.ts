import type { Outcome } from '../core/outcome';
import type { Template } from '../core/template/template';

/** What the items of one execution share. */
export interface Run {
	/** The uploads made so far, by provider, sender and file: the same file goes up once. */
	readonly uploads: Map<string, Promise<Outcome<string>>>;
	/** The templates looked up so far, by provider, name and language. */
	readonly templates: Map<string, Promise<Outcome<Template>>>;
}

export const startRun = (): Run => ({ uploads: new Map(), templates: new Map() });
