import { invalidInput } from '../../../nodes/WhatsAppHub/core/failure';
import type { FormReader } from '../../../nodes/WhatsAppHub/core/form';
import type { HttpRequest } from '../../../nodes/WhatsAppHub/core/http';
import { fail } from '../../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType, messageTypes } from '../../../nodes/WhatsAppHub/messages';
import { type InputOf, operationIds, operations } from '../../../nodes/WhatsAppHub/operations';
import { providers } from '../../../nodes/WhatsAppHub/providers';
import type { Connection, Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';
import { samples } from '../../filledForms/messages';
import { recipients } from './encode';

const credentials = {
	baseUrl: 'https://api.example.com/v9',
	apiVersion: 'v25.0',
	businessAccountId: '102290129340398',
	accessToken: 'an-access-token',
	apiKey: 'an-api-key',
	defaultPhone: '12025550120',
	instanceId: 'A1B2C3D4E5F6',
};

const usual = 'abc123';
/** What would leave its place in a path, or cannot be written into one. */
const hostile = ['.', '..', '\ud800', 'x\udc00y', 'a/../b', '../..', 'a?b#c', '%2e%2e'];
const refused = hostile.slice(0, 4);

/** A form that says the same in every field; choices are tried one after the other. */
const formOf = (value: string, choice: string): FormReader => ({
	parameter: (name) => ({ by: choice, purgeBy: choice, messageType: 'text' })[name] ?? value,
	option: () => value,
	file: () => fail(invalidInput('No file in these forms')),
});

const connectionOf = (provider: Provider): Connection => {
	const connection = provider.connect(credentials);
	if (!connection.ok) throw new Error(connection.failure.message);
	return connection.value;
};

/** The first request of every operation, with the value for an ID, as if the form had let it through. */
const ask = (provider: Provider, value: string): HttpRequest[] =>
	operationIds.flatMap((operation) =>
		['id', 'broadcastId', 'link'].flatMap((choice) => {
			const input = operations[operation].parse(formOf(usual, choice));
			if (!input.ok) return [];
			const text = JSON.stringify(input.value).replaceAll(
				JSON.stringify(usual),
				JSON.stringify(value),
			);
			const step = connectionOf(provider).operate(
				operation,
				JSON.parse(text) as InputOf[typeof operation], // the same but for the IDs
				{
					sender: provider.id === 'cloudApi' ? '300000000000100' : '+12025550110',
					to: recipients.phone,
					message: { type: 'text', content: { body: 'Hello' } },
					options: {},
				},
			);
			return step.ok ? [step.value.request] : [];
		}),
	);

const encodeAll = (provider: Provider, value: string): HttpRequest[] =>
	messageTypes.flatMap((type: MessageType) => {
		const { parameters, options = {} } = samples[type];
		const parsed = messages[type].parse({
			parameter: (name) => parameters[name],
			option: (name) => options[name],
			file: formOf(value, '').file,
		});
		if (!parsed.ok) return [];
		const content = { ...parsed.value.content, messageId: value };
		const request = connectionOf(provider).encode(
			{ type, content } as typeof parsed.value, // an ID instead of another
			{
				to: recipients.phone,
				sender: provider.id === 'cloudApi' ? '300000000000100' : '+12025550110',
				replyTo: value,
				correlationId: undefined,
			},
			{},
		);
		return request.ok ? [request.value] : [];
	});

/** The path as a server gets it, every part that is not of the form's as it is. */
const shapeOf = ({ url }: HttpRequest): number => new URL(url).pathname.split('/').length;

const asWritten = ({ url }: HttpRequest): string => url.slice(new URL(url).origin.length);

describe.each(providers.map((provider) => [provider.label, provider] as const))(
	'%s',
	(_label, provider) => {
		it.each(hostile)('keeps %j in its place in every path', (value) => {
			const shapes = new Set(ask(provider, usual).map(shapeOf));
			const requests = ask(provider, value);
			expect(requests.length).toBeGreaterThan(0);
			for (const request of requests) {
				expect(shapes).toContain(shapeOf(request));
				expect(new URL(request.url).pathname).toBe(asWritten(request));
			}
			const usualShapes = new Set(encodeAll(provider, usual).map(shapeOf));
			for (const request of encodeAll(provider, value)) {
				expect(usualShapes).toContain(shapeOf(request));
				expect(new URL(request.url).pathname).toBe(asWritten(request));
			}
		});
	},
);

it.each(refused)('refuses %j by the label of the field', (value) => {
	const ids = ['mediaDelete', 'cancelScheduled', 'delete', 'getStatus', 'mediaUrlGet'] as const;
	for (const operation of ids) {
		const input = operations[operation].parse(formOf(value, ''));
		expect(input).toMatchObject({
			ok: false,
			failure: {
				accepted: 'no',
				message: expect.stringMatching(/^'(Media|Scheduled|Message) ID' (cannot be|holds half)/),
			},
		});
	}
});

it('refuses an account that would leave its place', () => {
	const [cloudApi] = providers;
	expect(cloudApi?.connect({ ...credentials, businessAccountId: '..' })).toMatchObject({
		ok: false,
		failure: { message: expect.stringContaining("'WhatsApp Business Account ID'") },
	});
});
