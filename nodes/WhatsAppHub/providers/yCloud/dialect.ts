import type { Dialect } from '../meta/dialect';

// Where YCloud differs from Cloud API, whose message format it has taken over.

/** Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20, v2) */
export const dialect: Dialect = {
	label: 'YCloud',
	coordinate: 'number',
	voiceMessages: false,
	headerMediaIds: false,
	listBody: 1024,
	cardReplyId: 20,
	flowButton: 20,
	flowMode: false,
	callButtonParts: false,
	buttonIndex: 'number',
	namedVariables: false,
	templateExtras: false,
	templateBody: 1024,
	// Its document names no fewest.
	fewestCards: 1,
	currencies: ['INR'],
	paymentConfigurations: false,
	contactTypes: {
		phones: ['CELL', 'MAIN', 'IPHONE', 'HOME', 'WORK'],
		others: ['HOME', 'WORK'],
	},
};
