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
import type { ProviderOperations } from '../contract/provider';
import type { Account } from './account';
import { getStatus } from './getStatus';
import { mediaUpload } from './media';
import { phoneNumberGetAll } from './phoneNumbers';
import { markAsRead, showTyping } from './readReceipts';
import { mediaDelete, mediaDownload, mediaUrlGet } from './storedMedia';
import { templateGet, templateGetAll, templatePreview } from './templates';

// Every operation, or why Cloud API has none such.

export const operations: ProviderOperations<Account> = {
	markAsRead,
	showTyping,
	stopTyping: noTypingEnd,
	getStatus,
	edit: noEdit,
	delete: noTakingBack,
	forward: noForwarding,
	broadcast: noBroadcast,
	schedule: noSchedule,
	cancelScheduled: noSchedule,
	getScheduled: noSchedule,
	mediaUpload,
	mediaDownload,
	mediaUrlGet,
	mediaDelete,
	phoneNumberGetAll,
	chatGetAll: noChats,
	contactCheck: noContactCheck,
	queueGetJobs: noQueue,
	queueGetHealth: noQueue,
	queuePurge: noQueue,
	templateGet,
	templateGetAll,
	templatePreview,
};
