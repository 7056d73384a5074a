/**
 * Loads all that the nodes do when it is first needed: n8n reads their forms at every start, but many
 * a start never runs one of them.
 */
export const handlers = async () => await import('./handlers');

type Handlers = Awaited<ReturnType<typeof handlers>>;

/** A method of a node that is among the handlers. */
export const lazily = <This, Arguments extends unknown[], Result>(
	pick: (all: Handlers) => (this: This, ...args: Arguments) => Promise<Result>,
) =>
	async function (this: This, ...args: Arguments): Promise<Result> {
		return await pick(await handlers()).apply(this, args);
	};
