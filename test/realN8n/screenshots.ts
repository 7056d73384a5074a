/**
 * Pictures of a running n8n (default: the demonstration at its default address):
 *   node --import tsx test/realN8n/screenshots.ts --out pictures --url http://localhost:5678 \
 *     --workflow <id> --node "Send a WhatsApp message" --search whatsapp --credential "…" --run
 */
import { parseArgs } from 'node:util';
import { explain } from '../../scripts/explain.cjs';
import { type Editor, openEditor } from './editor';

/** What to look at, in this order; each part that is left out is skipped. */
export interface Tour {
	workflowId?: string | undefined;
	/** The node whose panel is opened, before and after the run. */
	node?: string | undefined;
	/** Press "Execute workflow". */
	run?: boolean | undefined;
	/** What to type into the list of nodes. */
	search?: string | undefined;
	credential?: string | undefined;
}

/** Takes the pictures of a tour; answers their paths. */
export async function takeScreenshots(editor: Editor, tour: Tour): Promise<string[]> {
	const pictures: string[] = [];
	const picture = async (name: string) => pictures.push(await editor.screenshot(name));
	const { workflowId, node, run, search, credential } = tour;
	const pictureNode = async (suffix: string) => {
		if (!node) return;
		await editor.openNode(node);
		await picture(`node-${suffix}`);
		await editor.closeNode();
	};
	if (workflowId) {
		await editor.openWorkflow(workflowId);
		await picture('workflow');
		await pictureNode('parameters');
	}
	if (workflowId && run) {
		await editor.run();
		await picture('workflow-executed');
		await pictureNode('output');
	}
	if (workflowId && search) {
		await editor.searchNodes(search);
		await picture('node-creator');
	}
	if (credential) {
		await editor.openCredential(credential);
		await picture('credential');
	}
	return pictures;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			out: { type: 'string', default: 'screenshots' },
			url: { type: 'string', default: 'http://localhost:5678' },
			workflow: { type: 'string' },
			node: { type: 'string' },
			run: { type: 'boolean' },
			search: { type: 'string' },
			credential: { type: 'string' },
		},
	});
	const editor = await openEditor(values.url, values.out);
	try {
		const pictures = await takeScreenshots(editor, { ...values, workflowId: values.workflow });
		console.log(pictures.join('\n'));
	} finally {
		await editor.close();
	}
}

if (require.main === module) {
	main().catch((error: unknown) => {
		console.error(explain(error));
		process.exitCode = 1;
	});
}
