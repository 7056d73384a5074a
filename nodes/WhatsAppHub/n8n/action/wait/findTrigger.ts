import { invalidInput } from '../../../core/failure';
import { isBareObject } from '../../../core/json';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import {
	type Presence,
	readPresence,
	type ToTrigger,
	WAITING_HEADER,
	writeToTrigger,
} from '../../../core/waiting/messages';
import { lineOf } from '../../line';
import type { ProviderClient } from '../run';
import type { Task } from '../task';

// Finds the WhatsApp Hub Trigger that gets the answer, and tells it of the question.

/** A trigger that has proved that it has the same account, and the paths of all others that hear the same. */
export interface FoundTrigger extends Presence {
	readonly path: string;
}

interface Search {
	readonly client: ProviderClient;
	readonly sender: string | undefined;
	/** Of n8n's waiting executions. */
	readonly origin: string;
	/** By which this execution will be woken. */
	readonly signedUrl: string;
	/** The person's own word for where it is. */
	readonly triggerUrl: string | undefined;
}

export const findTrigger = async (task: Task, search: Search): Promise<Outcome<FoundTrigger>> => {
	const { client, sender, origin, triggerUrl } = search;
	const { label } = task.provider;
	if (triggerUrl !== undefined && new URL(triggerUrl).origin !== origin) {
		return fail(
			invalidInput(
				`'Trigger URL' is not at ${origin}, where this n8n wakes its executions`,
				'Enter the Production URL of a WhatsApp Hub Trigger of this n8n',
			),
		);
	}
	const urls =
		triggerUrl === undefined
			? await client.connection.registration.listUrls({ exchange: client.exchange, sender })
			: succeed([triggerUrl]);
	if (!urls.ok)
		return fail({
			...urls.failure,
			hint: [urls.failure.hint, ENTER_IT].filter(Boolean).join('. '),
		});
	const here = urls.value.filter((url) => isTriggerAt(origin, url));
	const heard = await Promise.all(
		here.slice(0, MOST_ASKED).map(async (url) => {
			const presence = await tell(task, client, url, { kind: 'look' });
			return presence ? [{ ...presence, path: new URL(url).pathname }] : [];
		}),
	);
	const found = heard.flat();
	const hearing = found.filter(({ hears }) => hears);
	const trigger = hearing.find(({ isTest }) => !isTest) ?? hearing[0];
	// All that hear the answer have to know of the question, so that it starts none of them.
	const paths = found.flatMap(({ path, others }) => [path, ...others]);
	if (trigger !== undefined) {
		if (!(await isWakeable(task, search.signedUrl))) return fail(unreachable(search.signedUrl));
		const others = [...new Set(paths)].filter((path) => path !== trigger.path);
		return succeed({ ...trigger, others });
	}
	if (found.length > 0) return fail(deaf);
	return fail(here.length > 0 ? silent(label) : nobody(label, urls.value, origin));
};

/** Other nodes' webhooks are not asked: a call may start something there. */
const isTriggerAt = (origin: string, url: string): boolean =>
	URL.canParse(url) && new URL(url).origin === origin && new URL(url).pathname.endsWith('/webhook');

const MOST_ASKED = 20;

/** n8n says of an execution that is to be woken and is not asleep yet that it runs; a proxy may say something else. */
const isWakeable = async ({ context, provider }: Task, url: string): Promise<boolean> => {
	const response = await lineOf(context, provider).carry({
		method: 'GET',
		url,
		anonymous: true,
		timeoutMs: LIMIT_MS,
	});
	const body = response.ok ? response.value.body : undefined;
	return isBareObject(body) && /\brunning\b/.test(String(body.message));
};

const unreachable = (url: string) =>
	invalidInput(
		`n8n cannot wake this execution at ${url.replace(/\?.*/, '').replace(/\/[^/]+\/[^/]+$/, '')}, so that the answer would come to nothing`,
		"Let your proxy pass that address on to n8n as it is, as it does with '/webhook/', and see that 'WEBHOOK_URL' is the address of your n8n",
	);

const ENTER_IT =
	"Where the provider cannot be asked, enter the trigger's Production URL in the option 'Trigger URL'";

const deaf = invalidInput(
	'No active WhatsApp Hub Trigger gets what people write, so nobody would hear the answer',
	"Choose 'Message Received' in 'Trigger On' of a trigger with the same credential, and publish its workflow",
);

const silent = (label: string) =>
	invalidInput(
		`${label} calls a webhook of this n8n, but no WhatsApp Hub Trigger with this credential answers there`,
		"Use the same credential in the trigger and in this node, and publish the trigger's workflow again",
	);

const nobody = (label: string, urls: readonly string[], origin: string) =>
	invalidInput(
		urls.length === 0
			? `No published WhatsApp Hub Trigger gets what people write to this ${label} account, so nobody would hear the answer`
			: `What people write to this ${label} account goes to other addresses, and to no WhatsApp Hub Trigger at ${origin}: nobody would hear the answer`,
		`Publish a workflow (it may be this one) with a WhatsApp Hub Trigger that has the same credential and 'Message Received' in 'Trigger On'. ${ENTER_IT}`,
	);

const LIMIT_MS = 10_000;

/** What a trigger answers; undefined where none with the same account does. */
export const tell = async (
	{ context, provider }: Task,
	{ connection }: ProviderClient,
	url: string,
	content: ToTrigger,
): Promise<Presence | undefined> => {
	const keys = connection.nodeKeys;
	const { body, word } = writeToTrigger(content, new URL(url).pathname, keys, new Date());
	const response = await lineOf(context, provider).carry({
		method: 'POST',
		url,
		headers: { [WAITING_HEADER]: '1' },
		body,
		anonymous: true,
		timeoutMs: LIMIT_MS,
	});
	return response.ok ? readPresence(response.value.body, word, keys) : undefined;
};
