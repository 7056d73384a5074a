export function loseRoutes(
	codes?: ReadonlyArray<'EHOSTUNREACH' | 'ENETUNREACH' | 'ECONNRESET'>,
): () => void;
