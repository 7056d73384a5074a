import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { type Execution, itemsOf } from '../realN8n/answers';
import { PACKAGE_NAME } from '../realN8n/hubProviders';
import { START_NODE, startNode } from '../realN8n/hubWorkflows';
import type { Workflow, WorkflowNode } from '../realN8n/workflow';
import { type Bench, openBench } from './bench';

jest.setTimeout(120_000);

const ROUTE_NODE = 'By kind';

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

/** The kinds of messages of this workflow: what one node of each is filled in with. */
const kinds = {
	text: { messageType: 'text', textBody: '={{ $json.text }}' },
	location: {
		messageType: 'location',
		locationLatitude: '={{ $json.latitude }}',
		locationLongitude: '0',
	},
	image: { messageType: 'image', mediaPath: 'useMediaLink', mediaLink: '={{ $json.link }}' },
	buttons: {
		messageType: 'buttons',
		interactiveBody: 'Is that right?',
		interactiveButtons: { button: [{ title: 'Yes' }, { title: '={{ $json.second }}' }] },
	},
	contacts: {
		messageType: 'contacts',
		contacts: { contact: [{ formattedName: '={{ $json.name }}' }] },
	},
} as const;

type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[]; // its keys

const good: Readonly<Record<Kind, object>> = {
	text: { text: 'Hello 👋 مرحبا' },
	location: { latitude: '51.477928' },
	image: { link: 'https://example.com/photo.jpg' },
	buttons: { second: 'No' },
	contacts: { name: 'Support desk' },
};

/** What is wrong with an item, and the field that says so. */
const bad: ReadonlyArray<readonly [number, Kind, object, RegExp]> = [
	[3, 'text', { text: '' }, /'Text' is empty/],
	[9, 'text', { text: 'a'.repeat(4097) }, /'Text' is 4,097 characters long, at most 4,096/],
	[14, 'location', { latitude: '91' }, /'Latitude' must be at most 90/],
	[22, 'image', { link: 'photo.jpg' }, /'Link' must be a web address/],
	[31, 'buttons', { second: 'Yes' }, /'Button (Text|ID)' must be different/],
	[38, 'contacts', { name: '' }, /'Full Name' is empty/],
	[49, 'text', { text: 'Hello', to: '555' }, /'Recipient' has 3 digits/],
];

const items = Array.from({ length: 50 }, (_, index) => {
	const wrong = bad.find(([at]) => at === index);
	const kind = wrong?.[1] ?? kindNames[index % kindNames.length] ?? 'text';
	return { index, kind, to: '+12025550143', ...good[kind], ...wrong?.[2] };
});

const mixedWorkflow = async (): Promise<Workflow & { pinData: object }> => {
	const { id, name, type } = await bench.credential('cloudApi');
	const nodeOf = (kind: Kind, index: number): WorkflowNode => ({
		id: randomUUID(),
		name: kind,
		type: `${PACKAGE_NAME}.whatsAppHub`,
		typeVersion: 1,
		position: [480, index * 180],
		parameters: {
			provider: 'cloudApi',
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: bench.providers.cloudApi.sender },
			recipient: '={{ $json.to }}',
			...kinds[kind],
			options: { correlationId: '={{ "item-" + $json.index }}' },
		},
		credentials: { [type]: { id, name } },
		onError: 'continueRegularOutput',
	});
	return {
		name: 'e2e mixed items',
		nodes: [
			startNode,
			{
				id: randomUUID(),
				name: ROUTE_NODE,
				type: 'n8n-nodes-base.switch',
				typeVersion: 3,
				position: [240, 0],
				parameters: {
					mode: 'expression',
					numberOutputs: kindNames.length,
					output: `={{ ${JSON.stringify(kindNames)}.indexOf($json.kind) }}`,
				},
			},
			...kindNames.map(nodeOf),
		],
		connections: {
			[START_NODE]: { main: [[{ node: ROUTE_NODE, type: 'main', index: 0 }]] },
			[ROUTE_NODE]: { main: kindNames.map((kind) => [{ node: kind, type: 'main', index: 0 }]) },
		},
		pinData: { [START_NODE]: items.map((json) => ({ json })) },
	};
};

const paired = z.looseObject({ pairedItem: z.object({ item: z.number() }) });

/** For each item of the start: the item that a node made of it. */
const resultsByItem = (execution: Execution) =>
	new Map(
		kindNames.flatMap((kind) => {
			const inputs = items.filter((item) => item.kind === kind);
			const [run] = execution.data.resultData.runData[kind] ?? [];
			return (run?.data?.main?.[0] ?? []).map((item) => {
				const { item: position } = paired.parse(item).pairedItem;
				return [inputs[position]?.index, item.json] as const;
			});
		}),
	);

it('sends 43 of 50 items of mixed types, and says of each other one what is wrong with it', async () => {
	const workflowId = await bench.client.createWorkflow(await mixedWorkflow());
	const execution = await bench.client.runWorkflow(workflowId, START_NODE);
	expect(execution.status).toBe('success');
	expect(kindNames.flatMap((kind) => itemsOf(execution, kind))).toHaveLength(50);

	const results = resultsByItem(execution);
	for (const [index, , , wording] of bad) {
		expect(results.get(index)).toMatchObject({
			error: {
				category: 'invalidRequest',
				accepted: 'no',
				message: expect.stringMatching(wording),
			},
		});
	}
	const sent = items.filter(({ index }) => bad.every(([at]) => at !== index));
	expect(sent).toHaveLength(43);
	for (const { index } of sent) {
		expect(results.get(index)).toMatchObject({
			status: 'queued',
			correlationId: `item-${index}`,
			recipient: '+12025550143',
		});
	}
	expect(bench.simulator.messages({ provider: 'cloudApi' })).toHaveLength(43);
});
