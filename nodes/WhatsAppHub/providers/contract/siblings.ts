import type { Line } from '../../core/listeners/send';
import type { Kept } from '../../core/listeners/state';

/** The other triggers of this n8n, for a provider that has one webhook where several of them want to listen. */
export interface Siblings {
	readonly line: Line;
	/** As which this trigger is named among them. */
	readonly label: string;
	/** Whether somebody only listens for a test. */
	readonly isTest: boolean;
	/** Whether n8n has started so lately that it may not have all its workflows' URLs yet. */
	readonly isStarting: boolean;
	/** What this trigger was told of who shares its webhook, the latest last. */
	readonly kept: () => readonly Kept[];
	readonly keep: (told: Kept) => void;
}

/** What a provider's webhook needs so that several triggers may share it. */
export interface Sharing {
	/** The headers by which a call proves itself wherever it is passed on to, in lower case. */
	readonly passedOn: readonly string[];
}
