import { CUT } from '../../../nodes/WhatsAppHub/core/depth';
import type { HubEvent } from '../../../nodes/WhatsAppHub/core/event';
import { readMarks } from '../../../nodes/WhatsAppHub/inbound/marks';
import { inOrder, readStages, threadOf } from '../../../nodes/WhatsAppHub/inbound/statusOrder';
import { nativeParts, receive } from '../../../nodes/WhatsAppHub/inbound/receive';
import { isSelected, type Selection } from '../../../nodes/WhatsAppHub/inbound/select';
import { findProvider } from '../../../nodes/WhatsAppHub/providers';
import { contactOfVcard } from '../../../nodes/WhatsAppHub/providers/whatsAppWeb/vcard';
import type { WebhookAdapter } from '../../../nodes/WhatsAppHub/providers/contract/webhook';
import {
	fixturesOf,
	growthOf,
	hostileTexts,
	MOST_GROWTH,
	type Path,
	textsIn,
	withAt,
} from './hostile';

const now = new Date('2026-11-20T12:00:00Z');
const providers = ['cloudApi', 'yCloud', 'periskope', 'wawp'] as const;

const webhookOf = (provider: string): WebhookAdapter => {
	const webhook = findProvider(provider)?.webhook;
	if (webhook === undefined) throw new Error(`No provider ${provider}`);
	return webhook;
};

/** Filters that look at everything that an event has. */
const selection = (events: readonly HubEvent[]): Selection => ({
	choices: events.map(({ event }) => event),
	otherEvents: [],
	statuses: [],
	ignoreOwn: false,
	chatKinds: [],
	messageTypes: [],
	onlyFrom: ['+1 202 555 0143', 'US.1'],
	notFrom: ['15555550100@c.us'],
	ownNumbers: ['+1 202 555 0100'],
	keywords: ['stop', 'a b'],
	keywordMatch: 'contains',
});

/** All that is done with a payload before it is an item. */
const handle = (webhook: WebhookAdapter, payload: unknown): void => {
	const events = inOrder(webhook.decode(payload, now));
	for (const event of events) {
		isSelected(event, selection(events));
		if (event.event === 'message.status') threadOf(event);
	}
	nativeParts(webhook, payload, now);
};

/** Whether anybody may write the text without that another decoder reads the call. */
const isFree = (webhook: WebhookAdapter, payload: unknown, path: Path): boolean => {
	const kinds = (of: unknown) => webhook.decode(of, now).map(({ event }) => event);
	return kinds(withAt(payload, path, 'x y')).join() === kinds(payload).join();
};

describe.each(providers)('a call of %s', (provider) => {
	const webhook = webhookOf(provider);
	const fixtures = fixturesOf(provider).map(({ name, payload }) => ({
		name,
		payload,
		paths: textsIn(payload).filter((path) => isFree(webhook, payload, path)),
	}));

	it.each(Object.keys(hostileTexts))(
		'takes twice as long when twice as much is written in all its texts: %s',
		(kind) => {
			const slow = fixtures.flatMap(({ name, payload, paths }) => {
				const growth = growthOf((length) => {
					const text = hostileTexts[kind]?.(length);
					const changed = paths.reduce((given, path) => withAt(given, path, text), payload);
					return () => handle(webhook, changed);
				});
				return growth > MOST_GROWTH ? [`${name}: ${growth.toFixed(1)}`] : [];
			});
			expect(slow).toEqual([]);
		},
		120_000,
	);

	it('is read to the end, and goes no deeper than an execution can, wherever it is nested', () => {
		const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
		const open = { ...webhook, verify: () => ({ genuine: true }) as const };
		for (const { payload, paths } of fixtures) {
			const [path = []] = paths;
			const text = JSON.stringify(withAt(payload, path, 'DEEP')).replace('"DEEP"', deep);
			const request = { headers: {}, query: {}, rawBody: Buffer.from(text) };
			const receipt = receive(open, request, { keys: [] }, now);
			if (receipt.kind !== 'events') throw new Error(JSON.stringify(receipt));
			expect(JSON.stringify(receipt.payload)).toContain(CUT);
			expect(levelsOf([receipt.events, receipt.payload])).toBeLessThan(120);
		}
	});
});

/** Counted without following each level by a call. */
const levelsOf = (value: unknown): number => {
	let levels = 0;
	for (let row: unknown[] = [value]; row.length > 0; levels++) {
		row = row.flatMap((each) =>
			typeof each === 'object' && each !== null ? Object.values(each) : [],
		);
	}
	return levels;
};

it.each(Object.keys(hostileTexts))('a card takes twice as long for twice as much: %s', (kind) => {
	const growth = growthOf((length) => {
		const text = hostileTexts[kind]?.(length) ?? '';
		return () => [text, `FN:x\n${text}`, `ORG:${text}`, `TEL;waid=${text}:1`].map(contactOfVcard);
	});
	expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
});

it.each(Object.keys(hostileTexts))('what is remembered is read in time: %s', (kind) => {
	const growth = growthOf((length) => {
		const text = hostileTexts[kind]?.(length) ?? '';
		return () => [readMarks(text), readStages(text)];
	});
	expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
});

it('twice as many statuses of one message take twice as long to put in order', () => {
	const status = (index: number) => ({
		id: 'wamid.dGVzdHMtMDAwMQ==',
		status: index % 2 === 0 ? 'read' : 'sent',
		timestamp: String(1795168800 + index),
		recipient_id: '12025550143',
	});
	const { decode } = webhookOf('cloudApi');
	const growth = growthOf((length) => {
		const statuses = Array.from({ length }, (_, index) => status(index));
		const change = { field: 'messages', value: { statuses } };
		const events = decode({ entry: [{ changes: [change] }] }, now);
		return () => inOrder(events);
	});
	expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
});

describe("a flow's answer", () => {
	const answered = (text: string) => {
		const message = {
			id: 'wamid.dGVzdHMtMDAwMw==',
			from: '12025550143',
			type: 'interactive',
			interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', response_json: text } },
		};
		const [cloud] = webhookOf('cloudApi').decode(
			{ entry: [{ changes: [{ field: 'messages', value: { messages: [message] } }] }] },
			now,
		);
		const [yCloud] = webhookOf('yCloud').decode(
			{
				id: 'evt_1',
				type: 'whatsapp.inbound_message.received',
				whatsappInboundMessage: { ...message, wamid: message.id },
			},
			now,
		);
		return [cloud, yCloud].map((event) =>
			event && 'reply' in event ? [event.reply?.payload === text, event.reply?.data] : event,
		);
	};

	it('is parsed as people fill it in', () => {
		const expected = [true, { name: 'Ada', of: [{ day: 1 }] }];
		expect(answered('{"name":"Ada","of":[{"day":1}]}')).toEqual([expected, expected]);
	});

	it('stays a text when it is nested deeper than a form is, or longer', () => {
		const deep = `${'['.repeat(4500)}${']'.repeat(4500)}`;
		expect(answered(deep)).toEqual([
			[true, null],
			[true, null],
		]);
		expect(answered(JSON.stringify({ text: 'A'.repeat(300_000) }))).toEqual([
			[true, null],
			[true, null],
		]);
	});
});
