import { changeEvent } from '../../../nodes/WhatsAppHub/core/changeEvent';
import { ownNumber, person } from '../../../nodes/WhatsAppHub/core/conversation';
import { type HubEvent, unknownEvent } from '../../../nodes/WhatsAppHub/core/event';
import {
	messageEvent,
	type MessageEventFields,
} from '../../../nodes/WhatsAppHub/core/messageEvent';
import { carriersOf, isSelected, type Selection } from '../../../nodes/WhatsAppHub/inbound/select';

const base = {
	eventId: 'event-1',
	providerEvent: 'messages.messages',
	occurredAt: '2026-11-20T10:00:00.000Z',
	raw: {},
};

const message = (given: Partial<MessageEventFields> = {}): HubEvent =>
	messageEvent({
		...base,
		event: 'message.received',
		messageId: 'message-1',
		ids: {},
		from: person({ phone: '+12025550143', userId: 'US.20255501430000000001' }),
		to: ownNumber({ phone: '+12025550100', phoneNumberId: '100000000000042' }),
		chat: { id: '+12025550143', kind: 'private' },
		content: { messageType: 'text', text: 'Hello there' },
		...given,
	});

const inGroup = message({ chat: { id: '120363000000000001@g.us', kind: 'group' } });
const tapped = message({ event: 'reply.button', content: { messageType: 'reply', text: 'Yes' } });
const overheard = message({ event: 'message.observed' });
const old = message({ event: 'message.history', fromMe: true, origin: 'device' });
const posted = message({ chat: { id: 'status@broadcast', kind: 'broadcast' } });
const picture = message({ content: { messageType: 'image' } });
const echo = (origin: MessageEventFields['origin']) =>
	message({ event: 'message.echo', fromMe: true, origin: origin ?? null });
const ownReaction = message({ event: 'reaction.changed', fromMe: true, origin: 'device' });
const status = (stage: 'delivered' | 'failed'): HubEvent => ({
	...base,
	event: 'message.status',
	messageId: 'message-1',
	status: stage,
	participant: null,
	recipient: '+12025550143',
	correlationId: 'message-1',
	ids: {},
	to: ownNumber({ phone: '+12025550100' }),
	chat: { id: '+12025550143', kind: 'private' },
	error: null,
	pricing: null,
	conversation: null,
});
const template = changeEvent({
	...base,
	event: 'template.changed',
	change: 'status',
	details: {},
});
const ticket = unknownEvent({ ...base, providerEvent: 'ticket.created' });
const history = unknownEvent({ ...base, providerEvent: 'history.messages' });

const everything: Selection = {
	choices: [
		'message.received',
		'message.status',
		'message.echo',
		'reaction.changed',
		'template.changed',
		'unknown',
	],
	otherEvents: [],
	statuses: [],
	ignoreOwn: true,
	chatKinds: [],
	messageTypes: [],
	onlyFrom: [],
	notFrom: [],
	ownNumbers: [],
	keywords: [],
	keywordMatch: 'contains',
};

