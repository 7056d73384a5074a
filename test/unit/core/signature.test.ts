import { equalInConstantTime, hmacHex } from '../../../nodes/WhatsAppHub/core/signature';

describe('hmacHex', () => {
	// printf '%s' '{"a":1}' | openssl dgst -sha256 -hmac 'key'
	it('is the HMAC-SHA256 that openssl computes', () => {
		expect(hmacHex('sha256', 'key', '{"a":1}')).toBe(
			'88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342',
		);
	});

	// printf '%s' '{"a":1}' | openssl dgst -sha512 -hmac 'key'
	it('is the HMAC-SHA512 that openssl computes', () => {
		expect(hmacHex('sha512', 'key', '{"a":1}')).toBe(
			'dc7d8a6a7926059e98697ef54a65f745d924fc3e13c1176879dcdc84eac480bae377fa06d1ebcc6fab1375cd9bd611a1899694cc4ca7dc0f629d8b8133c5c83d',
		);
	});

	it('reads parts as one text', () => {
		expect(hmacHex('sha256', 'key', '{"a"', Buffer.from(':1}'))).toBe(
			'88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342',
		);
	});
});

describe('equalInConstantTime', () => {
	it.each([
		['abc', 'abc', true],
		['', '', true],
		['abc', 'abd', false],
		['abc', 'ab', false],
		['abc', 'ABC', false],
		['é', 'e\u0301', false],
	])('compares %j with %j', (left, right, expected) => {
		expect(equalInConstantTime(left, right)).toBe(expected);
	});
});
