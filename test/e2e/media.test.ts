import { errorOf, itemsOf } from '../realN8n/answers';
import { type ServedFile, serveFile } from '../realN8n/fileServer';
import { fileWorkflow } from '../realN8n/fileWorkflow';
import { SEND_NODE, START_NODE } from '../realN8n/hubWorkflows';
import { providerIds } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(120_000);

/** The largest video that Meta's document allows. */
const VIDEO_BYTES = 16 * 1024 * 1024;

let bench: Bench;
let video: ServedFile;
beforeAll(async () => {
	bench = await openBench();
	video = await serveFile('film.mp4', 'video/mp4', VIDEO_BYTES);
});
afterAll(async () => {
	await video?.close();
	await bench?.close();
});

it.each(providerIds)('a video of 16 MB arrives at %s byte for byte', async (id) => {
	const workflowId = await bench.client.createWorkflow(
		fileWorkflow({
			name: `e2e video (${id})`,
			provider: bench.providers[id],
			credential: await bench.credential(id),
			recipient: '+12025550143',
			url: video.url,
			messageType: 'video',
		}),
	);
	const execution = await bench.client.runWorkflow(workflowId, START_NODE);
	expect(errorOf(execution)).toBeUndefined();
	expect(itemsOf(execution, SEND_NODE)).toMatchObject([{ provider: id, status: 'queued' }]);
	expect(bench.simulator.media({ provider: id })).toMatchObject([
		{ fileName: 'film.mp4', mimeType: 'video/mp4', bytes: VIDEO_BYTES, sha256: video.sha256 },
	]);
	expect(bench.simulator.messages({ provider: id })).toHaveLength(1);
});
