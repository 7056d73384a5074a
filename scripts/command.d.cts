export interface CommandOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** The command is killed after this long. */
	timeoutMs?: number;
}

/** A command that could not be started or did not end with 0; `output` is the end of what it said. */
export class CommandError extends Error {
	readonly reason: string;
	readonly output: string;
}

/** Runs a command behind a progress line and returns what it printed; yields a CommandError. */
export function runCommand(
	label: string,
	command: string,
	args: readonly string[],
	options?: CommandOptions,
): Promise<string>;

/** The same without a progress line. */
export function capture(
	label: string,
	command: string,
	args: readonly string[],
	options?: CommandOptions,
): Promise<string>;
