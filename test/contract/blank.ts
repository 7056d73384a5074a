/** What an event shows of what it does not tell, written by hand; the events' tables start from it. */
export const blankMessage = {
	correlationId: null,
	fromMe: false,
	origin: null,
	messageType: null,
	text: null,
	chatInput: null,
	previousText: null,
	forwarded: false,
	frequentlyForwarded: false,
	replyTo: null,
	referral: null,
	product: null,
	media: null,
	location: null,
	contacts: null,
	reaction: null,
	reply: null,
	poll: null,
	order: null,
	error: null,
} as const;

export const blankMedia = {
	id: null,
	url: null,
	mimeType: null,
	fileName: null,
	caption: null,
	sha256: null,
	bytes: null,
	voice: false,
	animated: false,
	error: null,
} as const;

export const blankReply = {
	id: null,
	title: null,
	description: null,
	payload: null,
	data: null,
} as const;

export const nobody = {
	phone: null,
	userId: null,
	chatId: null,
	name: null,
	username: null,
} as const;

export const blankChange = {
	value: null,
	previous: null,
	reason: null,
	messageId: null,
	ids: {},
	from: nobody,
	to: { phone: null, phoneNumberId: null },
	chat: { id: null, kind: null },
	template: null,
	media: null,
	error: null,
} as const;
