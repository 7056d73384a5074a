import { homepage } from '../../package.json';
import { cloudApi } from '../../nodes/WhatsAppHub/providers/cloudApi';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => await simulator.close());
afterEach(() => jest.restoreAllMocks());

const run = async (textBody: string, onError?: 'continueRegularOutput') =>
	await runHub({
		parameters: {
			provider: 'cloudApi',
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator).cloudApi },
			recipient: '+12025550143',
			messageType: 'text',
			textBody,
		},
		credentials: credentialsFor(simulator),
		...(onError && { onError }),
	});

const fault = () => {
	throw new TypeError('expiresAt.getTime is not a function');
};

it('says of a mistake of our own that it is ours, and what to report', async () => {
	jest.spyOn(cloudApi, 'advise').mockImplementation(fault);
	const { error } = await run('Hello');
	expect(error?.message).toBe(
		'WhatsApp Hub has a mistake of its own, and your form is not at fault: expiresAt.getTime is not a function [item 0]',
	);
	const words = String(Reflect.get(error ?? {}, 'description'));
	const home = `${homepage}/issues`;
	const toDo = `Look whether the message went out before you run it again. Report it at ${home} `;
	expect(words.slice(0, toDo.length)).toBe(toDo);
	expect(words).toMatch(/\(at [\w.]*fault \(ownFault\.test\.ts:\d+:\d+\), /);
	expect(words).not.toMatch(/expression|credential|[/\\]test[/\\]/);
});

it('never calls a message unsent that a mistake of ours came behind', async () => {
	jest.spyOn(cloudApi, 'advise').mockImplementation(fault);
	const { outputs } = await run('Hello', 'continueRegularOutput');
	expect(outputs[0]?.[0]?.json).toMatchObject({
		error: { category: 'internal', accepted: 'unknown', retryable: false },
	});
});

it('calls what happens while the form is read unsent', async () => {
	jest.spyOn(cloudApi, 'reasonAgainst').mockImplementation(fault);
	const { outputs } = await run('Hello', 'continueRegularOutput');
	expect(outputs[0]?.[0]?.json).toMatchObject({ error: { category: 'internal', accepted: 'no' } });
});

it.each(['={{ $json.nobody.knows() }}', '={{ null.call() }}', '={{ ( }}'])(
	'leaves an error of the expression %s to the person',
	async (expression) => {
		const { outputs, error } = await run(expression, 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ error: { category: 'invalidRequest' } });
	},
);
