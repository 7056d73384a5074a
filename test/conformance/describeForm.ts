import type { INodeParameters } from 'n8n-workflow';
import { type Outcome, succeed } from '../../nodes/WhatsAppHub/core/outcome';
import {
	type Message,
	messages,
	type MessageType,
	messageTypes,
} from '../../nodes/WhatsAppHub/messages';
import { type OperationId, operationIds, operations } from '../../nodes/WhatsAppHub/operations';
import type { Provider } from '../../nodes/WhatsAppHub/providers/contract/provider';
import { type FilledForm, samples } from '../filledForms/messages';
import { arrivesAs, operationSamples } from '../filledForms/operations';
import { optionSamples } from '../filledForms/options';
import type { Evidence } from './evidence';
import { fill, ownOptions, readerOf } from './filledForm';

/** What every provider's form must be: nothing that is needed is missing, nothing shown is idle. */
export const describeForm = (provider: Provider, evidence: Evidence): void => {
	const connected = provider.connect(evidence.credentials);
	if (!connected.ok) throw new Error(connected.failure.message);
	const connection = connected.value;

	const requestFor = <O extends OperationId>(
		operation: O,
		kept: INodeParameters,
		without?: string,
	): Outcome<unknown> => {
		const input = operations[operation].parse(readerOf(kept, without));
		if (!input.ok) return input;
		const type = operations[operation].takesMessage === true ? ('text' as const) : undefined;
		const message = type && messages[type].parse(readerOf(kept, without));
		if (message?.ok === false) return message;
		const step = connection.operate(operation, input.value as never, {
			sender: 'sender' in kept && without !== 'sender' ? evidence.sender : undefined,
			to:
				'recipient' in kept && without !== 'recipient'
					? { kind: 'phone', digits: '12025550143' }
					: undefined,
			message: message?.value,
			options: ownOptions(provider, type, kept, evidence),
		}); // parsed by the operation's own definition
		return step.ok ? succeed(step.value.request) : step;
	};

	/** A message as its form yields it with what n8n has kept of that. */
	const messageRequest = (type: MessageType, { parameters, options = {} }: FilledForm) => {
		const own = messages[type].operation;
		const chosen = own === undefined ? { messageType: type } : {};
		const { kept } = fill(provider, own ?? 'send', {
			parameters: { ...chosen, ...parameters },
			options,
		});
		const message: Outcome<Message> = messages[type].parse(readerOf(kept));
		const request = message.ok
			? connection.encode(
					message.value,
					{
						to: 'recipient' in kept ? recipientOf(type, evidence) : undefined,
						sender: 'sender' in kept ? evidence.sender : undefined,
						replyTo: undefined,
						correlationId: undefined,
					},
					ownOptions(provider, type, kept, evidence),
				)
			: message;
		return { kept, request };
	};

	const offered = operationIds.filter(
		(operation) => provider.reasonAgainstOperation(operation) === undefined,
	);
	const sent = messageTypes.filter((type) => provider.reasonAgainst(type) === undefined);

	describe(`the form of ${provider.label}`, () => {
		it.each(offered)('shows what %s needs, and sends what it says', (operation) => {
			const { shown, kept } = fill(provider, operation, operationSamples[operation]);
			const request = requestFor(operation, kept);
			expect(request).toMatchObject({ ok: true });
			const text = JSON.stringify(request).replace(/%40/g, '@').replace(/%2F/gi, '/');
			const { parameters } = operationSamples[operation];
			const own = shown.filter(({ name }) => name in parameters);
			for (const { name } of own) {
				for (const value of arrivesAs[name] ?? [parameters[name]].flat()) {
					expect([name, text.includes(String(value))]).toEqual([name, true]);
				}
			}
			if (shown.some(({ name }) => name === 'recipient')) expect(text).toContain('12025550143');
		});

		it.each(offered)('refuses %s without a field that it requires', (operation) => {
			const { shown, kept } = fill(provider, operation, operationSamples[operation]);
			const { parameters } = operationSamples[operation];
			const required = shown.filter(
				({ name, required: isRequired }) =>
					isRequired === true && (name in parameters || name === 'recipient'),
			);
			for (const { name, displayName } of required) {
				if (name === 'outputPropertyName') continue; // n8n's own, the operation reads it not
				const left = requestFor(operation, kept, name);
				expect([name, left.ok ? 'taken' : left.failure.message]).toEqual([
					name,
					expect.stringContaining(`'${displayName}'`),
				]);
			}
		});

		it.each(sent)('shows what a %s message needs, and sends it', (type) => {
			const { request } = messageRequest(type, samples[type]);
			expect(request).toMatchObject({ ok: true });
		});

		it.each(sent)('shows the options that it carries with a %s message, and sends each', (type) => {
			for (const name of optionsCarried(provider, type)) {
				const { value, ...also } = optionSamples[name as OptionName];
				const fromFile = isOfFile(provider, type, name) ? { mediaPath: 'useMedian8n' } : {};
				const form = {
					parameters: {
						...samples[type].parameters,
						...('headerType' in samples[type].parameters && name.startsWith('media')
							? { headerType: type.startsWith('order') ? 'image' : 'document', ...link }
							: {}),
						...also.parameters,
						...fromFile,
					},
					options: { ...samples[type].options, ...also.options },
				};
				const filled = { ...form, options: { ...form.options, [name]: value } };
				const { kept, request } = messageRequest(type, filled);
				expect([name, Object.keys(kept.options ?? {}).includes(name)]).toEqual([name, true]);
				// The type of a file goes with its upload.
				if ('mediaPath' in fromFile) continue;
				expect([name, request]).toMatchObject([name, { ok: true }]);
				const without = messageRequest(type, form).request;
				expect([name, JSON.stringify(request) === JSON.stringify(without)]).toEqual([name, false]);
			}
		});
	});
};

type OptionName = keyof typeof optionSamples;

const link = { mediaPath: 'useMediaLink', mediaLink: 'https://example.com/file.pdf' };

const optionsCarried = ({ carries }: Provider, type: MessageType): string[] =>
	Object.entries(carries[type] ?? {}).flatMap(([name, said]) =>
		said !== false && name in messages[type].options ? [name] : [],
	);

/** Whether the provider has an option for a file of the item alone. */
const isOfFile = ({ carries }: Provider, type: MessageType, name: string): boolean => {
	const said = carries[type]?.[name];
	return typeof said === 'object' && 'when' in said && 'mediaPath' in said.when;
};

const recipientOf = (type: MessageType, { group }: Evidence) =>
	type === 'pin' ? group : ({ kind: 'phone', digits: '12025550143' } as const);
