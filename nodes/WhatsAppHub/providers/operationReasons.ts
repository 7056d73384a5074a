/** Why several providers lack an operation, and what does instead. */

export const noEdit =
	"WhatsApp's Business Platform cannot change what was sent: send a correction, with the option 'Reply to Message ID'";

export const noTakingBack =
	"WhatsApp's Business Platform cannot take a message back: send a correction, with the option 'Reply to Message ID'";

export const noForwarding =
	"Its API cannot forward: use 'Send' with the content of the message, or Periskope";

export const noBroadcast =
	"Its API sends to one recipient at a time: give 'Send' an item for each recipient, or use Periskope";

export const noSchedule =
	"Its API keeps no message for later: put a 'Wait' node before 'Send', start the workflow by a 'Schedule Trigger', or use Periskope";

export const noQueue =
	"Only Periskope has a queue that can be asked: follow a message by 'Get Status' or by the WhatsApp Hub Trigger";

export const noMediaIds =
	"It keeps no media under IDs: use 'Download' with the link that came with the message";

export const noChats =
	'Its API lists no chats: collect them from the messages that the WhatsApp Hub Trigger yields, or use Periskope';

export const noContactCheck =
	'Its API cannot ask whether a number is on WhatsApp: send, and look at the status that follows, or use Wawp';

export const noTypingEnd =
	'WhatsApp takes the sign off with your answer, or after 25 seconds: send the answer';
