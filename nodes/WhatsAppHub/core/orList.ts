/** Several things as a sentence names them for a choice: `A`, `A or B`, `A, B or C`. */
export const orList = (names: readonly string[]): string =>
	names.length < 2
		? names.join('')
		: `${names.slice(0, -1).join(', ')} or ${names.slice(-1).join('')}`;
