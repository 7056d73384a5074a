import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import {
	branch,
	location,
	money,
	orderBody,
	orderHeader,
	sale,
	track,
} from '../testing/cloudTemplateParts';
import { at } from '../testing/sendRequests';
import * as sent from '../testing/templateSends';

const { body, button, header, namedTexts, templateMessage: message, texts } = sent;

describe('template messages that do not fit their template', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	it.each([
		['an unknown name', message('unknown_template'), 404, 132001],
		['an unknown language', message('hello_world', [], 'de'), 404, 132001],
		['a pending template', message('campaign_pending', [body(...texts('you'))]), 404, 132001],
		['a rejected template', message('campaign_rejected', [body(...texts('you'))]), 404, 132001],
		['a paused template', message('campaign_paused', [body(...texts('you'))]), 400, 132015],
		['a disabled template', message('campaign_disabled', [body(...texts('you'))]), 400, 132016],
		[
			'too few values',
			message('order_update', [orderHeader, body(...texts('one')), track]),
			400,
			132000,
		],
		['too many values', message('hello_world', [body(...texts('one'))]), 400, 132000],
		['no header value', message('order_update', [orderBody, track]), 400, 132000],
		['no picture', message('seasonal_sale', sale.slice(1)), 400, 132012],
		[
			'a film for a picture',
			message('seasonal_sale', [header(sent.film), ...sale.slice(1)]),
			400,
			132012,
		],
		[
			'a picture for a text',
			message('order_update', [header(sent.picture), orderBody, track]),
			400,
			132012,
		],
		[
			'content of another type',
			message('product_video', [header({ type: 'video', image: sent.picture.image })]),
			400,
			132012,
		],
		[
			'a place off the earth',
			message('pickup_point', [
				header({ type: 'location', location: { ...location, latitude: '91' } }),
				body(...texts('A')),
			]),
			400,
			132012,
		],
		[
			'unnamed values',
			message('appointment_reminder', [branch, body(...texts('a', 'b', 'c'))]),
			400,
			100,
		],
		[
			'another name',
			message('appointment_reminder', [
				branch,
				body(...namedTexts({ day: 'a', time: 'b', who: 'c' })),
			]),
			400,
			132018,
		],
		[
			'a line break in an amount of money',
			message('order_update', [
				orderHeader,
				body({ type: 'currency', currency: { ...money, fallback_value: '5\n6' } }, ...texts('b')),
				track,
			]),
			400,
			132018,
		],
		[
			'a line break behind a link',
			message('order_update', [orderHeader, orderBody, button('url', '0', ...texts('x\n'))]),
			400,
			132018,
		],
		[
			'names where values are counted',
			message('invoice_ready', [header(sent.paper), body(...namedTexts({ id: 'a' }))]),
			400,
			132018,
		],
	])('are refused with %s', async (_name, request, status, errorCode) => {
		const answer = await sendByGraph(simulator, request);
		expect(at(answer.body, 'error', 'code')).toBe(errorCode);
		expect(answer.status).toBe(status);
		expect(simulator.messages()).toEqual([]);
	});

	it.each(['two\nlamps', 'two\rlamps', 'two\tlamps', 'two     lamps'])(
		'are refused with %j in a value, in the words of Meta',
		async (value) => {
			const parts = [orderHeader, body(...texts(value, 'b')), track];
			const answer = await sendByGraph(simulator, message('order_update', parts));
			expect(at(answer.body, 'error')).toMatchObject({
				code: 132018,
				error_data: {
					details:
						'body Param text cannot have new-line/tab characters or more than 4 consecutive spaces.',
				},
			});
		},
	);
});
