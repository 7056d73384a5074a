/** All that the nodes do. */
export { executeItems } from './action/execute';
export { resume } from './action/wait/resume';
export { searchChats } from './lists/chats';
export { searchSenders } from './lists/senders';
export { checkSetUp } from './trigger/setUpCheck/setUpCheck';
export { getTemplateFields, searchTemplates } from './lists/templateFields';
export { executeTrigger } from './trigger/execute';
export { webhookMethods } from './trigger/webhookMethods';
export { handleWebhook } from './trigger/webhook';
