import type { AcceptedMessage } from '../../simulator/contract';
import type { Stage } from '../demo/stage';
import { RECIPIENT } from '../demo/stage';
import { errorOf, type Json, itemsOf } from './answers';
import { serveFile } from './fileServer';
import { fileWorkflow } from './fileWorkflow';
import { hubProviders } from './hubProviders';
import { nodeWorkflow, SEND_NODE, START_NODE } from './hubWorkflows';
import type { Workflow } from './workflow';

// Sends what the demonstration does not show, and checks how it arrives.

/** Something that is done with the node, and whether it came out as it should. */
interface Task {
	what: string;
	workflow: Workflow;
	isRight(item: Json, accepted: AcceptedMessage | undefined): boolean;
}

const IMAGE_BYTES = 50_000;
const TEMPLATE = {
	template: { __rl: true, mode: 'name', value: 'order_update|en_US' },
	templateInput: 'list',
	templateValues: ['A-2002', 'one lamp', 'ready', 'A-2002'],
	options: {},
};
const BUTTONS = {
	resource: 'message',
	messageType: 'buttons',
	interactiveBody: 'Is that right?',
	interactiveButtons: { button: [{ title: 'Yes' }, { title: 'No' }] },
	options: {},
};

/** What the demonstration does not show of the Cloud API; answers what came out otherwise. */
export async function differingTasks({ client, simulator }: Stage): Promise<string[]> {
	const file = await serveFile('photo.png', 'image/png', IMAGE_BYTES);
	const provider = hubProviders(simulator.accounts).cloudApi;
	const credential = await client.createCredential({
		name: `Variety · ${provider.label}`,
		type: provider.credentialType,
		data: provider.credentialData,
	});
	const common = { provider, credential };
	const address = {
		sender: { __rl: true, mode: 'id', value: provider.sender },
		recipient: RECIPIENT,
	};
	const task = (what: string, parameters: object, isRight: Task['isRight']): Task => ({
		what,
		workflow: nodeWorkflow({ ...common, name: what, parameters: { ...address, ...parameters } }),
		isRight,
	});
	const isIn = (value: unknown, ...parts: string[]) =>
		parts.every((part) => JSON.stringify(value).includes(part));

	const tasks: Task[] = [
		{
			what: 'an image from a binary field',
			workflow: fileWorkflow({
				...common,
				name: 'an image',
				recipient: RECIPIENT,
				url: file.url,
				messageType: 'image',
			}),
			isRight: ({ status }) =>
				status === 'queued' &&
				simulator
					.media()
					.some(({ sha256, fileName }) => sha256 === file.sha256 && fileName === 'photo.png'),
		},
		task(
			'reply buttons',
			{ ...BUTTONS, operation: 'send' },
			(item, accepted) =>
				item.status === 'queued' && isIn(accepted?.request, '"Yes"', '"No"', 'Is that right?'),
		),
		task(
			'a text by an expression',
			{
				resource: 'message',
				operation: 'send',
				messageType: 'text',
				textBody:
					"={{ ['a', 'b'].map((letter) => letter.toUpperCase()).join('-') }} in {{ $now.year }}",
				options: {},
			},
			(item, accepted) =>
				item.status === 'queued' &&
				isIn(accepted?.request, `A-B in ${new Date().getUTCFullYear()}`),
		),
		task(
			'a template by a list of values',
			{ ...TEMPLATE, resource: 'message', operation: 'sendTemplate' },
			(item, accepted) => item.status === 'queued' && isIn(accepted?.request, 'one lamp', 'ready'),
		),
		task(
			'the preview of a message',
			{ ...BUTTONS, operation: 'preview' },
			(item, accepted) => accepted === undefined && isIn(item, 'Is that right?', '/messages'),
		),
		task(
			'the preview of a template',
			{ ...TEMPLATE, resource: 'template', operation: 'templatePreview' },
			({ text }, accepted) =>
				accepted === undefined && isIn(text, 'Your order of one lamp is ready.'),
		),
	];
	try {
		const differing: string[] = [];
		for (const { what, workflow, isRight } of tasks) {
			const before = simulator.messages().length;
			const id = await client.createWorkflow(workflow);
			const execution = await client.runWorkflow(id, START_NODE);
			const [item] = itemsOf(execution, SEND_NODE);
			const [accepted] = simulator.messages().slice(before);
			const right = item !== undefined && isRight(item, accepted);
			console.log(`${what}: ${right ? 'as on the newest' : 'differs'}`);
			if (!right) differing.push(`${what}: ${errorOf(execution) ?? JSON.stringify(item)}`);
		}
		return differing;
	} finally {
		await file.close();
	}
}
