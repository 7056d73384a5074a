/**
 * Loads all that the nodes do when it is first needed: n8n reads their forms at every start, but many
 * a start never runs one of them.
 */
export const engine = async () => await import('./handlers');

type Engine = Awaited<ReturnType<typeof engine>>;

/** A method of a node that the engine holds. */
export const late = <This, Arguments extends unknown[], Result>(
	pick: (engine: Engine) => (this: This, ...args: Arguments) => Promise<Result>,
) =>
	async function (this: This, ...args: Arguments): Promise<Result> {
		return await pick(await engine()).apply(this, args);
	};
