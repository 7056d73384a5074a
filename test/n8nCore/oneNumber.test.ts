import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator } from '../../simulator';
import { runHub, type RunOptions, TRIGGER } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';
import { startProcessedKeys } from './engine/processedKeys';
import { withSimulator } from './engine/withSimulator';
import { eachWay, writings } from './writings';

let turns = 0;

/** Before the tests, of which those that run side by side do not wait for hooks. */
const keysAreKept = startProcessedKeys();

/** What a test has of its own: a simulator, for a sender's pace is kept by its address, and a number for its texts. */
interface Own {
	readonly simulator: Simulator;
	readonly turn: number;
}
const withOwn = async (use: (own: Own) => Promise<void>): Promise<void> => {
	await keysAreKept;
	const turn = ++turns;
	await withSimulator(async (simulator) => await use({ simulator, turn }));
};

const run = async (
	{ simulator, turn }: Own,
	provider: ProviderId,
	options: INodeParameters = {},
	rest: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '={{ $json.phone }}',
			messageType: 'text',
			textBody: `Hello ${turn}`,
			...(provider === 'yCloud' && { sendMode: 'enqueue' }),
			options: { messagesPerSecond: 5000, ...options },
		},
		credentials: credentialsFor(simulator),
		onError: 'continueRegularOutput',
		workflowId: `workflow ${turn}`,
		...rest,
	});

const itemsTo = (...phones: readonly string[]) => phones.map((digits) => ({ phone: `+${digits}` }));

const jsonOf = (result: Awaited<ReturnType<typeof run>>): IDataObject[] =>
	(result.outputs[0] ?? []).map(({ json }) => json);

/** How each provider is told of somebody. */
const recipientIn: Readonly<Record<ProviderId, (body: Record<string, unknown>) => unknown>> = {
	cloudApi: ({ to }) => to,
	yCloud: ({ to }) => to,
	periskope: ({ chat_id: chat }) => chat,
	wawp: ({ chatId }) => chatId,
};
const written: Readonly<Record<ProviderId, (digits: string) => string>> = {
	cloudApi: (digits) => `+${digits}`,
	yCloud: (digits) => `+${digits}`,
	periskope: (digits) => `${digits}@c.us`,
	wawp: (digits) => `${digits}@c.us`,
};

