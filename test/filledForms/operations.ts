import type { OperationId } from '../../nodes/WhatsAppHub/operations';
import type { FilledForm } from './messages';

// A form of every operation, filled in.

const messageId = 'true_12025550143@c.us_3EB0AAAA';
const businessAccountId = '200000000000111';
const template = { __rl: true, mode: 'name', value: 'hello_world|en_US' };

/** A filled-in form of every operation, with each field that any provider asks for. */
export const operationSamples: { readonly [O in OperationId]: FilledForm } = {
	markAsRead: { parameters: { messageId } },
	showTyping: { parameters: { messageId } },
	stopTyping: { parameters: {} },
	getStatus: { parameters: { messageId: '3EB0AAAA' } },
	edit: { parameters: { messageId, editedText: 'We come at nine' } },
	delete: { parameters: { messageId } },
	forward: { parameters: { messageId, recipients: ['+12025550144'] } },
	broadcast: {
		parameters: { messageType: 'text', textBody: 'Hello', recipients: ['+12025550144'] },
	},
	schedule: {
		parameters: { messageType: 'text', textBody: 'Hello', scheduledAt: '2027-12-24T18:00:00Z' },
	},
	cancelScheduled: { parameters: { scheduledId: 'schedule-1001' } },
	getScheduled: { parameters: { returnAll: true } },
	mediaUpload: { parameters: { mediaPropertyName: 'data' } },
	mediaDownload: {
		parameters: {
			mediaId: '1013859600285441',
			mediaUrl: 'https://example.com/files/photo.jpg',
			outputPropertyName: 'data',
		},
	},
	mediaUrlGet: { parameters: { mediaId: '1013859600285441' } },
	mediaDelete: { parameters: { mediaId: '1013859600285441' } },
	phoneNumberGetAll: { parameters: { returnAll: true, businessAccountId } },
	chatGetAll: { parameters: { returnAll: true } },
	contactCheck: { parameters: { phoneNumber: '+12025550144' } },
	queueGetJobs: { parameters: { returnAll: true } },
	queueGetHealth: { parameters: {} },
	queuePurge: { parameters: { purgeBy: 'queueIds', queueIds: ['queue-1001'] } },
	templateGet: { parameters: { template, businessAccountId } },
	templateGetAll: { parameters: { returnAll: true, businessAccountId } },
	templatePreview: {
		parameters: { template, templateInput: 'list', templateValues: '{}', businessAccountId },
	},
};

/** What of a sample's field arrives in the request, where that is not what stands in the field. */
export const arrivesAs: Readonly<Record<string, readonly string[]>> = {
	template: ['hello_world'],
	recipients: ['12025550144'],
	phoneNumber: ['12025550144'],
	scheduledAt: ['2027-12-24'],
	// A list is read whole, a file's place is n8n's, and what a choice decides is another field.
	returnAll: [],
	limit: [],
	mediaPropertyName: [],
	outputPropertyName: [],
	messageType: [],
	purgeBy: [],
	templateInput: [],
	templateValues: [],
};
