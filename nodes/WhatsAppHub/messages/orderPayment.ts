import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { choiceInput, idInput, objectInput } from '../core/input';

// The ways to pay a bill: a configuration of the account, a gateway, or settings as JSON.

const gateways = ['billdesk', 'payu', 'razorpay', 'zaakpay'] as const;

const configuration = idInput('Configuration Name');

/** How an order is paid. */
export const payment = z.lazy(() =>
	z.discriminatedUnion(
		'by',
		[
			z.strictObject({
				by: z.literal('configuration'),
				paymentType: idInput('Payment Type'),
				configuration,
			}),
			z.strictObject({
				by: z.literal('gateway'),
				gateway: choiceInput('Gateway', gateways),
				configuration,
				details: objectInput('Gateway Details (JSON)').optional(),
			}),
			z.strictObject({ by: z.literal('custom'), settings: settingsInput() }),
		],
		{ error: "'Payment' must be one of: custom, configuration, gateway" },
	),
);

/** A list of objects as a JSON field yields it. */
function settingsInput() {
	const label = 'Payment Settings (JSON)';
	return z.preprocess(
		(value) => {
			const wrapped = objectInput(label).safeParse(
				typeof value === 'string' ? `{"list":${value}}` : { list: value },
			);
			return wrapped.success ? wrapped.data.list : value;
		},
		z
			.array(z.record(z.string(), z.unknown()), {
				error: `'${label}' must be a JSON list of objects`,
			})
			.min(1, { error: `'${label}' is empty` }),
	);
}

/** The same as the form yields it. */
export const readPayment = ({ parameter, option }: FormReader) => {
	const by = parameter('orderPayment');
	if (by === 'custom') return { by, settings: parameter('orderPaymentSettings') };
	const configured = { by, configuration: parameter('orderPaymentConfiguration') };
	if (by === 'configuration') {
		return { ...configured, paymentType: parameter('orderPaymentType') };
	}
	const details = option('orderGatewayDetails');
	return {
		...configured,
		gateway: parameter('orderGateway'),
		...(details !== undefined && { details }),
	};
};