describe.each(providerIds)('one person in two writings, through %s', (provider) => {
	const recipients = ({ simulator }: Own) =>
		simulator
			.messages()
			.map(({ request }) => recipientIn[provider](request as Record<string, unknown>));

	it.concurrent.each(eachWay)(
		'gets messages in the order of the items: %s',
		async (_country, one, other) => {
			await withOwn(async (own) => {
				own.simulator.misbehave({ provider, kind: 'slow', milliseconds: 400 });
				await run(own, provider, {}, { items: itemsTo(one, other) });
				const [first, second] = own.simulator.requests().map(({ at }) => Date.parse(at));
				expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(390);
				// What is sent stays as it was written.
				expect(recipients(own)).toEqual([one, other].map(written[provider]));
			});
		},
	);

	it.concurrent.each(eachWay)(
		'gets a message once by Send Once: %s',
		async (_country, one, other) => {
			await withOwn(async (own) => {
				const options = { sendOnce: true };
				const [sent, skipped] = jsonOf(
					await run(own, provider, options, { items: itemsTo(one, other) }),
				);
				expect(sent).toMatchObject({ status: 'queued' });
				expect(skipped).toMatchObject({
					skipped: true,
					reason: 'Item 0 of this run has sent it already',
					recipient: `+${other}`,
				});
				const again = await run(own, provider, options, { items: itemsTo(other) });
				expect(jsonOf(again)).toMatchObject([{ skipped: true, messageId: sent?.messageId }]);
				expect(recipients(own)).toEqual([written[provider](one)]);
			});
		},
	);

	it.concurrent.each(eachWay)(
		'is no other recipient of a Send Once Key: %s',
		async (_country, one, other) => {
			await withOwn(async (own) => {
				const options = { sendOnce: true, sendOnceKey: `key ${own.turn}` };
				const { hints } = await run(own, provider, options, { items: itemsTo(one, other) });
				expect(hints).toEqual([expect.stringMatching(/^1 message was left out by 'Send Once'/)]);
			});
		},
	);

	const told = (turn: number, digits: string, event: 'message.status' | 'message.received') => ({
		name: 'On WhatsApp',
		type: TRIGGER,
		items: [
			{
				json: {
					event,
					eventId: `event ${turn} ${event}`,
					provider,
					fromMe: false,
					recipient: event === 'message.status' ? `+${digits}` : null,
					from: { phone: event === 'message.status' ? null : `+${digits}` },
					chat: { id: `+${digits}`, kind: 'private' },
				},
			},
		],
	});
	const answer = async (
		own: Own,
		digits: string,
		toldOf: string,
		event: 'message.status' | 'message.received',
	) =>
		await run(
			own,
			provider,
			{ answersInARow: 2 },
			{ before: [toldAs(told(own.turn, toldOf, event), digits)], mode: 'webhook' },
		);
	/** The items of the trigger, with what the recipient is read from. */
	const toldAs = ({ items, ...node }: ReturnType<typeof told>, digits: string) => ({
		...node,
		items: items.map(({ json }) => ({ json: { ...json, phone: `+${digits}` } })),
	});

	it.concurrent.each(Object.entries(writings))(
		'is one chat to the brake: %s',
		async (_country, [one, other]) => {
			await withOwn(async (own) => {
				await answer(own, one, other, 'message.status');
				await answer(own, other, one, 'message.status');
				const [refused] = jsonOf(await answer(own, one, other, 'message.status'));
				expect(refused?.error).toMatchObject({
					message: expect.stringContaining(`2 answers have gone to +${one} within 24 hours`),
				});
				expect(own.simulator.messages()).toHaveLength(2);
				// A word of theirs, by whichever number, sets the count back.
				const [sent] = jsonOf(await answer(own, one, other, 'message.received'));
				expect(sent).toMatchObject({ status: 'queued' });
			});
		},
	);
});

it.concurrent.each(['cloudApi', 'yCloud'] as const)(
	'counts one person in two writings once for the limit of a pair: %s',
	async (provider) => {
		await withOwn(async (own) => {
			const [one, other] = writings.Brazil;
			const phones = Array.from({ length: 23 }, () => [one, other]).flat();
			const began = Date.now();
			await run(own, provider, {}, { items: itemsTo(...phones) });
			// Meta allows 45 at once, and the next one after 6 seconds.
			expect(Date.now() - began).toBeGreaterThan(4000);
			expect(own.simulator.messages()).toHaveLength(46);
		});
	},
	20_000,
);

it.concurrent.each(['yCloud', 'periskope'] as const)(
	'takes a sender of %s for one, however its number is written',
	async (provider) => {
		await withOwn(async (own) => {
			const { yCloud, periskope } = own.simulator.accounts;
			const digits = { yCloud: yCloud.phoneNumber.slice(1), periskope: periskope.defaultPhone }[
				provider
			].replace(/\D/g, '');
			const items = [
				`+${digits}`,
				`+${digits.slice(0, 1)} (${digits.slice(1, 4)}) ${digits.slice(4)}`,
			];
			own.simulator.misbehave({ provider, kind: 'slow', milliseconds: 400 });
			await runHub({
				parameters: {
					provider,
					resource: 'message',
					operation: 'send',
					sender: { __rl: true, mode: 'id', value: '={{ $json.sender }}' },
					recipient: '+12025550143',
					messageType: 'text',
					textBody: 'Hello',
					...(provider === 'yCloud' && { sendMode: 'enqueue' }),
				},
				credentials: credentialsFor(own.simulator),
				items: items.map((sender) => ({ sender })),
			});
			const [first, second] = own.simulator.requests().map(({ at }) => Date.parse(at));
			expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(390);
			expect(own.simulator.messages()).toHaveLength(2);
		});
	},
);
