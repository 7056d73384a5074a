import { bodyFrom } from '../meta/forms';
import { messageFrom, requestFrom } from '../requests';

const form = { eventName: 'Delivery', eventStart: '2026-12-24T18:00:00Z' };
const eventFrom = (parameters: object, options: Record<string, unknown> = {}) =>
	bodyFrom('wawp', 'event', { ...form, ...parameters }, options);

it('posts what must be there', () => {
	expect(requestFrom('wawp', 'event', form)).toEqual({
		method: 'POST',
		url: 'https://api.wawp.net/v2/send/event',
		body: { chatId: '12025550143@c.us', event: { name: 'Delivery', startTime: 1798135200 } },
	});
});

it('posts every documented part', () => {
	expect(
		eventFrom(
			{},
			{
				eventEnd: '2026-12-24T20:00:00+01:00',
				eventDescription: 'Your order',
				eventLocation: '1 Market Street',
				eventGuests: false,
			},
		),
	).toEqual({
		event: {
			name: 'Delivery',
			description: 'Your order',
			startTime: 1798135200,
			endTime: 1798138800,
			location: { name: '1 Market Street' },
			extraGuestsAllowed: false,
		},
	});
});

it("reads a time without a zone in the workflow's, else in UTC", () => {
	const start = (zone?: string) => {
		const message = messageFrom('event', { ...form, eventStart: '2026-12-24T18:00:00' }, {}, zone);
		return typeof message === 'string' || message.type !== 'event'
			? message
			: message.content.start.toISOString();
	};
	expect(start('Asia/Kolkata')).toBe('2026-12-24T12:30:00.000Z');
	expect(start()).toBe('2026-12-24T18:00:00.000Z');
});

it.each([
	[{ eventName: '' }, {}, "'Event Name' is empty"],
	[{ eventStart: '' }, {}, "'Start' must be a date and time such as 2026-12-24T18:00:00Z"],
	[{ eventStart: 'soon' }, {}, "'Start' must be a date and time such as 2026-12-24T18:00:00Z"],
	[{}, { eventEnd: '2026-12-24T18:00:00Z' }, "'End' must be later than 'Start'"],
	[{}, { eventEnd: '2026-12-24T17:59:59Z' }, "'End' must be later than 'Start'"],
])('refuses %j %j', (parameters, options, message) => {
	expect(eventFrom(parameters, options)).toBe(message);
});

it('takes an end a second after the start', () => {
	expect(eventFrom({}, { eventEnd: '2026-12-24T18:00:01Z' })).toMatchObject({
		event: { endTime: 1798135201 },
	});
});
