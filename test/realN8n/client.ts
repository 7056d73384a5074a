import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import {
	createdWorkflow,
	credentialTest,
	type Execution,
	execution,
	executionPage,
	identified,
	inData,
	type NodeType,
	nodeType,
	publication,
	startedRun,
} from './answers';
import { N8nRequestError, openSession, type Session, waitFor } from './http';
import type { N8n } from './launch';
import { runtimeOf } from './runtimes';
import type { StoredCredential, Workflow } from './workflow';

/** The owner of a throw-away n8n on the loopback interface: shown to the person, not a secret. */
export const OWNER = {
	email: 'demo@example.com',
	password: 'WhatsApp-Hub-1',
	firstName: 'WhatsApp',
	lastName: 'Hub',
} as const;

const PUBLISHED_WITHIN_MS = 60_000;
const FINISHED_WITHIN_MS = 60_000;
const UNFINISHED = ['new', 'running', 'waiting'];

/** n8n by its own HTTP API; every call yields an N8nRequestError when n8n refuses. */
export interface N8nClient {
	createCredential(credential: Omit<StoredCredential, 'id'>): Promise<StoredCredential>;
	changeCredential(credential: StoredCredential): Promise<void>;
	/** Runs the credential's own test, with other data than the stored when given. */
	testCredential(
		credential: StoredCredential,
		data?: Record<string, unknown>,
	): Promise<z.output<typeof credentialTest>>;
	createWorkflow(workflow: Workflow): Promise<string>;
	/** Returns when the triggers really listen; yields an error with the node's reason if not. */
	activate(workflowId: string): Promise<void>;
	/** Returns when the triggers have been told to stop listening. */
	deactivate(workflowId: string): Promise<void>;
	/** "Listen for test event": n8n takes one event at the trigger's test URL. */
	listenForTest(workflowId: string, triggerName: string): Promise<void>;
	stopListening(workflowId: string): Promise<void>;
	/** Runs by hand from the trigger node named, and returns the finished execution. */
	runWorkflow(workflowId: string, triggerName: string, withinMs?: number): Promise<Execution>;
	execution(id: string): Promise<Execution>;
	/** The newest 100 executions of a workflow that n8n is not at work on, newest first. */
	executions(workflowId: string): Promise<Execution[]>;
	/** Those that it is at work on, 100 of them at most. */
	runningExecutions(workflowId: string): Promise<Execution[]>;
	/** The numbers of all that n8n keeps of a workflow, except those it is at work on. */
	executionIds(workflowId: string): Promise<string[]>;
	nodeTypes(): Promise<NodeType[]>;
}

/** Logs in as the owner, whom it creates on a fresh n8n. */
export async function ensureOwner({
	url,
	version,
}: Pick<N8n, 'url' | 'version'>): Promise<N8nClient> {
	const session = openSession(url);
	try {
		await session.request('POST', '/rest/owner/setup', OWNER);
	} catch (error) {
		if (!(error instanceof N8nRequestError)) throw error;
		const login = { emailOrLdapLoginId: OWNER.email, password: OWNER.password };
		await session.request('POST', '/rest/login', login);
	}
	// The editor's own API packs execution data in a private format; the public API does not.
	session.setHeader('x-n8n-api-key', await createApiKey(session));
	return clientOf(session, runtimeOf(version).publishesInBackground);
}

async function createApiKey(session: Session): Promise<string> {
	const offered = await session.request('GET', '/rest/api-keys/scopes');
	const scopes = inData(z.array(z.string())).parse(offered).data;
	const label = `key ${randomUUID()}`;
	const created = await session.request('POST', '/rest/api-keys', {
		label,
		scopes,
		expiresAt: null,
	});
	return inData(z.looseObject({ rawApiKey: z.string() })).parse(created).data.rawApiKey;
}

