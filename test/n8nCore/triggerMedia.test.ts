import { createHash } from 'node:crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import { providerIds, type ProviderId } from '../../simulator';
import type { TriggerHost } from './engine/triggerHost';
import { activate, registrationBench } from './registration/triggers';

const bench = registrationBench();

type Options = Record<string, string | number | boolean>;

/** Somebody sends a picture; the item that the trigger hands over for it. */
const receivePicture = async (
	provider: ProviderId,
	options: Options,
): Promise<INodeExecutionData | undefined> => {
	const { production, host } = await bench.trigger(provider, { options });
	await activate(production);
	bench.simulator.receive(provider, { from: '+12025550143', text: 'Look', picture: true });
	return (await itemsOf(host))[0];
};

/** What the execution puts out, which ends after the call was answered. */
const itemsOf = async (host: TriggerHost): Promise<INodeExecutionData[]> => {
	const deadline = Date.now() + 5000;
	while (host.outputs().length === 0 && Date.now() < deadline) {
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	return host.outputs();
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The PNG of one point that the simulator has; its digest by sha256sum. */
const picture = {
	bytes: 70,
	sha256: '497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581',
};

describe.each(providerIds)('%s', (provider) => {
	it('hands the file over with the message', async () => {
		const item = await receivePicture(provider, { downloadMedia: true });
		expect(item?.json).toMatchObject({
			event: 'message.received',
			messageType: 'image',
			text: 'Look',
		});
		expect(item?.json).not.toHaveProperty('mediaError');
		const file = item?.binary?.data;
		expect(file).toMatchObject({ mimeType: 'image/png', fileExtension: 'png' });
		const bytes = Buffer.from(file?.data ?? '', 'base64');
		expect([bytes.byteLength, sha256(bytes)]).toEqual([picture.bytes, picture.sha256]);
	});

	it('leaves the file where it is unless the person wants it', async () => {
		const item = await receivePicture(provider, {});
		expect(item?.binary).toBeUndefined();
		const asked = bench.simulator.requests({ provider }).filter(({ method }) => method === 'GET');
		expect(asked.filter(({ path }) => /lookaside|media\/download|files\//.test(path))).toEqual([]);
	});

	it('says why a file that is too large is not there', async () => {
		const item = await receivePicture(provider, { downloadMedia: true, maxDownloadSize: 0.00001 });
		expect(item?.binary).toBeUndefined();
		expect(item?.json).toMatchObject({
			text: 'Look',
			mediaError: { category: 'media', hint: expect.stringContaining("'Maximum Size (MB)'") },
		});
	});
});

it('puts the file into the field that the person names', async () => {
	const item = await receivePicture('cloudApi', { downloadMedia: true, mediaField: 'photo' });
	expect(Object.keys(item?.binary ?? {})).toEqual(['photo']);
});

it('hands the message over when the file cannot be fetched', async () => {
	const { production, host } = await bench.trigger('cloudApi', {
		options: { downloadMedia: true },
	});
	await activate(production);
	bench.simulator.misbehave({
		provider: 'cloudApi',
		kind: 'serverError',
		body: 'html',
		times: 5,
	});
	bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Look', picture: true });
	const [item] = await itemsOf(host);
	expect(item?.json).toMatchObject({ text: 'Look', mediaError: { category: 'provider' } });
});

it('answers the provider before the file is there', async () => {
	const { production, host } = await bench.trigger('cloudApi', {
		options: { downloadMedia: true },
	});
	await activate(production);
	bench.simulator.misbehave({ provider: 'cloudApi', kind: 'slow', milliseconds: 1000, times: 1 });
	bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Look', picture: true });
	await bench.simulator.waitForDeliveries(1, 5000);
	expect(bench.simulator.deliveries()[0]?.answeredStatus).toBe(200);
	expect([host.items().length, host.outputs()]).toEqual([1, []]);
});
