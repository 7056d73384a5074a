/** All that the nodes do. */
export { searchChats } from './chats';
export { executeItems } from './execute';
export { searchSenders } from './senders';
export { checkSetUp } from './setUpCheck';
export { webhookMethods } from './subscription';
export { getTemplateFields, searchTemplates } from './templateFields';
export { handleWebhook } from './webhook';
