import type { FormReader } from '../../../../nodes/WhatsAppHub/core/form';
import { isForMany, readAsked } from '../../../../nodes/WhatsAppHub/operations/sendAndWait';

const now = new Date('2027-01-31T10:00:00Z');

/** A form as n8n yields it: an option that is there and empty reads as none. */
const form = (
	parameters: Record<string, unknown> = {},
	options: Record<string, unknown> = {},
): FormReader => {
	const all: Record<string, unknown> = {
		message: 'Shall it be done?',
		responseType: 'approval',
		approvalOptions: {},
		...parameters,
		options,
	};
	return {
		parameter: (name) => all[name],
		option: (name) => (options[name] === '' ? undefined : options[name]),
		timezone: () => 'America/Sao_Paulo',
		file: () => ({
			ok: false,
			failure: { category: 'media', message: '', accepted: 'no', origin: 'input' },
		}),
	};
};

const read = (parameters?: Record<string, unknown>, options?: Record<string, unknown>) => {
	const asked = readAsked(form(parameters, options), now);
	if (!asked.ok) throw new Error(`${asked.failure.message}: ${asked.failure.hint ?? ''}`);
	return asked.value;
};

describe('what is asked', () => {
	it('has a yes and a no unless the person wants otherwise, no limit, and the recipient alone', () => {
		expect(read()).toMatchObject({
			choices: [
				{ label: 'Approve', approves: true },
				{ label: 'Decline', approves: false },
			],
			approvers: [],
			until: undefined,
			words: {
				reaction: 'by answer',
				answered: '',
				closed: 'This question is closed.',
				others: 'Only the person who was asked can answer this.',
			},
		});
	});

	it('can be approved only, under other names', () => {
		const approvalOptions = { values: { approvalType: 'single', approveLabel: 'Go' } };
		expect(read({ approvalOptions }).choices).toEqual([
			{ label: 'Go', value: 'approve', approves: true },
		]);
	});

	it('has choices of its own, whose value is the label unless given', () => {
		const choicesList = '[{ "label": "Today", "value": "now", "approves": true }, "Never"]';
		const parameters = { responseType: 'choices', choicesFrom: 'list', choicesList };
		expect(read(parameters).choices).toEqual([
			{ label: 'Today', value: 'now', approves: true },
			{ label: 'Never', value: 'Never', approves: false },
		]);
	});

	it('takes any text', () => {
		expect(read({ responseType: 'freeText' }).choices).toEqual([]);
	});

	it('says nothing where the person has emptied what is said', () => {
		const words = { answerReaction: '', answerText: '', closedText: '', unauthorizedReplyText: '' };
		expect(read({}, words).words).toEqual({ reaction: '', answered: '', closed: '', others: '' });
	});

	it.each([
		['as a text', '+1 202 555 0143, US.13491208655302741918'],
		['as a list', ['+12025550143', 'US.13491208655302741918']],
	])('names its approvers %s', (_how, approvers) => {
		expect(read({}, { approvers }).approvers).toEqual([
			{ kind: 'phone', digits: '12025550143' },
			{ kind: 'user', id: 'US.13491208655302741918' },
		]);
	});
});

describe('the limit', () => {
	const until = (values: object) => read({}, { limitWaitTime: { values } }).until?.toISOString();

	it.each([
		['minutes', 45, '2027-01-31T10:45:00.000Z'],
		['hours', 1.5, '2027-01-31T11:30:00.000Z'],
		['days', 2, '2027-02-02T10:00:00.000Z'],
	])('is so many %s from now', (resumeUnit, resumeAmount, expected) => {
		expect(until({ limitType: 'afterTimeInterval', resumeAmount, resumeUnit })).toBe(expected);
	});

	it('is a moment in the time zone of the workflow', () => {
		const maxDateAndTime = '2027-01-31T18:00:00';
		expect(until({ limitType: 'atSpecifiedTime', maxDateAndTime })).toBe(
			'2027-01-31T21:00:00.000Z',
		);
	});

	it.each([
		['over', { limitType: 'atSpecifiedTime', maxDateAndTime: '2027-01-31T06:00:00' }, /is over/],
		['no time', { limitType: 'atSpecifiedTime', maxDateAndTime: 'soon' }, /date and time/],
		['negative', { limitType: 'afterTimeInterval', resumeAmount: -1 }, /'Wait Amount'/],
		['of another unit', { limitType: 'afterTimeInterval', resumeUnit: 'weeks' }, /'Wait Unit'/],
	])('is refused where it is %s', (_what, values, message) => {
		expect(() => until(values)).toThrow(message);
	});
});

it.each([
	['no message', { message: '' }, {}, /'Message' is empty/],
	['no kind of answer', { responseType: 'wish' }, {}, /'Response Type'/],
	[
		'eleven choices',
		{
			responseType: 'choices',
			choicesFrom: 'list',
			choicesList: Array.from({ length: 11 }, String),
		},
		{},
		/11 entries, and 1 to 10/,
	],
	[
		'two choices of one name',
		{ responseType: 'choices', choicesFrom: 'list', choicesList: ['Yes', 'yes'] },
		{},
		/Two choices are called 'yes'/,
	],
	['an approver that is none', {}, { approvers: 'the boss' }, /'Allowed Approvers'/],
	[
		'a group among the approvers',
		{},
		{ approvers: 'Y2FwaV9ncm91cDoxMjM0NTY3ODkwMTIzNDU2Nzg5' },
		/any of its members could then answer/,
	],
	['a reaction that is no emoji', {}, { answerReaction: 'ok' }, /is no emoji/],
	['a trigger that is no address', {}, { triggerUrl: 'webhook' }, /'Trigger URL'/],
])('is refused with %s', (_what, parameters, options, message) => {
	expect(() => read(parameters, options)).toThrow(message);
});

it('a group or a channel is for many, a person is not, by whichever ID', () => {
	expect(isForMany({ kind: 'group', id: 'g' })).toBe(true);
	expect(isForMany({ kind: 'chat', id: '1@g.us', server: 'g.us' })).toBe(true);
	expect(isForMany({ kind: 'chat', id: '1@newsletter', server: 'newsletter' })).toBe(true);
	expect(isForMany({ kind: 'chat', id: '1@lid', server: 'lid' })).toBe(false);
	expect(isForMany({ kind: 'phone', digits: '12025550143' })).toBe(false);
});
