import { randomUUID } from 'node:crypto';
import {
	ExecutionLifecycleHooks,
	HookContext,
	LoadOptionsContext,
	WebhookContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	type IBinaryKeyData,
	type IConnections,
	type IDataObject,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type INodeType,
	type IRun,
	type IWebhookData,
	type IWebhookFunctions,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type ResourceMapperFields,
	Workflow,
} from 'n8n-workflow';
import { WhatsAppHub } from '../../../nodes/WhatsAppHub/WhatsAppHub.node';
import { WhatsAppHubTrigger } from '../../../nodes/WhatsAppHub/WhatsAppHubTrigger.node';
import { type CredentialValues, credentialsHelperOf } from './credentialsHelper';
import { credentialTypes } from './hub';
import { nodeTypesOf } from './nodeTypes';

// Runs both nodes in n8n's own engine: executions, editor lists, webhooks.

const ACTION = 'n8n-nodes-whatsapp-hub.whatsAppHub';
export const TRIGGER = 'n8n-nodes-whatsapp-hub.whatsAppHubTrigger';
export const START = 'test.start';

const start: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

const nodeTypes = nodeTypesOf({
	[START]: start,
	[ACTION]: new WhatsAppHub(),
	[TRIGGER]: new WhatsAppHubTrigger(),
});

/** What an n8n server would know beside the workflow. */
const additionalData = (
	values: CredentialValues,
	extra: Partial<IWorkflowExecuteAdditionalData> = {},
): IWorkflowExecuteAdditionalData =>
	({
		credentialsHelper: credentialsHelperOf(credentialTypes, values),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: '',
		instanceBaseUrl: 'http://localhost/',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		webhookBaseUrl: 'http://localhost/webhook',
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		webhookTestBaseUrl: 'http://localhost/webhook-test',
		variables: {},
		logAiEvent: () => undefined,
		setExecutionStatus: () => undefined,
		...extra,
	}) as unknown as IWorkflowExecuteAdditionalData; // the rest belongs to a server

const credentialsOf = (values: CredentialValues) =>
	Object.fromEntries(Object.keys(values).map((name) => [name, { id: name, name }]));

export interface RunOptions {
	readonly parameters: INodeParameters;
	readonly credentials: CredentialValues;
	readonly items?: readonly IDataObject[];
	/** The files of each item, in the order of the items. */
	readonly files?: ReadonlyArray<IBinaryKeyData | undefined>;
	readonly onError?: INode['onError'];
	/** What n8n keeps for the workflow from run to run; changed in place. */
	readonly staticData?: IDataObject;
	/** What n8n keeps, it keeps by the workflow. */
	readonly workflowId?: string;
	/** Whether the editor or an event has started it; the editor where nothing is said. */
	readonly mode?: 'manual' | 'webhook';
	/** Leads from the node back into itself, as somebody may wire it by mistake. */
	readonly circle?: boolean;
	/** The nodes before, one after another, instead of a start node that yields `items`. */
	readonly before?: readonly PinnedNode[];
	/** Between the last of these and the node, side by side, so that the node runs once for each. */
	readonly branches?: readonly PinnedNode[];
}

/** A node that does not run, but has put out these items. */
export interface PinnedNode {
	readonly name: string;
	readonly type: string;
	readonly items: INodeExecutionData[];
}

export interface RunResult {
	readonly status: string;
	/** The error as n8n records it: a plain object. */
	readonly error: Record<string, unknown> | undefined;
	readonly outputs: readonly INodeExecutionData[][];
	readonly hints: readonly string[];
}

let executions = 0;

/** Runs WhatsApp Hub in n8n's own engine, behind a start node that yields `items`. */
export const runHub = async (options: RunOptions): Promise<RunResult> => {
	const before = options.before ?? [{ name: 'Start', type: START, items: itemsOf(options) }];
	const branches = options.branches ?? [];
	const nodes: INode[] = [
		...[...before, ...branches].map(({ name, type }, index): INode => ({
			id: name,
			name,
			type,
			typeVersion: 1,
			// n8n goes from the top to the bottom.
			position: [0, index * 100],
			parameters: {},
		})),
		{
			id: 'n',
			name: 'WhatsApp Hub',
			type: ACTION,
			typeVersion: 1,
			position: [200, 0],
			parameters: options.parameters,
			credentials: credentialsOf(options.credentials),
			...(options.onError && { onError: options.onError }),
		},
	];
	const toEach = (names: readonly string[]) => ({
		main: [names.map((node) => ({ node, type: 'main' as const, index: 0 }))],
	});
	const hub = ['WhatsApp Hub'];
	const sides = branches.map(({ name }) => name);
	const connections = Object.fromEntries([
		...before.map(({ name }, index) => [
			name,
			toEach(before[index + 1] ? [before[index + 1]?.name ?? ''] : sides.length > 0 ? sides : hub),
		]),
		...sides.map((name) => [name, toEach(hub)]),
		...(options.circle ? [['WhatsApp Hub', toEach(hub)]] : []),
	]) as IConnections; // each entry is one
	const mode = options.mode ?? 'manual';
	const executionId = String(++executions);
	const workflow = new Workflow({
		id: options.workflowId ?? 'test',
		name: 'test',
		nodes,
		connections,
		active: false,
		nodeTypes,
		...(options.staticData && { staticData: options.staticData }),
		settings: { executionOrder: 'v1' },
	});
	const hooks = new ExecutionLifecycleHooks(mode, executionId, {
		id: 'test',
		name: 'test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		nodes,
		connections,
	});
	const startNode = workflow.getNode(before[0]?.name ?? '');
	if (startNode === null) throw new Error('The start node is missing');
	const run = await new WorkflowExecute(
		additionalData(options.credentials, { hooks, executionId }),
		mode,
	).run({
		workflow,
		startNode,
		pinData: Object.fromEntries([...before, ...branches].map(({ name, items }) => [name, items])),
	});
	return resultOf(run, 'WhatsApp Hub');
};

