import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Icon, INodeProperties } from 'n8n-workflow';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { WhatsAppHubTrigger } from '../../nodes/WhatsAppHub/WhatsAppHubTrigger.node';
import { credentialTypes } from './credentialTypes';
import {
	choicesOf,
	everyProperty,
	innerProperties,
	keptParameters,
	ofProvider,
	optionsOf,
	visibleCredentials,
	visibleProperties,
} from './form';
import { project } from './project';
import { untitled } from './titleCase';

const credentials = credentialTypes();
const action = new WhatsAppHub().description;
const trigger = new WhatsAppHubTrigger().description;
const descriptions = [action, trigger];
const byName = descriptions.map((description) => [description.name, description] as const);

/** What a person sees of the trigger's form, and what its list 'Add option' offers, by provider. */
const shown = {
	cloudApi: 'provider triggerOn registration setUpNotice setUpCheck options',
	periskope: 'provider triggerOn registration setUpNotice setUpCheck options',
	wawp: 'provider triggerOn registration setUpNotice setUpCheck options',
	yCloud: 'provider triggerOn registration setUpNotice setUpCheck options',
};

const ofTriggers =
	'chatKinds defaultCountry downloadMedia gatherAtMost gatherEvents ignoreOwn includeRaw keywordMatch keywords maxDownloadSize mediaField messageTypes notFrom once onlyFrom otherEvents ownNumbers statusOrder statuses';

const offeredAlone = {
	cloudApi: 'output replaceWebhook',
	periskope: '',
	wawp: '',
	yCloud: 'signatureTolerance',
};

/** The expressions, names of files' fields and empty bodies that may stand in a field from the start. */
const sampleFree = {
	action: [
		// What a question's buttons are called, and the sign that an answer has come, as n8n's own nodes have them.
		'answerReaction: ✅',
		'approveLabel: Approve',
		'disapproveLabel: Decline',
		'choicesList: []',
		'addressRemarksList: []',
		'addressSavedList: []',
		'broadcastVariablesJson: {}',
		'carouselCardsList: []',
		'contactsList: []',
		'country: India',
		'flowData: {}',
		'flow_action_data: {}',
		'interactiveButtonsList: []',
		'listSectionsList: []',
		'mediaPropertyName: data',
		'orderBeneficiariesList: []',
		'orderItemsList: []',
		'orderPaymentSettings: []',
		'orderPaymentType: upi',
		'outputPropertyName: data',
		'productSectionsList: []',
		'rawEndpoint: send/text',
		'templateComponents: []',
		'templateFields: defineBelow',
		'textBody: ={{ $json.output }}',
	],
	trigger: ['mediaField: data'],
};

const providerIds = providers.map(({ id }) => id);

/** What 'Trigger On' offers: only what the provider reports. */
const triggers = {
	cloudApi:
		'account.changed call.changed contact.changed conversation.changed group.changed message.deleted message.echo message.edited message.failed message.history message.observed message.received message.status order.received payment.changed phone.changed preferences.changed reaction.changed reply.button reply.flow reply.list reply.payment template.changed unknown',
	periskope:
		'group.changed message.changed message.deleted message.echo message.edited message.failed message.received message.status reaction.changed session.changed unknown',
	wawp: 'call.changed contact.changed group.changed message.deleted message.echo message.edited message.failed message.received message.status poll.voted reaction.changed session.changed unknown',
	yCloud:
		'account.changed call.changed contact.changed conversation.changed group.changed message.echo message.failed message.history message.received message.status order.received payment.changed phone.changed preferences.changed reaction.changed reply.button reply.flow reply.list reply.payment template.changed unknown',
};

/** What stands in a field from the start, however deep, as a text that could reach somebody. */
const filledTexts = (properties: readonly INodeProperties[]): string[] =>
	everyProperty(properties)
		.filter(({ type }) => !['options', 'multiOptions', 'notice', 'hidden'].includes(type))
		.flatMap((property) =>
			textsIn(property.default)
				.filter((text) => !choicesWithin(property).includes(text))
				.map((text) => `${property.name}: ${text}`),
		);

const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return value === '' ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, each]) => (name === 'mode' ? [] : textsIn(each)));
};

/** The choices of the lists in a collection, of which a row may begin with one. */
const choicesWithin = (property: INodeProperties): string[] =>
	everyProperty([property])
		.flatMap(choicesOf)
		.map(({ value }) => String(value));

it.each(byName)('%s begins with no text that could be sent to somebody', (name, { properties }) => {
	expect([...new Set(filledTexts(properties))].sort()).toEqual(
		(name === 'whatsAppHub' ? sampleFree.action : sampleFree.trigger).sort(),
	);
});

describe.each(providerIds)('the trigger with provider %s', (provider) => {
	const visible = visibleProperties(trigger, { provider });

	it('shows exactly the intended fields, each name once', () => {
		expect(visible.map(({ name }) => name)).toEqual(ofProvider(shown, provider).split(' '));
	});

	it('offers exactly the intended options, each name once', () => {
		const inner = visible.find(({ name }) => name === 'options');
		const offers = inner === undefined ? [] : innerProperties(inner).map(({ name }) => name);
		expect([...offers].sort()).toEqual(
			`${ofTriggers} ${ofProvider(offeredAlone, provider)}`.trim().split(' ').sort(),
		);
	});
});

