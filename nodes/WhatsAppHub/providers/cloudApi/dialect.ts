import type { Dialect } from '../graph/dialect';

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (read 2026-11-20, v25.0) */
export const dialect: Dialect = {
	coordinate: 'text',
	headerMediaIds: true,
	listBody: 4096,
	cardReplyId: 256,
	flowButton: 30,
	buttonIndex: 'text',
	namedVariables: true,
	contactTypes: undefined,
};