const resultOf = (run: IRun, node: string): RunResult => {
	const data = run.data.resultData.runData[node]?.at(-1);
	const error = data?.error ?? run.data.resultData.error;
	return {
		status: run.status,
		error: error && ({ ...error } as unknown as Record<string, unknown>),
		outputs: (data?.data?.main ?? []).map((output) => output ?? []),
		hints: (data?.hints ?? []).map(({ message }) => message),
	};
};

const itemsOf = ({ items = [{}], files }: RunOptions): INodeExecutionData[] =>
	items.map((json, index) => {
		const binary = files?.[index];
		return { json: { ...json }, ...(binary && { binary }) };
	});

/** The context in which the editor asks for the choices of a field. */
const editorContext = (
	parameters: INodeParameters,
	credentials: CredentialValues,
	field: string,
	type = ACTION,
	extra: Partial<IWorkflowExecuteAdditionalData> = {},
): ILoadOptionsFunctions => {
	const node = nodeOf(type, parameters, credentials);
	const context = new LoadOptionsContext(
		workflowOf(node),
		node,
		additionalData(credentials, { currentNodeParameters: parameters, ...extra }),
		`parameters.${field}`,
	);
	return context as unknown as ILoadOptionsFunctions; // n8n-core's classes are typed less strictly than ours
};

/** Asks the list behind 'Sender'. */
export const searchSenders = async (
	parameters: INodeParameters,
	credentials: CredentialValues,
	filter?: string,
): Promise<INodeListSearchResult> =>
	await new WhatsAppHub().methods.listSearch.searchSenders.call(
		editorContext(parameters, credentials, 'sender'),
		filter,
	);

/** Asks the list behind 'Set-Up Check', of an n8n at the address given; yields its rows. */
export const checkSetUp = async (
	parameters: INodeParameters,
	credentials: CredentialValues,
	n8nUrl: string,
): Promise<string[]> => {
	const { results } = await new WhatsAppHubTrigger().methods.listSearch.checkSetUp.call(
		editorContext(parameters, credentials, 'setUpCheck', TRIGGER, { restApiUrl: `${n8nUrl}/rest` }),
	);
	return results.map(({ name }) => name);
};

/** Asks the list behind 'Recipient'. */
export const searchChats = async (
	parameters: INodeParameters,
	credentials: CredentialValues,
): Promise<INodeListSearchResult> =>
	await new WhatsAppHub().methods.listSearch.searchChats.call(
		editorContext(parameters, credentials, 'recipient'),
	);

/** Asks the list behind 'Template'. */
export const searchTemplates = async (
	parameters: INodeParameters,
	credentials: CredentialValues,
	filter?: string,
): Promise<INodeListSearchResult> =>
	await new WhatsAppHub().methods.listSearch.searchTemplates.call(
		editorContext(parameters, credentials, 'template'),
		filter,
	);

/** Asks for the fields of the chosen template. */
export const templateFields = async (
	parameters: INodeParameters,
	credentials: CredentialValues,
): Promise<ResourceMapperFields> =>
	await new WhatsAppHub().methods.resourceMapping.getTemplateFields.call(
		editorContext(parameters, credentials, 'templateFields'),
	);

const nodeOf = (
	type: string,
	parameters: INodeParameters,
	values: CredentialValues,
	webhookId = 'hook-id',
): INode => ({
	id: '6f1f5f9e-0000-4000-8000-00000000abcd',
	name: 'Node',
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	webhookId,
	credentials: credentialsOf(values),
});

const workflowOf = (node: INode, staticData: IDataObject = {}, name = 'test'): Workflow =>
	new Workflow({
		id: 'test',
		name,
		nodes: [node],
		connections: {},
		active: true,
		nodeTypes,
		staticData,
		settings: { executionOrder: 'v1' },
	});

/** What a webhook call came to, and what n8n does with it. */
export interface HandledCall {
	readonly result: IWebhookResponseData;
	/** Writes the static data down if the node has changed it, as n8n does before it answers. */
	readonly save: () => void;
}

/** One trigger node of a workflow, with the static data that n8n keeps for it. */
export class TriggerNode {
	private readonly trigger = new WhatsAppHubTrigger();
	private node: INode;
	/** What activation and deactivation have written to n8n's log. */
	readonly warnings: string[] = [];
	/** What webhook calls have written there. */
	readonly callWarnings: string[] = [];
	/** The workflow's static data as it lies in n8n's database. */
	private database: IDataObject = {};