describe('isSelected', () => {
	it.each<[string, Partial<Selection>, HubEvent, boolean]>([
		['a kind that is chosen', {}, message(), true],
		['a kind that is not', { choices: ['message.status'] }, message(), false],
		['nothing chosen', { choices: [] }, message(), false],
		['an unknown event without being chosen', { choices: ['message.received'] }, ticket, false],
		['an unknown event', {}, ticket, true],
		['an unknown event by its name', { otherEvents: ['ticket.created'] }, ticket, true],
		['an unknown event by the name of its field', { otherEvents: ['history'] }, history, true],
		['an unknown event of another name', { otherEvents: ['ticket'] }, history, false],
		['the start of a name only', { otherEvents: ['hist'] }, history, false],
		['other events beside a message', { otherEvents: ['history'] }, message(), true],
		['a tap as a message', { choices: ['message.received'] }, tapped, true],
		['a tap alone', { choices: ['reply.button'] }, tapped, true],
		['a message where taps alone are chosen', { choices: ['reply.button'] }, message(), false],
		['an echo as a message', { choices: ['message.received'] }, echo('device'), false],
		['a message overheard', { choices: ['message.received'] }, overheard, false],
		['a message overheard, when asked for', { choices: ['message.observed'] }, overheard, true],
		['an old message', { choices: ['message.received'] }, old, false],
		['an old message of ours, when asked for', { choices: ['message.history'] }, old, true],
		['a failure that is chosen', { choices: ['message.failed'] }, status('failed'), true],
		['no other stage than that', { choices: ['message.failed'] }, status('delivered'), false],
		[
			'a failure beside other stages',
			{ choices: ['message.failed', 'message.status'], statuses: ['read'] },
			status('failed'),
			true,
		],
		['a type that is chosen', { messageTypes: ['text'] }, message(), true],
		['a type that is not', { messageTypes: ['text'] }, picture, false],
		['a reaction beside types', { messageTypes: ['text'], ignoreOwn: false }, ownReaction, true],
		['a status post', {}, posted, false],
		['a status post when asked for', { chatKinds: ['broadcast'] }, posted, true],
		['a stage that is chosen', { statuses: ['failed'] }, status('failed'), true],
		['a stage that is not', { statuses: ['failed'] }, status('delivered'), false],
		['stages beside a message', { statuses: ['failed'] }, message(), true],
		['what was written on the phone', {}, echo('device'), true],
		['what was sent through the provider', {}, echo('api'), false],
		['an own message of which nobody says how', {}, echo(null), false],
		['an own reaction', {}, ownReaction, false],
		['own messages when asked for', { ignoreOwn: false }, echo('api'), true],
		['an own reaction when asked for', { ignoreOwn: false }, ownReaction, true],
		['a private chat', { chatKinds: ['private'] }, message(), true],
		['a group', { chatKinds: ['private'] }, inGroup, false],
		['the status of a private chat', { chatKinds: ['group'] }, status('failed'), false],
		['a template beside chat kinds', { chatKinds: ['group'] }, template, true],
		['a sender by phone', { onlyFrom: ['+1 (202) 555-0143'] }, message(), true],
		['a sender by user id', { onlyFrom: ['US.20255501430000000001'] }, message(), true],
		['another sender', { onlyFrom: ['+12025550144'] }, message(), false],
		['a group by its id', { onlyFrom: ['120363000000000001@g.us'] }, inGroup, true],
		['a status beside senders', { onlyFrom: ['+12025550144'] }, status('failed'), true],
		['a template beside senders', { onlyFrom: ['+12025550144'] }, template, true],
		['a sender that is shut out', { notFrom: ['12025550143'] }, message(), false],
		['a group that is shut out', { notFrom: ['120363000000000001@g.us'] }, inGroup, false],
		['anybody else', { notFrom: ['+12025550144'] }, message(), true],
		['our number by phone', { ownNumbers: ['1 202 555 0100'] }, message(), true],
		['our number by id', { ownNumbers: ['100000000000042'] }, message(), true],
		['another number of ours', { ownNumbers: ['+12025550101'] }, message(), false],
		['another number, of a status', { ownNumbers: ['+12025550101'] }, status('failed'), false],
		['a template beside numbers', { ownNumbers: ['+12025550101'] }, template, true],
		['a word within', { keywords: ['help', 'THERE'] }, message(), true],
		['a word that is not', { keywords: ['help'] }, message(), false],
		['a word that is not all', { keywords: ['there'], keywordMatch: 'whole' }, message(), false],
		['all of it', { keywords: ['hello there'], keywordMatch: 'whole' }, message(), true],
		['a picture without words', { keywords: ['help'] }, picture, false],
		['a status beside words', { keywords: ['help'] }, status('failed'), true],
		['a reaction beside words', { keywords: ['help'], ignoreOwn: false }, ownReaction, true],
	])('%s', (_name, change, event, expected) => {
		expect(isSelected(event, { ...everything, ...change })).toBe(expected);
	});
});

describe('carriersOf', () => {
	const reports = {
		'message.received': ['in'],
		'reaction.changed': ['in', 'reactions'],
		'message.status': ['stages'],
	};

	it.each<[string[], string[], string[]]>([
		[['message.received'], [], ['in']],
		[['message.received', 'reaction.changed'], [], ['in', 'reactions']],
		[['order.received'], [], []],
		[['message.failed'], [], ['stages']],
		[['unknown'], ['tickets'], ['tickets']],
		[['message.status'], ['tickets'], ['stages']],
		[
			['unknown', 'message.status'],
			['stages', 'tickets'],
			['stages', 'tickets'],
		],
	])('of %j with %j', (choices, otherEvents, expected) => {
		expect(carriersOf(reports, { choices, otherEvents })).toEqual(expected);
	});
});
