import { evenly, type Rate, type SendRate } from '../../core/sendRate';
import { type Outcome, succeed } from '../../core/outcome';
import { senderKey } from '../../core/phone/own';
import { paceOf } from '../../outbound/paces';
import { exchangeWith } from '../../outbound/perform';
import { persistently } from '../../outbound/persist';
import { paced } from '../../outbound/sendPaced';
import { transportOf } from '../transport';
import type { ProviderClient } from './run';
import type { Settings } from './settings';
import type { Task } from './task';

/** The credential is read once in an execution, as n8n itself reads it for the first item alone. */
export const clientFor = async (task: Task): Promise<Outcome<ProviderClient>> => {
	const { clients } = task.run;
	const known = clients.get(task.provider.id);
	if (known !== undefined) return await known;
	const opening = open(task);
	clients.set(task.provider.id, opening);
	return await opening;
};

const open = async ({ context, provider, run }: Task): Promise<Outcome<ProviderClient>> => {
	if (!run.settings.ok) return run.settings;
	const settings = run.settings.value;
	const decrypted = await context.getCredentials(provider.credential, 0);
	const connection = provider.connect(decrypted);
	if (!connection.ok) return connection;
	const bare = exchangeWith(
		provider,
		transportOf(context, provider.credential, provider.label, {
			decrypted,
			timeoutMs: settings.timeoutMs,
		}),
	);
	const { slots, clock, isOver } = run;
	const persistence = { policy: settings.policy, clock, isOver };
	const credentialId = context.getNode().credentials?.[provider.credential]?.id ?? '';
	return succeed({
		connection: connection.value,
		exchange: persistently(
			async (request) => await slots.hold(async () => await bare(request)),
			persistence,
		),
		send: ({ sender = '', recipient, gate }) =>
			persistently(async (request) => {
				const limits = limitsBy(settings, provider.sendLimits(request));
				const counted = limits.scope === 'sender' ? senderKey(sender) : credentialId;
				const pace = paceOf([provider.id, new URL(request.url).origin, counted].join('|'));
				const pacing = { pace, limits, slots, recipient, gate, clock, isOver };
				return await paced(bare, { ...pacing, maxWaitMs: settings.policy.maxWaitMs })(request);
			}, persistence),
	});
};

const limitsBy = ({ messagesPerSecond }: Settings, limits: SendRate): SendRate => {
	if (messagesPerSecond === undefined) return limits;
	const throughput: Rate = evenly(messagesPerSecond);
	return { ...limits, throughput };
};
