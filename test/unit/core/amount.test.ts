import { amountInput, showAmount } from '../../../nodes/WhatsAppHub/core/amount';
import { parseInput } from '../../../nodes/WhatsAppHub/core/input';

const read = (value: unknown) => {
	const amount = parseInput(amountInput('Total'), value);
	return amount.ok ? amount.value : amount.failure.message;
};

it.each([
	['12.34', 1234],
	['12.3', 1230],
	['12', 1200],
	['0', 0],
	['0.07', 7],
	[' 007.10 ', 710],
	[12.34, 1234],
	[0, 0],
	// In binary fractions, these times 100 are 28.999999999999996 and 110.00000000000001.
	['0.29', 29],
	[1.1, 110],
	['1234567.89', 123456789],
	['21474836.47', 2147483647],
])('reads %j as %d hundredths', (given, hundredths) => {
	expect(read(given)).toBe(hundredths);
});

it.each([
	['12,34', "'Total' must be an amount such as 12.34, but is 12,34"],
	['1,234.00', "'Total' must be an amount such as 12.34, but is 1,234.00"],
	['12.345', "'Total' must be an amount such as 12.34, but is 12.345"],
	['-1', "'Total' must be an amount such as 12.34, but is -1"],
	['1e3', "'Total' must be an amount such as 12.34, but is 1e3"],
	['INR 5', "'Total' must be an amount such as 12.34, but is INR 5"],
	[0.1 + 0.2, "'Total' must be an amount such as 12.34, but is 0.30000000000000004"],
	['21474836.48', "'Total' is 21474836.48, at most 21474836.47 is allowed"],
	['', "'Total' is empty"],
	[undefined, "'Total' is empty"],
])('refuses %j', (given, message) => {
	expect(read(given)).toBe(message);
});

it.each([
	[0, '0.00'],
	[7, '0.07'],
	[1234, '12.34'],
])('shows %d as %s', (hundredths, shown) => {
	expect(showAmount(hundredths)).toBe(shown);
});