	constructor(
		parameters: INodeParameters,
		/** May be changed while the trigger lives, as a person changes a credential. */
		readonly credentials: CredentialValues,
		/** Known only once the trigger is served. */
		public webhookBaseUrl = 'http://localhost/webhook',
		/** Of one among several, and of one that only listens for a test. */
		private readonly own: {
			readonly webhookId?: string;
			readonly workflow?: string;
			readonly id?: string;
			readonly isTest?: true;
		} = {},
	) {
		// What a trigger remembers belongs to its node.
		const node = nodeOf(TRIGGER, parameters, credentials, own.webhookId);
		this.node = { ...node, id: own.id ?? randomUUID() };
	}

	get id(): string {
		return this.node.id;
	}

	/** From now on the workflow is one that was saved with these parameters. */
	changeForm(parameters: INodeParameters): void {
		this.node = { ...this.node, parameters: { ...this.node.parameters, ...parameters } };
	}

	/** What is kept of this node; may be changed in place. */
	get staticData(): IDataObject {
		const name = `node:${this.node.name}`;
		return (this.database[name] ??= {}) as IDataObject;
	}

	/** Every call reads what is kept anew, and what it changes counts once it is saved. */
	private open(): { readonly workflow: Workflow; readonly save: () => void } {
		const copy = (data: IDataObject) => JSON.parse(JSON.stringify(data)) as IDataObject;
		const workflow = workflowOf(this.node, copy(this.database), this.own.workflow);
		return {
			workflow,
			save: () => {
				const { staticData } = workflow;
				if (staticData.__dataChanged === true) this.database = copy(staticData);
			},
		};
	}

	private webhookData(name: string): IWebhookData {
		const description = this.trigger.description.webhooks?.find((each) => each.name === name);
		if (description === undefined) throw new Error(`No webhook ${name}`);
		return {
			httpMethod: name === 'setup' ? 'GET' : 'POST',
			node: this.node.name,
			path: `${this.own.webhookId ?? 'hook-id'}/webhook`,
			webhookDescription: description,
			workflowId: 'test',
			...(this.own.isTest && { isTest: true }),
			workflowExecuteAdditionalData: additionalData(this.credentials),
		};
	}

	private addresses() {
		const url = this.webhookBaseUrl;
		return this.own.isTest ? { webhookTestBaseUrl: url } : { webhookBaseUrl: url };
	}

	/** Calls one of the methods that n8n calls on activation and deactivation. */
	async hook(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const { workflow, save } = this.open();
		const context = new HookContext(
			workflow,
			this.node,
			additionalData(this.credentials, this.addresses()),
			// n8n says so when a test begins, and no longer when it ends.
			this.own.isTest && method !== 'delete' ? 'manual' : 'trigger',
			'activate',
			this.webhookData('default'),
		);
		const logger = { warn: (text: string) => this.warnings.push(text) };
		Object.defineProperty(context, 'logger', { value: logger });
		try {
			return await this.trigger.webhookMethods.default[method].call(
				context as unknown as IHookFunctions, // as above
			);
		} finally {
			save();
		}
	}

	/** Hands a request to the trigger as n8n's web server does. */
	async receive(
		name: 'setup' | 'default',
		request: object,
		response: object,
		mode: 'webhook' | 'manual' = this.own.isTest ? 'manual' : 'webhook',
	): Promise<HandledCall> {
		const { workflow, save } = this.open();
		const context = new WebhookContext(
			workflow,
			this.node,
			additionalData(this.credentials, {
				...this.addresses(),
				httpRequest: request as NonNullable<IWorkflowExecuteAdditionalData['httpRequest']>,
				httpResponse: response as NonNullable<IWorkflowExecuteAdditionalData['httpResponse']>,
			}),
			mode,
			this.webhookData(name),
			[],
			null,
		);
		const logger = { warn: (text: string) => this.callWarnings.push(text) };
		Object.defineProperty(context, 'logger', { value: logger });
		const result = await this.trigger.webhook.call(
			context as unknown as IWebhookFunctions, // as above
		);
		return { result, save };
	}

	/** Runs the execution that n8n begins with the items of a call, in n8n's own engine. */
	async execute(items: INodeExecutionData[][], pinned?: INodeExecutionData[]): Promise<RunResult> {
		const { workflow, save } = this.open();
		const hooks = new ExecutionLifecycleHooks('webhook', '1', {
			id: 'test',
			name: 'test',
			active: true,
			activeVersionId: null,
			isArchived: false,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: [this.node],
			connections: {},
		});
		const data = createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: this.node, data: { main: items }, source: null }],
			},
			...(pinned && { resultData: { pinData: { [this.node.name]: pinned } } }),
		});
		const run = await new WorkflowExecute(
			additionalData(this.credentials, { hooks }),
			'webhook',
			data,
		).processRunExecutionData(workflow);
		save();
		return resultOf(run, this.node.name);
	}
}
