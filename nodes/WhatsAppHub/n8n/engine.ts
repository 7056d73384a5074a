/** All that the nodes do. */
export { searchChats } from './chats';
export { executeItem } from './execute';
export { startRun } from './run';
export { searchSenders } from './senders';
export { checkSetUp } from './setUpCheck';
export { webhookMethods } from './subscription';
export { getTemplateFields, searchTemplates } from './templateFields';
export { handleWebhook } from './webhook';
