import type { Dialect } from '../meta/dialect';

// Where Cloud API differs from YCloud, which sends messages in Meta's format too.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (read 2026-11-20, v25.0) */
export const dialect: Dialect = {
	label: 'Cloud API',
	coordinate: 'text',
	voiceMessages: true,
	headerMediaIds: true,
	listBody: 4096,
	cardReplyId: 256,
	flowButton: 30,
	flowMode: true,
	callButtonParts: true,
	buttonIndex: 'text',
	namedVariables: true,
	templateExtras: true,
	// For a template of nothing but a body; with other parts, the whole text has 1024 at most.
	templateBody: 32_768,
	fewestCards: 2,
	currencies: ['BRL', 'INR'],
	paymentConfigurations: true,
	contactTypes: undefined,
};
