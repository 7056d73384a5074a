import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureOwner, type N8nClient } from '../../realN8n/client';
import { type N8n, startN8n } from '../../realN8n/launch';
import { packTarball } from '../../realN8n/tarball';
import type { StoredCredential } from '../../realN8n/workflow';
import { writeCertificate } from './certificate';
import { builtIn, hub } from './contenders';
import { installProbe } from './probePackage';
import { type GraphServer, startServer } from './server/process';

/** The port at which n8n finds the Graph API; redirect.cjs reads it. */
export const GRAPH_PORT_VARIABLE = 'BENCH_GRAPH_PORT';

/** A real n8n with our package and the probe in it, and the server that it takes for Meta's. */
export interface BenchStage {
	n8n: N8n;
	client: N8nClient;
	graph: GraphServer;
	/** Where executions that events started are counted. */
	tallyFile: string;
	credentials: {
		hub: StoredCredential;
		builtIn: StoredCredential;
		builtInEvents: StoredCredential;
	};
	close(): Promise<void>;
}

export async function openBenchStage(): Promise<BenchStage> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-bench-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true });
	try {
		const certificate = await writeCertificate(folder);
		const graph = await startServer(certificate);
		try {
			const userFolder = join(folder, 'n8n');
			installProbe(userFolder);
			const tallyFile = join(folder, 'tally');
			const n8n = await startN8n({
				userFolder,
				tarball: await packTarball(),
				environment: {
					...environmentFor(graph, certificate.certificateFile),
					BENCH_TALLY_FILE: tallyFile,
				},
			});
			const close = async () => {
				await n8n.stop();
				graph.close();
				removeFolder();
			};
			try {
				const client = await ensureOwner(n8n);
				const credentials = await createCredentials(client);
				return { n8n, client, graph, tallyFile, credentials, close };
			} catch (error) {
				await n8n.stop();
				throw error;
			}
		} catch (error) {
			graph.close();
			throw error;
		}
	} catch (error) {
		removeFolder();
		throw error;
	}
}

function environmentFor({ port }: GraphServer, certificateFile: string) {
	return {
		NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'redirect.cjs'))}`,
		NODE_EXTRA_CA_CERTS: certificateFile,
		[GRAPH_PORT_VARIABLE]: String(port),
		// What n8n writes about a finished execution is n8n's work, not the node's.
		EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
		EXECUTIONS_DATA_SAVE_ON_ERROR: 'none',
	};
}

async function createCredentials(client: N8nClient): Promise<BenchStage['credentials']> {
	const { credentialType: type, credentialData: data } = hub;
	return {
		hub: await client.createCredential({ name: 'Hub', type, data }),
		builtIn: await client.createCredential(builtIn.sendCredential),
		builtInEvents: await client.createCredential(builtIn.eventsCredential),
	};
}
