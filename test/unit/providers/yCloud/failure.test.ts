import { decodeFailure } from '../../../../nodes/WhatsAppHub/providers/yCloud/failure';

it('names the parameter that YCloud does not accept', () => {
	const error = { status: 400, code: 'PARAM_INVALID', message: 'Not valid.', target: 'to' };
	expect(decodeFailure({ status: 400, headers: {}, body: { error } })).toMatchObject({
		category: 'invalidRequest',
		message: 'to: Not valid.',
		code: 'PARAM_INVALID',
	});
});

it("lets Meta's word go before YCloud's", () => {
	const whatsappApiError = { message: '(#131047) Re-engagement message', code: '131047' };
	const error = { status: 400, code: 'BAD_REQUEST', message: 'Bad request', whatsappApiError };
	expect(decodeFailure({ status: 400, headers: {}, body: { error } })).toMatchObject({
		category: 'outsideWindow',
		message: 'The recipient has not written within the last 24 hours',
		detail: 'Re-engagement message',
		code: '131047',
	});
});
