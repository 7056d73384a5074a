import type { INodeProperties } from 'n8n-workflow';
import type { Provider } from '../../providers/contract/provider';
import { FEWEST_SLOTS, LONGEST_USUAL_SECONDS, MOST_SLOTS } from '../../outbound/slots';
import { type FormOperation, formOperations, isMessageOperation } from '../operations';
import { brakeField, notConfirmedField, settingFields } from '../optionFields';

/** An option, and the operations that have it. */
export interface Offered {
	readonly option: INodeProperties;
	readonly operations: readonly FormOperation[];
}

const sending = formOperations.filter(
	(operation) => isMessageOperation(operation) && operation !== 'preview',
);

const numberOption = (
	name: keyof typeof settingFields,
	usual: number,
	description: string,
): INodeProperties => {
	const { label, min, max } = settingFields[name];
	return {
		displayName: label,
		name,
		type: 'number',
		default: usual,
		typeOptions: { minValue: min, maxValue: max },
		description,
	};
};

/** A question is asked anew whenever it is. */
const sendingOnce = sending.filter((operation) => operation !== 'sendAndWait');

/** Those that leave messages with the provider are among what answers a chat. */
const answering: readonly FormOperation[] = [...sending, 'schedule', 'broadcast', 'forward'];

const answersOption = ({ label, name, min, max, usual }: typeof brakeField): INodeProperties => ({
	displayName: label,
	name,
	type: 'number',
	default: usual,
	typeOptions: { minValue: min, maxValue: max },
	description:
		'In a workflow that a WhatsApp Hub Trigger started: how many answers may go to the chat of its event within 24 hours without a word from there in between. What the node sends there in one run counts as one. The next one fails, for it looks like a workflow that answers itself. Whatever is said there, no more than twice as many executions (40 at least) may answer a chat within a minute, as two bots that answer each other do. 0 sets no limit at all. Each n8n process counts for itself, and each run in the editor alone.',
});

/** How messages are sent, whatever they are: how fast, how often again, and once or not. */
export const deliveryOptions = ({ paceHint }: Provider): readonly Offered[] => [
	{
		option: numberOption(
			'maxAttempts',
			settingFields.maxAttempts.usual,
			'How often to ask, the first time included, where the provider certainly took nothing: its limit is reached, or there was no connection. A message that it may have taken is never sent again.',
		),
		operations: sending,
	},
	{
		option: numberOption(
			'maxRetrySeconds',
			settingFields.maxRetrySeconds.usual,
			'For how long to go on asking after the first failure. A provider that asks for a longer wait is not waited for.',
		),
		operations: sending,
	},
	{
		option: numberOption(
			'timeoutSeconds',
			settingFields.timeoutSeconds.usual,
			'How long one request may take, its whole answer and its file included. Files have five minutes unless this is set.',
		),
		operations: [...sending, 'mediaUpload', 'mediaDownload'],
	},
	{
		option: numberOption(
			'parallelSends',
			100,
			`How many requests may be under way at a time. Without it as many as the pace needs: those of ${LONGEST_USUAL_SECONDS} seconds, at least ${FEWEST_SLOTS} and at most ${MOST_SLOTS}. Messages to the same recipient go one after the other in any case.`,
		),
		operations: sending,
	},
	{
		option: numberOption(
			'messagesPerSecond',
			80,
			`The pace of one sender. Without it, the provider's documented one: ${paceHint}`,
		),
		operations: sending,
	},
	{ option: answersOption(brakeField), operations: answering },
	{
		option: {
			displayName: 'Send Once',
			name: 'sendOnce',
			type: 'boolean',
			default: true,
			description:
				"Whether a message that this node has sent before is left out, also when the workflow is run again or 'Retry On Fail' is on. Without a key, the same content to the same recipient is the same message, and an answer of 'Reply' is known by the event that it answers, whatever it says. n8n keeps the last 10,000. To send one again all the same, give it another 'Send Once Key'.",
		},
		operations: sendingOnce,
	},
	{
		option: {
			displayName: 'Send Once Key',
			name: 'sendOnceKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.orderNumber }}',
			description:
				"What identifies a message for 'Send Once', such as an order number: one message is sent for each key. Leave it away in 'Reply', where the event is the key.",
			displayOptions: { show: { sendOnce: [true] } },
		},
		operations: sendingOnce,
	},
	{
		option: {
			displayName: notConfirmedField.label,
			name: notConfirmedField.name,
			type: 'options',
			options: [
				{
					name: 'Report as a Failure',
					value: notConfirmedField.report,
					description: 'It may have arrived, so a person looks first',
				},
				{
					name: 'Send Again',
					value: notConfirmedField.send,
					description: 'It may arrive twice; let no other run of this node be under way',
				},
			],
			default: 'report',
			description:
				"What 'Send Once' does with a message that an earlier run began to send without getting to know whether it was taken, because n8n was stopped or no answer came",
			displayOptions: { show: { sendOnce: [true] } },
		},
		operations: sendingOnce,
	},
];