function clientOf(session: Session, publishesInBackground: boolean): N8nClient {
	const { request } = session;
	const readWorkflow = async (id: string) =>
		inData(createdWorkflow).parse(await request('GET', `/rest/workflows/${id}`)).data;
	const readExecution = async (id: string) =>
		execution.parse(await request('GET', `/api/v1/executions/${id}?includeData=true`));
	const listExecutions = async (workflowId: string, more = '') => {
		const query = `workflowId=${workflowId}&includeData=true&limit=100${more}`;
		return inData(z.array(execution)).parse(await request('GET', `/api/v1/executions?${query}`))
			.data;
	};

	return {
		createCredential: async (credential) => {
			const answer = await request('POST', '/rest/credentials', credential);
			return { ...credential, id: inData(identified).parse(answer).data.id };
		},
		changeCredential: async ({ id, ...credential }) => {
			await request('PATCH', `/rest/credentials/${id}`, credential);
		},
		testCredential: async (credential, data = credential.data) => {
			const body = { credentials: { ...credential, data } };
			return inData(credentialTest).parse(await request('POST', '/rest/credentials/test', body))
				.data;
		},
		createWorkflow: async (workflow) => {
			// "active" is required by n8n 2.0.3.
			const body = { ...workflow, active: false, settings: { executionOrder: 'v1' } };
			return inData(identified).parse(await request('POST', '/rest/workflows', body)).data.id;
		},
		activate: async (id) => {
			const { versionId } = await readWorkflow(id);
			await request('POST', `/rest/workflows/${id}/activate`, { versionId });
			if (publishesInBackground) await waitUntilPublished(session, id);
		},
		deactivate: async (id) => {
			await request('POST', `/api/v1/workflows/${id}/deactivate`, {});
			if (publishesInBackground) await publicationOf(session, id, ['not_published']);
		},
		runWorkflow: async (id, triggerName, withinMs = FINISHED_WITHIN_MS) => {
			// n8n 2.0.3 runs what it is sent, not what it has stored.
			const body = {
				workflowData: await readWorkflow(id),
				triggerToStartFrom: { name: triggerName },
			};
			const answer = await request('POST', `/rest/workflows/${id}/run`, body);
			const { executionId } = inData(startedRun).parse(answer).data;
			// n8n 2.20 answers 500 where the data of an execution is asked for that has only just begun.
			return await waitFor(`execution ${executionId}`, withinMs, async () => {
				const { status } = execution.parse(
					await request('GET', `/api/v1/executions/${executionId}`),
				);
				return UNFINISHED.includes(status) ? undefined : await readExecution(executionId);
			});
		},
		listenForTest: async (id, triggerName) => {
			const body = {
				workflowData: await readWorkflow(id),
				triggerToStartFrom: { name: triggerName },
			};
			const answer = await request('POST', `/rest/workflows/${id}/run`, body);
			inData(z.object({ waitingForWebhook: z.literal(true) })).parse(answer);
		},
		stopListening: async (id) => {
			await request('DELETE', `/rest/test-webhook/${id}`);
		},
		execution: readExecution,
		executions: async (workflowId) => await listExecutions(workflowId),
		runningExecutions: async (workflowId) => await listExecutions(workflowId, '&status=running'),
		executionIds: async (workflowId) => {
			const ids: string[] = [];
			let cursor: string | null = '';
			do {
				const query: string = `workflowId=${workflowId}&limit=250${cursor && `&cursor=${cursor}`}`;
				const page: z.output<typeof executionPage> = executionPage.parse(
					await request('GET', `/api/v1/executions?${query}`),
				);
				ids.push(...page.data.map(({ id }) => id));
				cursor = page.nextCursor;
			} while (cursor !== null);
			return ids;
		},
		nodeTypes: async () => z.array(nodeType).parse(await request('GET', '/types/nodes.json')),
	};
}

/** Since 2.41 "activate" only begins the work; five attempts take n8n about 16 s. */
async function waitUntilPublished(session: Session, id: string): Promise<void> {
	const settled = ['published', 'partial', 'failed'];
	const { status, triggers } = await publicationOf(session, id, settled);
	if (status === 'published') return;
	const reasons = (triggers ?? []).flatMap(({ errorMessage }) => errorMessage ?? []);
	throw new Error(`The workflow was not activated (${status}): ${reasons.join('; ')}`);
}

/** Waits until the publication has one of the statuses. */
async function publicationOf(session: Session, id: string, statuses: readonly string[]) {
	const what = `the publication to be ${statuses.join(' or ')}`;
	return await waitFor(what, PUBLISHED_WITHIN_MS, async () => {
		const answer = await session.request('GET', `/rest/workflows/${id}/publication-status`);
		const found = inData(publication).parse(answer).data;
		return statuses.includes(found.status) ? found : undefined;
	});
}
