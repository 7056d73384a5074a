export interface Progress {
	/** A few words shown behind the elapsed seconds, on a terminal only. */
	note(text: string): void;
	done(word?: string): void;
	fail(word?: string): void;
}

/** Shows that a long step is alive: one redrawn line on a terminal, a line every 10 s elsewhere. */
export function startProgress(label: string, stream?: NodeJS.WriteStream): Progress;
