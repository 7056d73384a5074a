/** Counts work under way, and notifies those who wait when none is left. */
export class PendingWork {
	private count = 0;
	private waiting: Array<() => void> = [];

	/** Promises a function that ends this piece of work; calling it again changes nothing. */
	begin(): () => void {
		this.count += 1;
		let ended = false;
		return () => {
			if (ended) return;
			ended = true;
			this.count -= 1;
			if (this.count > 0) return;
			const released = this.waiting;
			this.waiting = [];
			for (const release of released) release();
		};
	}

	/** Promises to resolve when nothing is under way, and to reject after the time given. */
	async idle(timeoutMs: number): Promise<void> {
		if (this.count === 0) return;
		await new Promise<void>((resolve, reject) => {
			const release = () => {
				clearTimeout(timer);
				resolve();
			};
			const timer = setTimeout(() => {
				this.waiting = this.waiting.filter((entry) => entry !== release);
				reject(new Error(`The simulator was still busy after ${timeoutMs} ms`));
			}, timeoutMs);
			this.waiting.push(release);
		});
	}
}
