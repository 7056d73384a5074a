import { type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { messages, type MessageType, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { type OperationId, operationIds, operations } from '../../nodes/WhatsAppHub/operations';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { type ProviderId, providerIds, type Simulator, startSimulator } from '../../simulator';
import { type FilledForm, samples } from '../filledForms/messages';
import { operationSamples } from '../filledForms/operations';
import { optionSamples } from '../filledForms/options';
import { innerProperties, keptParameters, nodeOf, visibleProperties } from '../package/form';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

/**
 * No option is dropped without a word: whatever a form offers beside a message or an operation changes the
 * request, or is refused.
 */

const { description } = new WhatsAppHub();

/** What says how a request is carried out, or what comes out of the node; tests of their own hold these. */
const notOfTheRequest = [
	'answersInARow',
	'defaultCountry',
	'digitsAsWritten',
	'ifNotConfirmed',
	'includeRaw',
	'maxAttempts',
	'maxDownloadSize',
	'maxRetrySeconds',
	'messagesPerSecond',
	'parallelSends',
	'sendOnce',
	'sendOnceKey',
	'timeoutSeconds',
];

interface Filled {
	readonly value: unknown;
	readonly parameters?: Readonly<Record<string, unknown>>;
	readonly options?: Readonly<Record<string, unknown>>;
}

/** The options that belong to no type, filled in. */
const others: Readonly<Record<string, Filled>> = {
	correlationId: { value: 'order-1001' },
	replyTo: { value: '3EB0AAAA' },
	identityKeyHash: { value: 'DF2lS5v2W6x=' },
	directSendCategory: { value: 'utility' },
	directSendLifetime: { value: 60 },
	directSendTemplateName: { value: 'parcel_today', options: { directSendCategory: 'utility' } },
	useDirectSend: { value: true },
	filterBlocked: { value: false },
	filterUnsubscribed: { value: false },
	customerProfile: { value: { profile: { name: 'Support desk' } } },
	waitForSent: { value: true },
	syncTimeout: { value: 30, options: { waitForSent: true } },
	chatLabel: { value: 'label-1' },
	chatType: { value: 'group' },
	broadcastId: { value: 'broadcast-1' },
	queueId: { value: 'queue-1' },
	broadcastDelay: { value: 2000 },
	scheduledAt: { value: '2027-12-24T18:00:00Z' },
	broadcastVariables: {
		value: { variable: [{ recipient: '+12025550144', name: 'name', value: 'Ada' }] },
	},
	broadcastVariablesJson: { value: '[{"recipient":"+12025550144","name":"name","value":"Ada"}]' },
	repetition: { value: { rule: { frequency: 'daily', interval: 1 } } },
	templateCategory: { value: 'MARKETING' },
	templateStatus: { value: 'PAUSED' },
	templateWhiteSpace: {
		value: 'oneSpace',
		parameters: {
			template: { __rl: true, mode: 'name', value: 'order_update|en_US' },
			templateInput: 'list',
			templateValues: ['A-1001', 'two\nlamps', 'on its way', 'x'],
		},
	},
	mediaFilename: { value: 'renamed.pdf' },
	mediaMimeType: { value: 'application/pdf' },
};

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => await simulator.close());

/** The form of an operation, filled in as a person would. */
const formOf = (
	provider: ProviderId,
	resource: string,
	operation: string,
	{ parameters, options = {} }: FilledForm,
): INodeParameters =>
	({
		provider,
		resource,
		operation,
		sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
		recipient: { __rl: true, mode: 'id', value: '+12025550143' },
		...parameters,
		options,
	}) as INodeParameters; // written by hand

/** The options that n8n offers in a form, whatever other option each of them needs. */
const offeredIn = (form: INodeParameters): INodeProperties[] => {
	const field = visibleProperties(description, form).find(({ name }) => name === 'options');
	const kept = keptParameters(description, form);
	return (field === undefined ? [] : innerProperties(field)).filter((option) => {
		if (notOfTheRequest.includes(option.name)) return false;
		const { displayOptions } = option;
		const ofForm = Object.entries(displayOptions?.show ?? {}).filter(([key]) =>
			key.startsWith('/'),
		);
		const condition = {
			...option,
			displayOptions: { ...displayOptions, show: Object.fromEntries(ofForm) },
		};
		return NodeHelpers.displayParameter({}, condition, nodeOf(description), description, kept);
	});
};

/** What the node makes of a form: the request it would make or has made, or the refusal. */
const outcomeOf = async (form: INodeParameters): Promise<{ request?: string; error?: string }> => {
	simulator.reset();
	const { outputs } = await runHub({
		parameters: form,
		credentials: credentialsFor(simulator),
		onError: 'continueRegularOutput',
		files: [file],
		items: [{}],
	});
	const json = outputs[0]?.[0]?.json ?? {};
	if (json.error !== undefined) return { error: JSON.stringify(json.error) };
	if (json.request !== undefined) return { request: JSON.stringify(json.request) };
	const made = simulator
		.requests()
		.map(({ method, path, query, body }) => [method, path, query, body]);
	// What the provider cannot filter by is left out here.
	const items = lists.includes(form.operation) ? outputs.flat().map((item) => item.json) : [];
	return { request: JSON.stringify([made, items]) };
};

const lists: unknown[] = ['templateGetAll', 'templatePreview'];

const file = {
	data: { data: 'iVBORw0KGgo=', mimeType: 'image/png', fileName: 'photo.png' },
};

/** Fills in one option more, and what it needs beside it. */
const withOption = (form: FilledForm, name: string, filled: Filled): [FilledForm, FilledForm] => {
	const base = {
		parameters: { ...form.parameters, ...filled.parameters },
		options: { ...form.options, ...filled.options },
	};
	return [base, { ...base, options: { ...base.options, [name]: filled.value } }];
};

/** Cloud API pins in groups only. */
const group = { __rl: true, mode: 'id', value: 'Y2FwaV9ncm91cDoxMjAzNjMwMDA' };

const link = { mediaPath: 'useMediaLink', mediaLink: 'https://example.com/file.pdf' };

/** The form in which an option of a type is there. */
const roomFor = (provider: ProviderId, type: MessageType, name: string): FilledForm => {
	const { parameters, options = {} } = samples[type];
	const ofFile = name === 'mediaFilename' || name === 'mediaMimeType';
	const isHeader = 'headerType' in parameters;
	return {
		parameters: {
			...parameters,
			...(ofFile && isHeader && { headerType: 'document', ...link }),
			...(type === 'pin' && provider === 'cloudApi' && { recipient: group }),
		},
		options,
	};
};

/** What a combination is expected to be refused with, where the API has no room for both. */
const isRefusal = (error: string | undefined, label: string): boolean =>
	error !== undefined && error.includes(label);

describe.each(providerIds)('%s drops no option', (id) => {
	const provider = findProvider(id);
	const sent = messageTypes.filter((type) => provider?.reasonAgainst(type) === undefined);
	const has = operationIds.filter((each) => provider?.reasonAgainstOperation(each) === undefined);

	it.each(sent)('of %s', async (type) => {
		const preview = (form: FilledForm) =>
			formOf(id, 'message', 'preview', {
				parameters: { messageType: type, ...form.parameters },
				...(form.options && { options: form.options }),
			});
		const complaints: string[] = [];
		const names = new Map(
			[roomFor(id, type, ''), roomFor(id, type, 'mediaFilename')]
				.flatMap((form) => offeredIn(preview(form)))
				.map((option) => [option.name, option.displayName]),
		);
		for (const [name, label] of names) {
			const filled: Filled | undefined =
				name in messages[type].options
					? optionSamples[name as keyof typeof optionSamples]
					: others[name];
			if (filled === undefined) {
				complaints.push(`${name}: no sample`);
				continue;
			}
			const [without, withIt] = withOption(roomFor(id, type, name), name, filled);
			const [before, after] = [await outcomeOf(preview(without)), await outcomeOf(preview(withIt))];
			if (
				before.error !== undefined &&
				(after.error !== undefined || name !== 'templateWhiteSpace')
			)
				complaints.push(`${name}: the sample fails: ${before.error}`);
			else if (after.error !== undefined && !isRefusal(after.error, label))
				complaints.push(`${name}: refused without its label: ${after.error}`);
			else if (after.request === before.request) complaints.push(`${name}: dropped`);
		}
		expect(complaints).toEqual([]);
	});

	it.each(has)('of the operation %s', async (operation: OperationId) => {
		const form = ({ parameters, options = {} }: FilledForm) =>
			formOf(id, operations[operation].resource, operation, {
				// All of the accounts, so that something is found.
				parameters: { ...parameters, businessAccountId: '' },
				options,
			});
		const complaints: string[] = [];
		for (const { name, displayName } of offeredIn(form(operationSamples[operation]))) {
			const filled = others[name] ?? optionSamples[name as keyof typeof optionSamples];
			if (filled === undefined) {
				complaints.push(`${name}: no sample`);
				continue;
			}
			const [without, withIt] = withOption(operationSamples[operation], name, filled);
			const [before, after] = [await outcomeOf(form(without)), await outcomeOf(form(withIt))];
			if (after.error !== undefined && isRefusal(after.error, displayName)) continue;
			if (JSON.stringify(after) === JSON.stringify(before)) complaints.push(`${name}: dropped`);
		}
		expect(complaints).toEqual([]);
	});
});
