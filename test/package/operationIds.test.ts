import { operationIds, operations } from '../../nodes/WhatsAppHub/operations';

/** Workflows store the ids, so they are for ever: one pattern, which the built-in WhatsApp node has too. */
describe('the id of an operation', () => {
	it.each(operationIds.filter((id) => operations[id].resource === 'message'))(
		'on a message is the verb alone: %s',
		(id) => expect(id).not.toMatch(/message/i),
	);

	it.each(operationIds.filter((id) => operations[id].resource !== 'message'))(
		'on anything else begins with the resource: %s',
		(id) => {
			const { resource } = operations[id];
			expect(id.slice(0, resource.length)).toBe(resource);
			expect(id.slice(resource.length)).toMatch(/^[A-Z]/);
		},
	);
});
