import type { Unsupported } from './contract/provider';

/** Why several providers lack an operation, and what does instead. */

const correction = "send a correction, with the option 'Reply to Message ID'";

export const noEdit: Unsupported = {
	unsupported: "WhatsApp's Business Platform cannot change what was sent",
	instead: correction,
};

export const noTakingBack: Unsupported = {
	unsupported: "WhatsApp's Business Platform cannot take a message back",
	instead: correction,
};

export const noForwarding: Unsupported = {
	unsupported: 'Its API cannot forward',
	instead: "use 'Send' with the content of the message",
};

export const noBroadcast: Unsupported = {
	unsupported: 'Its API sends to one recipient at a time',
	instead: "give 'Send' an item for each recipient",
};

export const noSchedule: Unsupported = {
	unsupported: 'Its API keeps no message for later',
	instead: "put a 'Wait' node before 'Send', start the workflow by a 'Schedule Trigger'",
};

export const noQueue: Unsupported = {
	unsupported: 'It has no queue that can be asked',
	instead: "follow a message by 'Get Status' or by the WhatsApp Hub Trigger",
};

export const noUploads: Unsupported = {
	unsupported: 'It keeps no media, a file travels in its message',
	instead: "choose 'Input Item' in 'Take Media From'",
};

export const noMediaIds: Unsupported = {
	unsupported: 'It keeps no media under IDs',
	instead: "use 'Download' with the link that came with the message",
};

export const noChats: Unsupported = {
	unsupported: 'Its API lists no chats',
	instead: 'collect them from the messages that the WhatsApp Hub Trigger yields',
};

export const noContactCheck: Unsupported = {
	unsupported: 'Its API cannot ask whether a number is on WhatsApp',
	instead: 'send, and look at the status that follows',
};

export const noTypingEnd: Unsupported = {
	unsupported: 'WhatsApp takes the sign off with your answer, or after 25 seconds',
	instead: 'send the answer',
};
