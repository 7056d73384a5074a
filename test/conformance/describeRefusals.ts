import type { INodeParameters } from 'n8n-workflow';
import type { Failure } from '../../nodes/WhatsAppHub/core/failure';
import type { Outcome } from '../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType, messageTypes } from '../../nodes/WhatsAppHub/messages';
import { type OperationId, operationIds, operations } from '../../nodes/WhatsAppHub/operations';
import type { Provider } from '../../nodes/WhatsAppHub/providers/contract/provider';
import { samples } from '../filledForms/messages';
import { operationSamples } from '../filledForms/operations';
import { optionSamples } from '../filledForms/options';
import type { Evidence } from './evidence';
import { fill, ownOptions, readerOf } from './filledForm';

// Every refusal of a wrong value is in words for people, whichever field it stands in.

/** What an expression may yield where something else is wanted. */
const wrong: readonly unknown[] = [
	'words',
	' ',
	'{"a":',
	'x'.repeat(70_000),
	-1,
	0.5,
	1e15,
	Number.NaN,
	true,
	null,
	[],
	[1, {}],
	[['x']],
	{},
	{ a: 1 },
	new Date(0),
];

/** What the schema library says where nobody has said it better, and what no person should read. */
const notForPeople = [
	/Invalid (input|option|type|key|element|string|union|literal|date|url)/i,
	/\bexpected\b[^']*\b(string|number|object|array|boolean|record|int|date|map)\b/i,
	/\breceived (string|number|object|array|boolean|undefined|null|nan)\b/i,
	/Too (big|small)|Unrecognized key|must match pattern/i,
	/to (be|have) [<>]=?/,
	/\[object \w+\]|\bundefined\b|\bNaN\b/,
];

/** A field as the person sees it, in quotation marks. */
const label = /'[^']+'/;

const strangeWords = ({ message, hint, detail }: Failure): string[] =>
	[message, hint ?? '', detail ?? ''].filter((text) =>
		notForPeople.some((words) => words.test(text)),
	);

/** Each place of a filled-in form, with a wrong value in it. */
function* spoilt(value: unknown, at: readonly string[] = []): Generator<[string, unknown]> {
	for (const each of wrong) yield [at.join('.'), each];
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		for (const [place, changed] of spoilt(inner, [...at, name])) {
			yield [
				place,
				Array.isArray(value)
					? value.map((entry: unknown, index) => (String(index) === name ? changed : entry))
					: { ...value, [name]: changed },
			];
		}
	}
}

/** What nobody fills in: who is asked and what for is n8n's own choice. */
const fixed = ['provider', 'resource', 'operation', 'messageType', 'options'];

/** Every refusal must be for people, for each field of each form of a provider. */
export const describeRefusals = (provider: Provider, evidence: Evidence): void => {
	const connected = provider.connect(evidence.credentials);
	if (!connected.ok) throw new Error(connected.failure.message);
	const connection = connected.value;
	const to = { kind: 'phone', digits: '12025550143' } as const;

	const encoded = (type: MessageType, kept: INodeParameters): Outcome<unknown> => {
		const message = messages[type].parse(readerOf(kept));
		if (!message.ok) return message;
		const envelope = { to, sender: evidence.sender, replyTo: undefined, correlationId: undefined };
		return connection.encode(message.value, envelope, ownOptions(provider, type, kept, evidence));
	};

	const asked = (operation: OperationId, kept: INodeParameters): Outcome<unknown> => {
		const input = operations[operation].parse(readerOf(kept));
		if (!input.ok) return input;
		return connection.operate(operation, input.value as never, {
			sender: evidence.sender,
			to,
			message: { type: 'text', content: { body: 'Hello' } } as never,
			options: ownOptions(provider, undefined, kept, evidence),
		}); // parsed by the operation's own definition
	};

	const complaintsAbout = (
		kept: INodeParameters,
		outcomeOf: (kept: INodeParameters) => Outcome<unknown>,
	): string[] => {
		const complaints = new Set<string>();
		const judge = (place: string, value: unknown, form: INodeParameters) => {
			const outcome = outcomeOf(form);
			if (outcome.ok) return;
			const { message } = outcome.failure;
			if (!label.test(message)) complaints.add(`${place} names no field: ${message}`);
			for (const words of strangeWords(outcome.failure)) {
				complaints.add(`${place} = ${JSON.stringify(value)?.slice(0, 40)}: ${words}`);
			}
		};
		const own = Object.entries(kept).filter(([name]) => !fixed.includes(name));
		for (const [name, value] of own) {
			for (const [place, changed] of spoilt(value, [name])) {
				judge(place, changed, { ...kept, [name]: changed } as INodeParameters);
			}
		}
		const options = (kept.options ?? {}) as Readonly<Record<string, unknown>>;
		for (const [name, value] of Object.entries(options)) {
			for (const [place, changed] of spoilt(value, [name])) {
				judge(place, changed, {
					...kept,
					options: { ...options, [name]: changed },
				} as INodeParameters);
			}
		}
		return [...complaints];
	};

	const sent = messageTypes.filter((type) => provider.reasonAgainst(type) === undefined);
	const offered = operationIds.filter(
		(operation) => provider.reasonAgainstOperation(operation) === undefined,
	);

	describe(`what ${provider.label} refuses`, () => {
		it.each(sent)('is said in words for people: %s', (type) => {
			const own = messages[type].operation;
			const { parameters, options = {} } = samples[type];
			const more = Object.fromEntries(
				Object.keys(messages[type].options).map((name) => [
					name,
					optionSamples[name as keyof typeof optionSamples].value,
				]),
			);
			const { kept } = fill(provider, own ?? 'send', {
				parameters: { ...(own === undefined && { messageType: type }), ...parameters },
				options: { ...more, ...options },
			});
			expect(complaintsAbout(kept, (form) => encoded(type, form))).toEqual([]);
		});

		it.each(offered)('is said in words for people: the operation %s', (operation) => {
			const { kept } = fill(provider, operation, operationSamples[operation]);
			expect(complaintsAbout(kept, (form) => asked(operation, form))).toEqual([]);
		});
	});
};
