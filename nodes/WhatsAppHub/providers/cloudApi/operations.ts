import {
	noBroadcast,
	noChats,
	noContactCheck,
	noEdit,
	noForwarding,
	noQueue,
	noSchedule,
	noTakingBack,
	noTypingEnd,
} from '../operationReasons';
import { type ProviderOperations, unsupported } from '../provider';
import type { Account } from './account';
import { mediaUpload } from './media';
import { phoneNumberGetAll } from './phoneNumbers';
import { markAsRead, showTyping } from './readReceipts';
import { mediaDelete, mediaDownload, mediaUrlGet } from './storedMedia';
import { templateGet, templateGetAll, templatePreview } from './templates';

export const operations: ProviderOperations<Account> = {
	markAsRead,
	showTyping,
	stopTyping: unsupported(noTypingEnd),
	getStatus: unsupported(
		"Cloud API cannot be asked how far a message got, it reports it by webhook: use the node 'WhatsApp Hub Trigger', whose 'message.status' events carry the 'correlationId' of the send",
	),
	messageEdit: unsupported(noEdit),
	messageDelete: unsupported(noTakingBack),
	forward: unsupported(noForwarding),
	broadcast: unsupported(noBroadcast),
	schedule: unsupported(noSchedule),
	cancelScheduled: unsupported(noSchedule),
	getScheduled: unsupported(noSchedule),
	mediaUpload,
	mediaDownload,
	mediaUrlGet,
	mediaDelete,
	phoneNumberGetAll,
	chatGetAll: unsupported(noChats),
	contactCheck: unsupported(noContactCheck),
	queueGetJobs: unsupported(noQueue),
	queueGetHealth: unsupported(noQueue),
	queuePurge: unsupported(noQueue),
	templateGet,
	templateGetAll,
	templatePreview,
};
