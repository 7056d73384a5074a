/**
 * Loads all that the nodes do when it is first needed: n8n reads their forms at every start, but many
 * a start never runs one of them.
 */
export const handlers = async () => await import('./handlers');

type Engine = Awaited<ReturnType<typeof handlers>>;

/** A method of a node that the engine holds. */
export const lazily = <This, Arguments extends unknown[], Result>(
	pick: (engine: Engine) => (this: This, ...args: Arguments) => Promise<Result>,
) =>
	async function (this: This, ...args: Arguments): Promise<Result> {
		return await pick(await handlers()).apply(this, args);
	};