describe.each(
	descriptions.flatMap((each) => providerIds.map((id) => [each.name, id, each] as const)),
)('%s with provider %s', (_node, provider, description) => {
	it('shows exactly the credential of the provider', () => {
		const wanted = visibleCredentials(description, { provider });
		const own = providers.find(({ id }) => id === provider)?.credential;
		expect(wanted.map(({ name, required }) => ({ name, required }))).toEqual([
			{ name: own, required: true },
		]);
	});
});

describe.each(providerIds)("the trigger's list of events on %s", (provider) => {
	const kinds = ofProvider(triggers, provider);
	const list = visibleProperties(trigger, { provider }).find(({ name }) => name === 'triggerOn');
	const choices = list ? choicesOf(list) : [];

	it('is exactly what the provider reports, and what others say at first', () => {
		expect(choices.map(({ value }) => value).sort()).toEqual(kinds.split(' '));
		expect(list?.default).toEqual(['message.received']);
	});

	it('says what each is, and what to subscribe to where that is done by hand', () => {
		expect(choices.every(({ description }) => /\S{3}/.test(description ?? ''))).toBe(true);
		const received = choices.find(({ value }) => value === 'message.received')?.description;
		const byHand: Record<string, string> = {
			cloudApi: '(webhook field: messages)',
			periskope: '(event: message.created)',
			wawp: '(event: message)',
			yCloud: '(event: whatsapp.inbound_message.received)',
		};
		expect(received?.match(/\(.*\)/)?.[0]).toBe(ofProvider(byHand, provider));
	});
});

it.each([
	[['message.status'], { statuses: ['failed'] }, { statuses: ['failed'] }],
	[['message.received'], { statuses: ['failed'] }, {}],
	[['unknown'], { otherEvents: 'flows' }, { otherEvents: 'flows' }],
	[['message.status'], { otherEvents: 'flows' }, {}],
])('with %j chosen in the trigger keeps of %j: %j', (triggerOn, options, expected) => {
	const kept = keptParameters(trigger, { provider: 'cloudApi', triggerOn, options });
	expect(kept.options).toEqual(expected);
});

describe.each(byName)('the description of %s', (_name, description) => {
	const properties = everyProperty(description.properties);

	it('names credentials that exist, as a class and in package.json', () => {
		const named = (description.credentials ?? []).map(({ name }) => name);
		expect([...named].sort()).toEqual(credentials.map(({ name }) => name).sort());
	});

	it('keeps Provider in the panel', () => {
		// The editor hides a field of which every choice stands in the `show` of a credential: it
		// takes it for the choice of an authentication method.
		const named = (description.credentials ?? []).flatMap(
			({ displayOptions }) => displayOptions?.show?.provider ?? [],
		);
		expect(named).toEqual([]);
	});

	it('has no list without choices, and no choice without name or value', () => {
		const lists = properties.filter(({ type }) => type === 'options' || type === 'multiOptions');
		expect(lists.filter((list) => choicesOf(list).length === 0)).toEqual([]);
		const blank = lists.flatMap(choicesOf).filter(({ name, value }) => !name || value === '');
		expect(blank).toEqual([]);
	});

	it('has no list with the same choice twice, nor a default that is not one of them', () => {
		for (const list of properties.filter(({ type }) => type === 'options')) {
			const values = choicesOf(list).map(({ value }) => value);
			expect(new Set(values).size).toBe(values.length);
			expect(values).toContain(list.default);
		}
	});

	it('has lists of its own that n8n can add to', () => {
		const lists = properties.flatMap(({ options }) => options ?? []).length;
		const arrays = properties.flatMap(({ options }) => (options === undefined ? [] : [options]));
		expect(lists).toBeGreaterThan(0);
		expect(new Set(arrays).size).toBe(arrays.length);
		expect(arrays.filter((array) => !Object.isExtensible(array))).toEqual([]);
	});

	it('titles every label', () => {
		const labels = properties
			.filter(({ type }) => type !== 'notice')
			.flatMap((property) => [
				property.displayName,
				...optionsOf(property).map((entry) =>
					'displayName' in entry ? entry.displayName : entry.name,
				),
				...(property.modes ?? []).map(({ displayName }) => displayName),
			]);
		expect(labels.flatMap(untitled)).toEqual([]);
	});

	it('asks of every switch whether', () => {
		const switches = properties.filter(({ type }) => type === 'boolean');
		expect(switches.length).toBeGreaterThan(0);
		expect(switches.filter((each) => !each.description?.startsWith('Whether '))).toEqual([]);
	});
});

it('shares no list between the two nodes', () => {
	const lists = (properties: typeof action.properties) =>
		everyProperty(properties).flatMap(({ options }) => (options === undefined ? [] : [options]));
	const ofTrigger = new Set(lists(trigger.properties));
	expect(lists(action.properties).filter((list) => ofTrigger.has(list))).toEqual([]);
});

describe('icons', () => {
	const themed = (folder: string, icon: Icon | undefined): string[] =>
		typeof icon === 'object' && icon !== null
			? [icon.light, icon.dark].map((file) => join(project, folder, file.replace(/^file:/, '')))
			: [];

	it.each([
		...descriptions.map(
			({ name, icon }) => [name, themed('nodes/WhatsAppHub', icon as Icon)] as const,
		),
		...credentials.map(({ name, icon }) => [name, themed('credentials', icon)] as const),
	])('of %s exist, the dark one different from the light one', (_name, files) => {
		const [light, dark] = files.map((file) => readFileSync(file, 'utf8'));
		expect(light).toMatch(/<svg/);
		expect(dark).toMatch(/<svg/);
		expect(dark).not.toBe(light);
	});
});
