import { setTimeout as wait } from 'node:timers/promises';

/** The time between two resets: what was begun in it ends with it. */
export class Session {
	private controller = new AbortController();

	signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Ends everything begun so far and opens the next session. */
	renew(): void {
		this.controller.abort();
		this.controller = new AbortController();
	}

	/** Ends everything begun so far. */
	end(): void {
		this.controller.abort();
	}
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
