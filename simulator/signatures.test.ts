import { escapedJson, hubSignature } from './cloudApi/signature';
import { periskopeSignature } from './periskope/signature';
import { wawpSignature } from './wawp/signature';
import { yCloudSignature } from './yCloud/signature';

/** Every digest below was computed by the openssl command line in its comment. */
describe('signatures', () => {
	it('signs a Cloud API body with the app secret', () => {
		// printf '%s' '{"object":"whatsapp_business_account","note":"caf\u00e9"}' \
		//   | openssl dgst -sha256 -hmac 'example-app-secret'      (the body holds a backslash and u00e9)
		const rawBody = '{"object":"whatsapp_business_account","note":"caf\\u00e9"}';
		expect(hubSignature('example-app-secret', rawBody)).toBe(
			'sha256=0dc6adac9bc343de33330caac8d7ac2b0f6fbd51e76eae2df38430d707f72c0a',
		);
	});

	it('writes characters beyond ASCII as lower-case escapes', () => {
		expect(escapedJson({ note: 'café 😀' })).toBe('{"note":"caf\\u00e9 \\ud83d\\ude00"}');
	});

	it('signs a YCloud body with the whole secret, the time and a dot in front', () => {
		// printf '%s' '1700000000.{"id":"evt_1","type":"whatsapp.message.updated"}' \
		//   | openssl dgst -sha256 -hmac 'whsec_example'
		const rawBody = '{"id":"evt_1","type":"whatsapp.message.updated"}';
		expect(yCloudSignature('whsec_example', 1_700_000_000, rawBody)).toBe(
			't=1700000000,s=a036bfbca8d06a5e71c74f3ff3f31406eef7f4317e3130be91129b70081f46ee',
		);
	});

	it('signs a Periskope body with the signing key, without prefix', () => {
		// printf '%s' '{"event_type":"message.ack.updated"}' \
		//   | openssl dgst -sha256 -hmac 'example-signing-key'
		expect(periskopeSignature('example-signing-key', '{"event_type":"message.ack.updated"}')).toBe(
			'17fed3ba24ea19692b79fd8e7a097c551cfecebd1e75713303448b965bd46631',
		);
	});

	it('signs a Wawp body with SHA-512', () => {
		// printf '%s' '{"event":"message.ack"}' | openssl dgst -sha512 -hmac 'example-hmac-key'
		expect(wawpSignature('example-hmac-key', '{"event":"message.ack"}')).toBe(
			'686e2b1a36299a612a931d65a8ad786c2d01442112c7a4ef769bda2cbd9f3ec6' +
				'6e150798d874f26a39c40fc843d067493961001307f0ccfe9c85e5c51c4a4186',
		);
	});
});
