import type { Dialect } from '../graph/dialect';

/** Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20, v2) */
export const dialect: Dialect = {
	coordinate: 'number',
	headerMediaIds: false,
	listBody: 1024,
	cardReplyId: 20,
	flowButton: 20,
	buttonIndex: 'number',
	namedVariables: false,
	contactTypes: {
		phones: ['CELL', 'MAIN', 'IPHONE', 'HOME', 'WORK'],
		others: ['HOME', 'WORK'],
	},
};
