import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** The time between two resets: what was begun in it ends with it. */
export class Session {
	private controller = newController();

	signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Ends everything begun so far and opens the next session. */
	renew(): void {
		this.controller.abort();
		this.controller = newController();
	}

	/** Ends everything begun so far. */
	end(): void {
		this.controller.abort();
	}
}

/** As many may wait for its end as there are requests and messages under way. */
function newController(): AbortController {
	const controller = new AbortController();
	setMaxListeners(0, controller.signal);
	return controller;
}

/** Promises true after the pause, or false at once when the signal ends it. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
	try {
		await wait(milliseconds, undefined, { signal });
		return true;
	} catch {
		return false;
	}
}
