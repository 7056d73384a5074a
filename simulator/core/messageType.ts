/** Promises the `type` that a body names, or nothing when it names none or no text. */
export function namedType(body: unknown): string | undefined {
	if (typeof body !== 'object' || body === null || !('type' in body)) return undefined;
	return typeof body.type === 'string' ? body.type : undefined;
}
