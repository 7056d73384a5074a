import { bodyFrom, bothDialects, characters } from './forms';

const form = {
	interactiveBody: 'Book your visit',
	flowBy: 'id',
	flowId: '1234567890123456',
	flowButton: 'Book now',
	flowAction: 'navigate',
	headerType: 'none',
};

const message = (parameters: object, parts: object = {}) => ({
	type: 'interactive',
	interactive: {
		type: 'flow',
		body: { text: 'Book your visit' },
		...parts,
		action: {
			name: 'flow',
			parameters: { flow_message_version: '3', flow_cta: 'Book now', ...parameters },
		},
	},
});

const byId = { flow_id: '1234567890123456' };

describe.each(bothDialects)('for %s', (provider) => {
	const send = (
		parameters: Readonly<Record<string, unknown>> = form,
		options: Readonly<Record<string, unknown>> = {},
	) => bodyFrom(provider, 'flow', parameters, options);

	it('opens a screen with its data', () => {
		expect(
			send(
				{ ...form, headerType: 'text', headerText: 'Our shop' },
				{
					interactiveFooter: 'Open till 6',
					flowReference: 'booking-1001',
					flowScreen: 'WELCOME_SCREEN',
					flowData: '{ "day": "Monday", "slots": [1, 2] }',
				},
			),
		).toEqual(
			message(
				{
					...byId,
					flow_token: 'booking-1001',
					flow_action: 'navigate',
					flow_action_payload: {
						screen: 'WELCOME_SCREEN',
						data: { day: 'Monday', slots: [1, 2] },
					},
				},
				{ header: { type: 'text', text: 'Our shop' }, footer: { text: 'Open till 6' } },
			),
		);
	});

	it('leaves the screen to the flow, and never sends an empty payload', () => {
		expect(send()).toEqual(message(byId));
		expect(send(form, { flowData: '{}' })).toEqual(message(byId));
		expect(send(form, { flowScreen: 'A', flowData: {} })).toEqual(
			message({ ...byId, flow_action: 'navigate', flow_action_payload: { screen: 'A' } }),
		);
	});

	it('asks the endpoint of a flow that is named', () => {
		expect(
			send(
				{ ...form, flowBy: 'name', flowName: 'my_flow', flowAction: 'data_exchange' },
				{ flowReference: 'tok' },
			),
		).toEqual(message({ flow_name: 'my_flow', flow_token: 'tok', flow_action: 'data_exchange' }));
	});

	it.each([
		['no ID', { flowId: '' }, {}, "'Flow ID' is empty"],
		['no name', { flowBy: 'name', flowName: '' }, {}, "'Flow Name' is empty"],
		['another naming', { flowBy: 'link' }, {}, "'Flow By' must be one of: id, name"],
		[
			'another action',
			{ flowAction: 'open' },
			{},
			"'Flow Action' must be one of: navigate, data_exchange",
		],
		[
			'data without a screen',
			{},
			{ flowData: '{"a":1}' },
			"'First Screen' is empty: 'First Screen Data' needs it",
		],
		['data that are no JSON', {}, { flowData: '{' }, "'First Screen Data' is not valid JSON"],
		[
			'data that are a list',
			{},
			{ flowScreen: 'A', flowData: '[1]' },
			"'First Screen Data' must be a JSON object, but is a list",
		],
		[
			'a screen that nobody opens',
			{ flowAction: 'data_exchange' },
			{ flowScreen: 'A' },
			"'First Screen' and its data need 'Flow Action' to be 'Open a Screen'",
		],
	])('refuses %s', (_name, parameters, options, sentence) => {
		expect(send({ ...form, ...parameters }, options)).toBe(sentence);
	});

	it('Body: 1024 characters', () => {
		const of = (count: number) => send({ ...form, interactiveBody: characters(count) });
		expect(of(1024)).toMatchObject({ type: 'interactive' });
		expect(of(1025)).toBe("'Body' is 1,025 characters long, at most 1,024 are allowed");
	});
});

it.each([
	['cloudApi', 30],
	['yCloud', 20],
] as const)('for %s the button has up to %i characters', (provider, max) => {
	const send = (count: number) =>
		bodyFrom(provider, 'flow', { ...form, flowButton: characters(count) });
	expect(send(max)).toMatchObject({ type: 'interactive' });
	expect(send(max + 1)).toBe(
		`'Button Text' is ${max + 1} characters long, at most ${max} are allowed`,
	);
});

it('has drafts with Cloud API only', () => {
	expect(bodyFrom('cloudApi', 'flow', form, { flowMode: 'draft' })).toEqual(
		message({ ...byId, mode: 'draft' }),
	);
	expect(bodyFrom('yCloud', 'flow', form, { flowMode: 'draft' })).toBe(
		"YCloud has no 'Flow Mode': leave it out",
	);
});
